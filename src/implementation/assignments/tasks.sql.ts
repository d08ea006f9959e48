import sql, { type Sql } from 'sql-template-tag';
import type { TaskState } from './task.js';
import { notOwned } from './in-force.sql.js';

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

/** Something of an assigned cluster is still to be done: a member that the assignment holds for. */
const memberLeft = sql`exists (
  select 1 from cluster_membership m
  where m.cluster_id = a.cluster_id and m.left_at is null
    and ${notOwned(sql`m.recommendation_id`, a)} and not ${settled(sql`m.recommendation_id`)})`;

/** 1 where something of an assignment `a` is still to be done, else 0. */
export const isOpen = sql`case
  when a.recommendation_id is not null and not ${settled(sql`a.recommendation_id`)} then 1
  when a.cluster_id is not null and ${memberLeft} then 1
  else 0 end`;

/** Members of an assigned cluster that the assignment holds for: the institution may report on each by itself. */
const members = sql`select m.recommendation_id from cluster_membership m
  where m.cluster_id = a.cluster_id and m.left_at is null and ${notOwned(sql`m.recommendation_id`, a)}`;

/**
 * The institution's updates about what was assigned, by a condition on `p`. Each way to report is asked by itself, so
 * that each finds its index.
 */
const updates = (columns: Sql, which: Sql): Sql => sql`
  select ${columns} from progress_update p
  where p.recommendation_id = a.recommendation_id and p.institution_id = a.institution_id and ${which}
  union all
  select ${columns} from progress_update p
  where p.cluster_id = a.cluster_id and p.institution_id = a.institution_id and ${which}
  union all
  select ${columns} from progress_update p
  where p.recommendation_id in (${members}) and p.institution_id = a.institution_id and ${which}`;

/** The update that asks for attention: a returned one first, else the newest that is not approved. */
const updateInHand = sql`(
  select hand.id from (
    ${updates(sql`p.id, p.state, p.created_at`, sql`p.state in ('DRAFT', 'SUBMITTED', 'CLEARED', 'RETURNED')`)}
  ) hand
  order by case when hand.state = 'RETURNED' then 0 else 1 end, hand.created_at desc, hand.id desc limit 1)`;

const lastApprovedAt = sql`(
  select max(approved.at) from (${updates(sql`p.approved_at as at`, sql`p.state = 'APPROVED'`)}) approved)`;

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
      select a.*, ${isOpen} as is_open, u.id as update_id, u.state as update_state, u.return_due_on,
        ${lastApprovedAt} as last_approved_at
      from assignment a
      left join progress_update u on u.id = ${updateInHand}
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
