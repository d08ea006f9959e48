import type { Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { roundsAsking } from './round-tasks.sql.js';
import { roundVisibleTo } from './round.visibility.js';

/** The condition under which a round exists for an actor. `r` is the alias of its table. */
export function roundsSeen(actor: Actor, r: Sql): Sql {
  return roundVisibleTo(actor, r, (institutionId) => roundsAsking(actor.ownCountry, institutionId));
}
