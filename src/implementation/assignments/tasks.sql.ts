import { join, default as sql, type Sql } from 'sql-template-tag';
import type { TaskState } from './task.js';
import { noneNearer, notOwned, notOwnedByPart } from './in-force.sql.js';

const a = sql`a`;

/** Nothing more is to be done about a recommendation: by its status, or because it is not pursued. */
function settled(recommendationId: Sql): Sql {
  return sql`(exists (
      select 1 from status_assessment s where s.recommendation_id = ${recommendationId} and s.superseded_at is null
        and s.status in ('IMPLEMENTED', 'CONTINUOUS', 'NO_LONGER_APPLICABLE'))
    or exists (
      select 1 from follow_up_decision f where f.recommendation_id = ${recommendationId} and f.superseded_at is null
        and f.decision = 'NOT_PURSUED'))`;
}

/** A part is settled by its own status; what settles the whole settles it too, and is asked by itself. */
const partSettled = sql`exists (
  select 1 from status_assessment s where s.part_id = p.id and s.superseded_at is null
    and s.status in ('IMPLEMENTED', 'CONTINUOUS', 'NO_LONGER_APPLICABLE'))`;
const isPartLeft = sql`(not ${partSettled} and not ${settled(sql`p.recommendation_id`)})`;

/** The parts of a recommendation that an assignment of the whole, or of its cluster, holds for. */
const partsOf = (recommendationId: Sql): Sql => sql`p.recommendation_id = ${recommendationId}
  and p.archived_at is null and ${noneNearer(sql`p.id`, a)}`;

/** Something of a recommendation is still to be done by who has the whole: it is not split, or some part is left. */
const isLeft = (recommendationId: Sql): Sql => sql`(not ${settled(recommendationId)} and (
  not exists (select 1 from recommendation_part p where p.recommendation_id = ${recommendationId} and p.archived_at is null)
  or exists (select 1 from recommendation_part p where ${partsOf(recommendationId)} and not ${partSettled})))`;

/** The members of an assigned cluster that the assignment holds for: recommendations, and parts by themselves. */
const isMember = sql`m.cluster_id = a.cluster_id and m.left_at is null and m.recommendation_id is not null
  and ${notOwned(sql`m.recommendation_id`, a)}`;
const partMembers = sql`cluster_membership m join recommendation_part p on p.id = m.part_id
  where m.cluster_id = a.cluster_id and m.left_at is null and ${notOwnedByPart(sql`m.part_id`, a)}`;

/** 1 where something of an assignment `a` is still to be done, else 0. */
export const isOpen = sql`case
  when a.recommendation_id is not null and ${isLeft(sql`a.recommendation_id`)} then 1
  when a.part_id is not null
    and exists (select 1 from recommendation_part p where p.id = a.part_id and ${isPartLeft}) then 1
  when a.cluster_id is not null and (
    exists (select 1 from cluster_membership m where ${isMember} and ${isLeft(sql`m.recommendation_id`)})
    or exists (select 1 from ${partMembers} and ${isPartLeft})) then 1
  else 0 end`;

/** Each way to report on what was assigned, on the thing itself or on what the assignment holds for. */
const REPORTED = [
  sql`u.recommendation_id = a.recommendation_id`,
  sql`u.part_id = a.part_id`,
  sql`u.cluster_id = a.cluster_id`,
  sql`u.recommendation_id in (select m.recommendation_id from cluster_membership m where ${isMember})`,
  sql`u.part_id in (select p.id from recommendation_part p where ${partsOf(sql`a.recommendation_id`)})`,
  sql`u.part_id in (select p.id from ${partMembers})`,
  sql`u.part_id in (select p.id from cluster_membership m cross join recommendation_part p
    where ${isMember} and ${partsOf(sql`m.recommendation_id`)})`,
];

/** The institution's updates about what was assigned. Each way is asked by itself, so that each finds its index. */
const updates = (columns: Sql, which: Sql): Sql =>
  join(
    REPORTED.map(
      (reported) => sql`select ${columns} from progress_update u
        where ${reported} and u.institution_id = a.institution_id and ${which}`,
    ),
    ' union all ',
  );

/** The update that asks for attention: a returned one first, else the newest that is not approved. */
const updateInHand = sql`(
  select hand.id from (
    ${updates(sql`u.id, u.state, u.created_at`, sql`u.state in ('DRAFT', 'SUBMITTED', 'CLEARED', 'RETURNED')`)}
  ) hand
  order by case when hand.state = 'RETURNED' then 0 else 1 end, hand.created_at desc, hand.id desc limit 1)`;

const lastApprovedAt = sql`(
  select max(approved.at) from (${updates(sql`u.approved_at as at`, sql`u.state = 'APPROVED'`)}) approved)`;

/**
 * The tasks of an institution as rows of `t`: the assignment's columns, then `due_on`, `is_open`, `is_overdue`,
 * `update_id`, `update_state`, `last_approved_at`. `today` is the day it is in the country.
 */
export function tasksOf(institutionId: string, today: string): Sql {
  return sql`(
    select w.*,
      case when w.update_state = 'RETURNED' then coalesce(w.return_due_on, w.implement_by) else w.implement_by end as due_on,
      case when w.is_open = 1 and w.implement_by < ${today} then 1
        when w.update_state = 'RETURNED' and w.return_due_on < ${today} then 1
        else 0 end as is_overdue
    from (
      select a.*, ${isOpen} as is_open, h.id as update_id, h.state as update_state, h.return_due_on,
        ${lastApprovedAt} as last_approved_at
      from assignment a
      left join progress_update h on h.id = ${updateInHand}
      where a.institution_id = ${institutionId} and a.ended_at is null
    ) w
  ) t`;
}

/** When a row of `t` is in a state; the same words in the filter, the counts and each row. */
export function inState(today: string): Record<TaskState, Sql> {
  return {
    DUE: sql`(t.is_open = 1 and t.is_overdue = 0 and t.due_on >= ${today})`,
    OVERDUE: sql`(t.is_overdue = 1)`,
    NOT_BEGUN: sql`(t.is_open = 1 and t.update_id is null and t.last_approved_at is null)`,
    DRAFT: sql`(t.update_state = 'DRAFT')`,
    SUBMITTED: sql`(t.update_state in ('SUBMITTED', 'CLEARED'))`,
    RETURNED: sql`(t.update_state = 'RETURNED')`,
    DONE: sql`(t.is_open = 0)`,
  };
}
