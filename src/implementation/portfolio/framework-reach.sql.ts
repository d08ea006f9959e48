import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import { itemsReaching, itemsReachingEach, joinReaching } from '../tracked-items/reaches.sql.js';
import type { DimensionSql } from './dimensions.js';
import { answersTo, itemsAnswered } from './measure-reach.sql.js';
import type { PortfolioSql } from './portfolio.sql.js';

/* How items of frameworks meet recommendations: as links of everything do, and through a measure that answers them. */

/** The items that reach some recommendations, few enough to be read one by one: `recommendation_id` and `framework_item_id`. */
export function frameworkItemsOf(rows: PortfolioSql, which: Sql): Sql {
  const items = itemsReachingEach(rows, which);
  const all = sql`${items} union all ${answersTo(rows, items, sql`ri.recommendation_id,`)}`;
  return sql`select distinct it.recommendation_id, l.framework_item_id from (${all}) it join framework_link l on l.item_id = it.item_id`;
}

/** Some of these items, or an item under them, reaches the recommendation. */
export function underFrameworkItems(rows: PortfolioSql, itemIds: readonly string[]): Sql {
  const under = sql`select c.item_id from framework_item_cover c where c.covered_by_id in (${join(itemIds)})`;
  return linked(rows, sql`fl.framework_item_id in (${under})`);
}

/** Some item of these frameworks reaches the recommendation. */
export function underFrameworks(rows: PortfolioSql, frameworkIds: readonly string[]): Sql {
  return linked(rows, sql`fl.framework_id in (${join(frameworkIds)})`);
}

function linked(rows: PortfolioSql, condition: Sql): Sql {
  const items = itemsReaching(rows);
  return sql`exists (select 1 from (${items} union all ${answersTo(rows, items)}) it
    join framework_link fl on fl.item_id = it.item_id where ${condition})`;
}

/** Divides by framework. */
export function frameworkDimension(
  rows: PortfolioSql,
  as: string,
  among: readonly string[] | null | undefined,
): DimensionSql {
  return { key: raw(`${as}.framework_id`), join: links(rows, as, among), several: true };
}

/** Divides by item: a link counts for its item and for each item over it. */
export function frameworkItemDimension(
  rows: PortfolioSql,
  as: string,
  among: readonly string[] | null | undefined,
): DimensionSql {
  const l = `${as}l`;
  return {
    key: raw(`${as}.covered_by_id`),
    join: sql`${links(rows, l, among)}
      left join framework_item_cover ${raw(as)} on ${raw(`${as}.item_id = ${l}.framework_item_id`)}`,
    several: true,
  };
}

function links(rows: PortfolioSql, l: string, among: readonly string[] | null | undefined): Sql {
  const of = among ? sql`where fl.framework_id in (${join(among)})` : empty;
  const columns = sql`fl.country_code, fl.framework_id, fl.framework_item_id from framework_link fl`;
  const links = sql`select fl.item_id, ${columns} ${of} union all select mi.item_id, ${columns} ${itemsAnswered(rows, sql`fl.item_id`)} ${of}`;
  const seen = rows.sees('STATUS');
  return sql`${joinReaching(rows, links, ['framework_id', 'framework_item_id'], l)}${seen ? sql` and ${seen}` : empty}`;
}
