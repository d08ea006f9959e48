import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { planVisibleTo } from '../plans/plan.visibility.js';

/**
 * The condition under which an evaluation exists for an actor: while a plan is being evaluated the administration sees
 * it, outsiders once the plan is closed. `e` is the alias of the table.
 */
export function evaluationVisibleTo(actor: Actor, e: Sql): Sql {
  if (actor.seesUnpublished) return visibleLayer(actor, sql`${e}.country_code`, 'STATUS');
  return sql`exists (select 1 from implementation_plan p
    where p.id = ${e}.plan_id and p.state = 'CLOSED' and ${planVisibleTo(actor, sql`p`)})`;
}

/** The columns of an evaluation in the entity's names. `e` is the alias of the table. */
export function evaluationColumns(e: Sql): Sql {
  return sql`${e}.id, ${e}.country_code as "countryCode", ${e}.plan_id as "planId", ${e}.objective_id as "objectiveId",
    ${e}.milestone_id as "milestoneId", ${e}.verdict, ${e}.reason, ${e}.recorded_by_id as "recordedById",
    ${e}.recorded_at as "recordedAt", ${e}.superseded_at as "supersededAt"`;
}

/**
 * What of a plan is evaluated, as rows of `x`: `id`, `title`, `objective_id`, `milestone_id`, and `evaluated`, the
 * evaluation that holds or null. Objectives come first.
 */
export function toEvaluate(planId: Sql): Sql {
  return sql`(
    select 0 as rank, o.number as place, o.id, o.title, o.plan_id, o.id as objective_id, cast(null as text) as milestone_id,
      (select e.id from plan_evaluation e where e.objective_id = o.id and e.superseded_at is null) as evaluated
    from plan_objective o where o.plan_id in (${planId}) and o.archived_at is null
    union all
    select 1, 0, k.id, k.title, k.plan_id, cast(null as text), k.id,
      (select e.id from plan_evaluation e where e.milestone_id = k.id and e.superseded_at is null)
    from milestone k where k.plan_id in (${planId}) and k.archived_at is null) x`;
}
