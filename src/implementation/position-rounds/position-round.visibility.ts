import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';

/*
 * Until adoption a round exists for the coordinators of its country and, as far as they are asked, for the people of
 * institutions. Nobody else has any part of it: no analyst, no stakeholder, no administrator, not the public. What the
 * positions were then is told by the positions themselves; advice stays where it is.
 */

/** Whether somebody reads everything of their country's rounds. */
export function readsRounds(actor: Actor): boolean {
  return actor.countryCode !== null && actor.may('positionRounds:write');
}

/** A round exists for an actor. `p` is the alias of the table. */
export function roundVisibleTo(actor: Actor, p: Sql): Sql {
  return visible(actor, p, sql`q.round_id = ${p}.id`);
}

/** An item of a round exists for an actor: an institution's people see what was sent to it. `i` is the alias. */
export function itemVisibleTo(actor: Actor, i: Sql): Sql {
  return visible(actor, i, sql`q.item_id = ${i}.id`);
}

/** A request exists for an actor: for nobody of another institution. `x` is the alias of the table. */
export function requestVisibleTo(actor: Actor, x: Sql): Sql {
  const own = sql`${x}.country_code = ${actor.countryCode}`;
  if (readsRounds(actor)) return own;
  return asked(actor)
    ? sql`(${own} and ${x}.institution_id = ${actor.institutionId} and ${x}.state <> 'WITHDRAWN')`
    : sql`1 = 0`;
}

/** A decision exists for coordinators alone. `y` is the alias of the table. */
export function decisionVisibleTo(actor: Actor, y: Sql): Sql {
  return readsRounds(actor) ? sql`${y}.country_code = ${actor.countryCode}` : sql`1 = 0`;
}

/** A column that is told to coordinators alone. */
export function forCoordinators(actor: Actor, column: Sql): Sql {
  return readsRounds(actor) ? column : sql`cast(null as text)`;
}

function visible(actor: Actor, row: Sql, about: Sql): Sql {
  const own = sql`${row}.country_code = ${actor.countryCode}`;
  if (readsRounds(actor)) return own;
  if (!asked(actor)) return sql`1 = 0`;
  return sql`(${own} and exists (select 1 from position_request q
    where ${about} and q.institution_id = ${actor.institutionId} and q.state <> 'WITHDRAWN'))`;
}

function asked(actor: Actor): boolean {
  return actor.countryCode !== null && actor.institutionId !== null && actor.may('positionRounds:read');
}
