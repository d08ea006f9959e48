import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which a link exists for an actor. `l` is the alias of the table. */
export function linkVisibleTo(actor: Actor, l: Sql): Sql {
  return visibleLayer(actor, sql`${l}.country_code`, 'STATUS', [sql`${l}.from_id`, sql`${l}.to_id`]);
}

/** The columns of a link in the entity's names. What was noted stays with the country's own people. */
export function linkColumns(actor: Actor, l: Sql): Sql {
  const inside = (column: Sql): Sql =>
    sql`case when ${visibleLayer(actor, sql`${l}.country_code`, 'INTERNAL')} then ${column} end`;
  return sql`${l}.id, ${l}.country_code as "countryCode", ${l}.kind, ${l}.from_id as "fromId", ${l}.to_id as "toId",
    ${l}.pair, ${l}.origin, ${l}.score, ${inside(sql`${l}.note`)} as "note", ${l}.created_at as "createdAt",
    ${l}.created_by_id as "createdById", ${l}.ended_at as "endedAt", ${l}.ended_by_id as "endedById",
    ${inside(sql`${l}.end_reason`)} as "endReason"`;
}
