import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { UNSENT } from './support-request.enums.js';

/** The condition under which a request exists for an actor: what was never sent inside only. `s` is the alias of the table. */
export function supportVisibleTo(actor: Actor, s: Sql): Sql {
  const published = visibleLayer(actor, sql`${s}.country_code`, 'STATUS', [sql`${s}.id`]);
  return actor.seesUnpublished ? published : sql`(${s}.state not in (${join([...UNSENT])}) and ${published})`;
}

/** The columns of a request, as `requestOf` reads them. `s` is the alias of the table. */
export function supportColumns(s: Sql): Sql {
  return sql`${s}.id, ${s}.country_code as "countryCode", ${s}.channel, ${s}.title, ${s}.description,
    ${s}.requesting_body_id as "requestingBodyId", ${s}.priority_ground as "priorityGround",
    ${s}.gender_marker as "genderMarker", ${s}.currency, ${s}.asked, ${s}.received, ${s}.donors,
    ${s}.from_year as "fromYear", ${s}.to_year as "toYear", ${s}.partner_code as "partnerCode", ${s}.state, ${s}.result,
    ${s}.created_at as "createdAt", ${s}.version`;
}

/** A row of `supportColumns` as the entity has it: lists are JSON text in SQL. */
export function requestOf<R extends { donors: unknown }>(row: R): R {
  return { ...row, donors: JSON.parse(row.donors as string) as string[] };
}
