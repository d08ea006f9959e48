import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';

/** Roles that see every round of their country. */
const SEE_ALL = new Set(['COORDINATOR', 'ANALYST']);

/** Whether an actor sees what all institutions of the country answer, or its own institution's alone. */
export function seesAllRounds(actor: Actor): boolean {
  return SEE_ALL.has(actor.role as string);
}

/**
 * The condition under which a round exists for an actor: coordinators and analysts see all of their country; focal
 * points and validators those that asked their institution, from the day it opened; nobody else any. `r` is the alias
 * of the table, `asked` selects the ids of the open rounds that ask the actor's institution.
 */
export function roundVisibleTo(actor: Actor, r: Sql, asked: (institutionId: string) => Sql): Sql {
  const country = sql`${r}.country_code = ${actor.countryCode}`;
  if (seesAllRounds(actor)) return country;
  if (actor.institutionId === null || !actor.may('rounds:read')) return sql`1 = 0`;
  return sql`(${country} and (
    ${r}.state = 'OPEN' and ${r}.id in (${asked(actor.institutionId)})
    or ${r}.state in ('CLOSED', 'CANCELLED') and exists (
      select 1 from round_result seen where seen.round_id = ${r}.id and seen.institution_id = ${actor.institutionId})))`;
}

/** The columns of a round in the entity's names. `r` is the alias of the table. */
export function roundColumns(r: Sql): Sql {
  return sql`${r}.id, ${r}.country_code as "countryCode", ${r}.name, ${r}.purpose, ${r}.state, ${r}.asks, ${r}.filter,
    ${r}.instruction, ${r}.period_from as "periodFrom", ${r}.period_to as "periodTo", ${r}.opens_on as "opensOn",
    ${r}.due_on as "dueOn", ${r}.validator_after_days as "validatorAfterDays", ${r}.head_after_days as "headAfterDays",
    ${r}.chair_after_days as "chairAfterDays", ${r}.created_at as "createdAt", ${r}.created_by_id as "createdById",
    ${r}.opened_at as "openedAt", ${r}.ended_at as "endedAt", ${r}.end_reason as "endReason",
    ${r}.end_item_count as "endItemCount", ${r}.end_left_out_count as "endLeftOutCount", ${r}.version`;
}
