import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { forCoordinators, readsRounds } from './position-round.visibility.js';

/** 1 where somebody else than its author has yet to clear an advice that was given. `q` is the alias of the table. */
function validatorIsAwaited(q: Sql): Sql {
  return sql`exists (
    select 1 from membership vm join "user" vu on vu.id = vm.user_id
    where vm.country_code = ${q}.country_code and vm.institution_id = ${q}.institution_id and vm.role = 'VALIDATOR' and vm.ended_at is null
      and vu.deactivated_at is null and vu.id <> ${q}.advised_by_id)`;
}

/** Whether an advice counts: it is cleared, or the institution has nobody who could. */
export function isGiven(q: Sql): Sql {
  return sql`(${q}.state = 'CLEARED' or (${q}.state = 'ADVISED' and not ${validatorIsAwaited(q)}))`;
}

/** Whether an advice waits for the institution's validator. */
export function awaitsClearance(q: Sql): Sql {
  return sql`(${q}.state = 'ADVISED' and ${validatorIsAwaited(q)})`;
}

/** Whether a question waits for an answer of a focal point. */
export function awaitsAdvice(q: Sql): Sql {
  return sql`${q}.state in ('ASKED', 'RETURNED')`;
}

/** The columns of a round in the entity's names. */
export function roundColumns(actor: Actor, p: Sql): Sql {
  return sql`${p}.id, ${p}.country_code as "countryCode", ${p}.document_id as "documentId", ${p}.state, ${p}.language,
    ${p}.word_limit as "wordLimit", ${forCoordinators(actor, sql`${p}.introduction`)} as introduction,
    ${p}.opened_at as "openedAt", ${p}.opened_by_id as "openedById", ${p}.reason, ${p}.adopted_on as "adoptedOn",
    ${p}.adoption_source as "adoptionSource", ${p}.applied_at as "appliedAt", ${p}.applied_by_id as "appliedById",
    ${p}.version`;
}

/** The columns of an item in the entity's names, without what is the coordinators' alone. */
export function itemColumns(actor: Actor, i: Sql): Sql {
  const own = (column: Sql): Sql => forCoordinators(actor, column);
  return sql`${i}.id, ${i}.country_code as "countryCode", ${i}.round_id as "roundId",
    ${i}.recommendation_id as "recommendationId", ${i}.part_id as "partId",
    ${own(sql`${i}.proposed_position`)} as "proposedPosition", ${own(sql`${i}.proposed_claim`)} as "proposedClaim",
    ${own(sql`${i}.proposed_comment`)} as "proposedComment", ${own(sql`${i}.note`)} as note,
    ${own(sql`${i}.proposed_at`)} as "proposedAt", ${own(sql`${i}.proposed_by_id`)} as "proposedById",
    ${own(sql`${i}.decided_position`)} as "decidedPosition", ${own(sql`${i}.decided_claim`)} as "decidedClaim",
    ${own(sql`${i}.decided_comment`)} as "decidedComment", ${own(sql`${i}.decision_id`)} as "decisionId",
    ${own(sql`${i}.taken_out_at`)} as "takenOutAt", ${own(sql`${i}.taken_out_reason`)} as "takenOutReason",
    ${itemVersion(actor, i)} as version`;
}

/** A version that grows would tell institutions that something was proposed or decided. */
function itemVersion(actor: Actor, i: Sql): Sql {
  return readsRounds(actor) ? sql`${i}.version` : sql`1`;
}

/** The columns of a request in the entity's names; `roundState` is that of its round. */
export function requestColumns(q: Sql, roundState: Sql): Sql {
  return sql`${q}.id, ${q}.country_code as "countryCode", ${q}.round_id as "roundId", ${q}.item_id as "itemId",
    ${q}.institution_id as "institutionId", ${q}.state, ${q}.due_on as "dueOn", ${q}.instruction,
    ${q}.asked_at as "askedAt", ${q}.asked_by_id as "askedById", ${q}.extension_reason as "extensionReason",
    ${q}.advice, ${q}.reason, ${q}.claim, ${q}.advised_at as "advisedAt", ${q}.advised_by_id as "advisedById",
    ${q}.cleared_at as "clearedAt", ${q}.cleared_by_id as "clearedById", ${q}.waived_by_id as "waivedById",
    ${q}.return_reason as "returnReason", ${q}.withdrawal_reason as "withdrawalReason", ${q}.version,
    ${roundState} as "roundState", case when ${isGiven(q)} then 1 else 0 end as given`;
}

/** The columns of a decision in the entity's names. */
export function decisionColumns(y: Sql): Sql {
  return sql`${y}.id, ${y}.country_code as "countryCode", ${y}.round_id as "roundId", ${y}.title, ${y}.symbol,
    ${y}.file_id as "fileId", ${y}.decided_on as "decidedOn", ${y}.recorded_at as "recordedAt",
    ${y}.recorded_by_id as "recordedById"`;
}
