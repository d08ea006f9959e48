import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import { reaching } from '../tracked-items/reaches.sql.js';
import type { DimensionSql } from './dimensions.js';
import { answersOf } from './measure-reach.sql.js';
import type { PortfolioSql } from './portfolio.sql.js';

/** How items of frameworks meet recommendations: as links of everything do, and through a measure that answers them. */
export function frameworkReaches(rows: PortfolioSql, itemId: Sql): Sql {
  return sql`${itemId} in (${reaching(rows)} union all ${answersOf(rows)})`;
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
  return sql`exists (select 1 from framework_link fl where ${frameworkReaches(rows, sql`fl.item_id`)} and ${condition})`;
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
  const reached = frameworkReaches(rows, raw(`${l}.item_id`));
  const seen = rows.sees('STATUS');
  const of = among ? sql` and ${raw(`${l}.framework_id`)} in (${join(among)})` : empty;
  return sql`left join framework_link ${raw(l)} on ${reached}${of}${seen ? sql` and ${seen}` : empty}`;
}
