import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import { planVisibleTo } from '../plans/plan.visibility.js';
import { itemsReaching, joinReaching, reachedBy } from '../tracked-items/reaches.sql.js';
import type { DimensionSql } from './dimensions.js';
import type { PortfolioSql } from './portfolio.sql.js';

/** How measures of plans meet recommendations: itself, through a part, or through the cluster that it or a part is in. */

/**
 * The measures in use, of plans that the actor sees and that were not given up, as `id`. `m` is the measure; `joined`
 * and `where` narrow them.
 */
function measures({ actor }: PortfolioSql, where: Sql = empty, joined: Sql = empty): Sql {
  return sql`select m.id from measure m join implementation_plan p on p.id = m.plan_id ${joined}
    where m.archived_at is null and p.archived_at is null and ${planVisibleTo(actor, sql`p`)} ${where}`;
}

/** Some measure that reaches the recommendation is of one of these plans. */
export function inPlans(rows: PortfolioSql, planIds: readonly string[]): Sql {
  return reachedByMeasure(rows, sql`and m.plan_id in (${join(planIds)})`);
}

/** One of these measures reaches the recommendation. */
export function answeredBy(rows: PortfolioSql, measureIds: readonly string[]): Sql {
  return reachedByMeasure(rows, sql`and m.id in (${join(measureIds)})`);
}

/** Some measure that reaches the recommendation is of one of these types of action. */
export function ofActionTypes(rows: PortfolioSql, codes: readonly string[]): Sql {
  return reachedByMeasure(
    rows,
    sql`and t.action_type_code in (${join(codes)})`,
    sql`join measure_action_type t on t.measure_id = m.id`,
  );
}

/** Ids of the measures in use that answer one of these items, given as a question for `item_id`; with further columns of it. */
export function answersTo(rows: PortfolioSql, items: Sql, columns: Sql = empty): Sql {
  return sql`select ${columns} mi.measure_id from (${items}) ri join measure_item mi on mi.item_id = ri.item_id
    where mi.measure_id in (${measures(rows)})`;
}

/** Links of measures in use: what hangs on a measure `m.id = of` is linked to what the measure answers. */
export function itemsAnswered(rows: PortfolioSql, of: Sql): Sql {
  return sql`join measure_item mi on mi.measure_id = ${of} and mi.measure_id in (${measures(rows)})`;
}

function reachedByMeasure(rows: PortfolioSql, where: Sql, joined?: Sql): Sql {
  return reachedBy(rows, 'measure_item', sql`l.measure_id in (${measures(rows, where, joined)})`);
}

/** Divides by plan. */
export function planDimension(rows: PortfolioSql, as: string): DimensionSql {
  return {
    key: raw(`${as}.plan_id`),
    join: sql`${links(rows, as, measures(rows))} left join measure ${raw(as)} on ${raw(as)}.id = ${raw(as)}l.measure_id`,
    several: true,
  };
}

/** Divides by type of action. Measures without one give no row of their own. */
export function actionTypeDimension(rows: PortfolioSql, as: string): DimensionSql {
  const typed = measures(rows, empty, sql`join measure_action_type t on t.measure_id = m.id`);
  return {
    key: raw(`${as}.action_type_code`),
    join: sql`${links(rows, as, typed)} left join measure_action_type ${raw(as)} on ${raw(as)}.measure_id = ${raw(as)}l.measure_id`,
    several: true,
  };
}

function links(rows: PortfolioSql, as: string, among: Sql): Sql {
  const links = sql`select mi.item_id, mi.country_code, mi.measure_id from measure_item mi where mi.measure_id in (${among})`;
  return joinReaching(rows, links, ['measure_id'], `${as}l`);
}

/**
 * Whether what is done about the recommendation is paid for, as a word. Adopted plans only, and
 * those that the actor sees. Null where the status is not seen.
 */
export function fundingGap(rows: PortfolioSql): Sql {
  const flag = (condition: Sql): Sql => sql`max(case when ${condition} then 1 else 0 end) = 1`;
  const word = sql`(
    select case when count(*) = 0 then 'NO_ACTIVITY'
      when ${flag(sql`cast(a.cost as bigint) > cast(a.secured as bigint)`)} then 'GAP'
      when ${flag(sql`a.cost is null or a.secured is null`)} then 'COST_UNKNOWN' else 'FUNDED' end
    from (${itemsReaching(rows)}) it join measure_item l on l.item_id = it.item_id join measure m on m.id = l.measure_id
      join implementation_plan p on p.id = m.plan_id join activity a on a.measure_id = m.id
    where m.archived_at is null and p.state = 'ADOPTED' and ${planVisibleTo(rows.actor, sql`p`)}
      and a.archived_at is null and a.state <> 'DROPPED')`;
  const seen = rows.sees('STATUS');
  return seen ? sql`(case when ${seen} then ${word} end)` : word;
}
