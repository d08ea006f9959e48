import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which a law, a question or a finding exists for an actor: published with the status. */
export function parliamentVisibleTo(actor: Actor, p: Sql): Sql {
  return visibleLayer(actor, sql`${p}.country_code`, 'STATUS');
}

/** The columns of a law in the entity's names. `a` is the alias of the table. */
export function legalActColumns(a: Sql): Sql {
  return sql`${a}.id, ${a}.country_code as "countryCode", ${a}.title, ${a}.title_sort as "titleSort", ${a}.number,
    ${a}.summary, ${a}.url, ${a}.introduced_on as "introducedOn", ${a}.rejected_on as "rejectedOn",
    ${a}.adopted_on as "adoptedOn", ${a}.in_force_on as "inForceOn", ${a}.repealed_on as "repealedOn",
    ${a}.created_at as "createdAt", ${a}.version`;
}

/** The columns of a question in the entity's names. `q` is the alias of the table. */
export function questionColumns(q: Sql): Sql {
  return sql`${q}.id, ${q}.country_code as "countryCode", ${q}.number, ${q}.asked_on as "askedOn",
    ${q}.asked_by as "askedBy", ${q}.text, ${q}.addressee_id as "addresseeId", ${q}.answer,
    ${q}.answered_on as "answeredOn", ${q}.url, ${q}.created_at as "createdAt", ${q}.version`;
}

/** The columns of a finding in the entity's names. `f` is the alias of the table. */
export function findingColumns(f: Sql): Sql {
  return sql`${f}.id, ${f}.country_code as "countryCode", ${f}.legal_act_id as "legalActId", ${f}.instrument,
    ${f}.provision, ${f}.instrument_key as "instrumentKey", ${f}.provision_key as "provisionKey", ${f}.finding, ${f}.explanation, ${f}.source, ${f}.assessed_on as "assessedOn",
    ${f}.recorded_at as "recordedAt", ${f}.superseded_at as "supersededAt", ${f}.recorded_by_id as "recordedById"`;
}
