import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/**
 * The condition under which a recommendation exists for an actor. `r` is the alias of the table. One that was merged
 * into another stays reachable by its id and is in no list: lists add `notMerged`.
 */
export function recommendationVisibleTo(actor: Actor, r: Sql): Sql {
  return visibleLayer(actor, sql`${r}.country_code`, 'SOURCE', [sql`${r}.id`]);
}

/** In lists, counts and figures a merged duplicate stands only as the one it was merged into. */
export function notMerged(r: Sql): Sql {
  return sql`${r}.merged_into_id is null`;
}
