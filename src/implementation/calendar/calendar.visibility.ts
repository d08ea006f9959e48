import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { inside, visibleLayer } from '../../reference/countries/country.visibility.js';

/**
 * The condition under which an entry of the calendar exists for an actor: what a mechanism set is published with what
 * it published. `c` is the alias of its table.
 */
export function calendarVisibleTo(actor: Actor, c: Sql): Sql {
  return visibleLayer(actor, sql`${c}.country_code`, 'SOURCE', [sql`${c}.id`]);
}

/** The same of a date that an entry had. `h` is the alias of its table. */
export function calendarDateVisibleTo(actor: Actor, h: Sql): Sql {
  return visibleLayer(actor, sql`${h}.country_code`, 'SOURCE', [sql`${h}.entry_id`]);
}

/** Who is responsible for an entry: published with the status. `c` is the alias of its table. */
export function responsibleOf(actor: Actor, c: Sql): Sql {
  const shown = visibleLayer(actor, sql`${c}.country_code`, 'STATUS', [sql`${c}.id`]);
  return sql`(case when ${shown} then ${c}.institution_id end)`;
}

/** The columns of an entry in the entity's names, without the words that are not the actor's to read. */
export function calendarColumns(actor: Actor, c: Sql): Sql {
  return sql`${c}.id, ${c}.country_code as "countryCode", ${c}.mechanism_code as "mechanismCode", ${c}.kind, ${c}.title,
    ${c}.starts_on as "startsOn", ${c}.ends_on as "endsOn", ${c}.certainty, ${c}.date_number as "dateNumber",
    ${c}.term_months as "termMonths", ${c}.upr_session as "uprSession", ${c}.document_id as "documentId",
    ${c}.source_symbol as "sourceSymbol", ${c}.source_title as "sourceTitle", ${c}.source_url as "sourceUrl",
    ${responsibleOf(actor, c)} as "institutionId", ${inside(actor, sql`${c}.note`)} as note, ${c}.state,
    ${c}.settled_on as "settledOn", ${c}.settled_document_id as "settledDocumentId",
    ${c}.settled_symbol as "settledSymbol", ${c}.settled_title as "settledTitle", ${c}.settled_url as "settledUrl",
    ${inside(actor, sql`${c}.settled_note`)} as "settledNote", ${c}.settled_at as "settledAt",
    ${c}.settled_by_id as "settledById", ${c}.created_at as "createdAt", ${c}.updated_at as "updatedAt", ${c}.version`;
}

/** The columns of a date in the entity's names. `h` is the alias of the table. */
export function calendarDateColumns(actor: Actor, h: Sql): Sql {
  return sql`${h}.entry_id as "entryId", ${h}.number, ${h}.country_code as "countryCode", ${h}.starts_on as "startsOn",
    ${h}.ends_on as "endsOn", ${h}.certainty, ${h}.document_id as "documentId", ${h}.source_symbol as "sourceSymbol",
    ${h}.source_title as "sourceTitle", ${h}.source_url as "sourceUrl", ${inside(actor, sql`${h}.reason`)} as reason,
    ${h}.recorded_at as "recordedAt", ${h}.recorded_by_id as "recordedById"`;
}
