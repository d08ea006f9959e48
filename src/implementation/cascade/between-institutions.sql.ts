import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import type { Side } from './passed-tasks.args.js';

/**
 * The condition under which what passes between two institutions exists for an actor: for the people of the two, for
 * the country's coordinators, and for administrators; for nobody else, and never for the public. `row` is the alias of
 * a table with both institutions.
 */
export function betweenOwn(actor: Actor, row: Sql): Sql {
  if (actor.isAdmin) return sql`1 = 1`;
  if (actor.role === 'COORDINATOR') return sql`${row}.country_code = ${actor.countryCode}`;
  const own = actor.institutionId;
  if (own === null) return sql`1 = 0`;
  return sql`(${row}.country_code = ${actor.countryCode}
    and (${row}.to_institution_id = ${own} or ${row}.from_institution_id = ${own}))`;
}

/** Rows on one side of the actor's own institution. */
export function onSide(actor: Actor, row: Sql, side: Side | null): Sql {
  if (side === null) return sql`1 = 1`;
  return side === 'SENT_BY_US'
    ? sql`${row}.from_institution_id = ${actor.institutionId}`
    : sql`${row}.to_institution_id = ${actor.institutionId}`;
}

/** Rows with one of some institutions on either side. */
export function among(row: Sql, institutionIds: readonly string[] | null): Sql {
  if (institutionIds === null) return sql`1 = 1`;
  const ids = join([...institutionIds]);
  return sql`(${row}.from_institution_id in (${ids}) or ${row}.to_institution_id in (${ids}))`;
}
