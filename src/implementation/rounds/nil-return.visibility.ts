import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { seesAllRounds } from './round.visibility.js';

/** The condition under which a nil return exists for an actor: as the answers of its institution do. `n` is the alias of the table. */
export function nilReturnVisibleTo(actor: Actor, n: Sql): Sql {
  const country = sql`${n}.country_code = ${actor.countryCode}`;
  if (seesAllRounds(actor)) return country;
  if (actor.institutionId === null || !actor.may('rounds:read')) return sql`1 = 0`;
  return sql`(${country} and ${n}.institution_id = ${actor.institutionId})`;
}

/** The columns of a nil return in the entity's names. `n` is the alias of the table. */
export function nilReturnColumns(n: Sql): Sql {
  return sql`${n}.id, ${n}.country_code as "countryCode", ${n}.round_id as "roundId",
    ${n}.institution_id as "institutionId", ${n}.scope, ${n}.state, ${n}.since, ${n}.note,
    ${n}.submitted_by_id as "submittedById", ${n}.submitted_at as "submittedAt", ${n}.cleared_by_id as "clearedById",
    ${n}.cleared_at as "clearedAt", ${n}.waived_by_id as "waivedById", ${n}.return_reason as "returnReason",
    ${n}.return_due_on as "returnDueOn", ${n}.version`;
}
