import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { ByCountry } from '../portfolio/country-days.js';

/**
 * Whether an actor works on a communication: a coordinator of its country, or a person named on it who acts in that
 * country. An administrator does not. `c` is the alias of the table.
 */
export function worksOn(actor: Actor, c: Sql): Sql {
  if (actor.userId === null || actor.countryCode === null) return sql`1 = 0`;
  const own = sql`${c}.country_code = ${actor.countryCode}`;
  if (actor.may('communications:write')) return sql`(${own})`;
  return sql`(${own} and exists (
    select 1 from communication_grant g
    where g.communication_id = ${c}.id and g.user_id = ${actor.userId} and g.ended_at is null))`;
}

/** Whether a communication exists for an actor: who works on it, and everybody from the day of its publication on. */
export function communicationVisibleTo(actor: Actor, c: Sql, today: ByCountry): Sql {
  const published = sql`(${c}.published_from <= ${today(sql`${c}.country_code`)}
    and ${visibleLayer(actor, sql`${c}.country_code`, 'SOURCE')})`;
  if (actor.userId === null || actor.countryCode === null) return published;
  // The country comes first, so that its index is what is read.
  return sql`(${c}.country_code = ${actor.countryCode} and (${worksOn(actor, c)} or ${published}))`;
}

/** The columns of a communication in the entity's names, without the words that are not the actor's to read. */
export function communicationColumns(actor: Actor, c: Sql): Sql {
  const works = worksOn(actor, c);
  return sql`${c}.id, ${c}.country_code as "countryCode", ${c}.kind, ${c}.reference,
    case when ${works} then ${c}.subject end as subject, ${c}.public_subject as "publicSubject",
    ${c}.sent_on as "sentOn", ${c}.received_on as "receivedOn", ${c}.term_days as "termDays", ${c}.due_on as "dueOn",
    ${c}.term_number as "termNumber", ${c}.state,
    ${c}.reply_count as "replyCount", ${c}.published_from as "publishedFrom",
    case when ${works} then ${c}.publication_reason end as "publicationReason", ${c}.created_at as "createdAt",
    case when ${works} then ${c}.corrected_at end as "correctedAt", ${c}.version`;
}
