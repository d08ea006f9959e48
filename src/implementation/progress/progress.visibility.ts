import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { itemsUnder } from '../../recommendations/parts/part.visibility.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import { UNSEEN_BY_OTHERS } from './progress.workflow.js';

/** Roles that see what another institution is still writing. */
const SEE_WRITING = new Set(['COORDINATOR', 'ADMIN']);

/**
 * The condition under which a progress update exists for an actor: the country's people see what was handed in, and
 * what was written in their own institution; outsiders what is approved, where updates are published, of an activity only where they see its plan. `u` is the
 * alias of the table.
 */
export function progressVisibleTo(actor: Actor, u: Sql): Sql {
  const country = visibleLayer(actor, sql`${u}.country_code`, 'UPDATES', updateItems(u));
  if (!actor.seesUnpublished) {
    const activity = sql`(${u}.activity_id is null or exists (
      select 1 from activity wa where wa.id = ${u}.activity_id and ${ofVisiblePlan(actor, sql`wa`)}))`;
    return sql`(${u}.state = 'APPROVED' and ${country} and ${activity})`;
  }
  if (SEE_WRITING.has(actor.role as string)) return country;
  const handedIn = sql`${u}.state not in (${join([...UNSEEN_BY_OTHERS])})`;
  return actor.institutionId === null
    ? sql`(${country} and ${handedIn})`
    : sql`(${country} and (${handedIn} or ${u}.institution_id = ${actor.institutionId}))`;
}

/** The condition under which an update stands in an actor's lists: what was discarded does so only where it is asked for. */
export function progressListedFor(actor: Actor, u: Sql): Sql {
  return sql`(${progressVisibleTo(actor, u)} and ${u}.state <> 'DISCARDED')`;
}

/** What may keep an update from the public, or open it: itself, and what it tells about. `u` is the alias of the table. */
export function updateItems(u: Sql): Sql[] {
  return [sql`${u}.id`, ...itemsUnder(u), sql`${u}.cluster_id`];
}

/** The columns of an update in the entity's names, without the words that are not the actor's to read. */
export function progressColumns(actor: Actor, u: Sql): Sql {
  const inside = (column: Sql): Sql => (actor.seesUnpublished ? column : sql`cast(null as text)`);
  return sql`${u}.id, ${u}.country_code as "countryCode", ${u}.recommendation_id as "recommendationId",
    ${u}.part_id as "partId", ${u}.cluster_id as "clusterId", ${u}.activity_id as "activityId",
    ${u}.institution_id as "institutionId", ${u}.role, ${u}.state, ${u}.narrative,
    ${u}.language, ${u}.proposed_status as "proposedStatus",
    ${u}.proposed_activity_state as "proposedActivityState", ${u}.proposed_percent_done as "proposedPercentDone",
    ${u}.approved_activity_state as "approvedActivityState", ${u}.approved_percent_done as "approvedPercentDone",
    ${u}.period_from as "periodFrom",
    ${u}.period_to as "periodTo", ${u}.author_id as "authorId", ${u}.created_at as "createdAt",
    ${u}.submitted_by_id as "submittedById", ${u}.submitted_at as "submittedAt", ${u}.cleared_by_id as "clearedById",
    ${u}.cleared_at as "clearedAt", ${inside(sql`${u}.return_reason`)} as "returnReason",
    ${u}.return_due_on as "returnDueOn", ${u}.reviewed_by_id as "reviewedById", ${u}.approved_at as "approvedAt",
    ${u}.approved_status as "approvedStatus", ${inside(sql`${u}.approval_reason`)} as "approvalReason",
    ${inside(sql`${u}.waived_by_id`)} as "waivedById",
    ${inside(sql`${u}.missing_answers_reason`)} as "missingAnswersReason", ${u}.version`;
}
