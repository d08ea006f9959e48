import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { PortfolioSql } from './portfolio.sql.js';
import type { RecommendationFilter } from './recommendation-filter.js';

/** A table of tags, the source's and the country's own. */
type TagTable =
  'recommendation_theme' | 'recommendation_group' | 'recommendation_sdg' | 'recommendation_action_type';

/**
 * To be joined to a condition on a tag (`x`) of a recommendation: national tags are what the country decided, and who
 * does not see that sees the source's alone.
 */
export function seenTag(rows: PortfolioSql, x: Sql): Sql {
  const decided = rows.sees('STATUS');
  return decided ? sql` and (${x}.origin = 'SOURCE' or ${decided})` : empty;
}

/** Has a tag (`x`) that the viewer may know of. */
export function tagged(
  rows: PortfolioSql,
  filter: RecommendationFilter,
  table: TagTable,
  condition: Sql,
): Sql {
  if (isOfFew(rows, filter)) return among(raw(table), sql`${condition}${seenTag(rows, sql`x`)}`);
  if (rows.actor.seesUnpublished) return led(raw(table), condition);
  const decided = visibleLayer(rows.actor, sql`xr.country_code`, 'STATUS', [sql`xr.id`]);
  return sql`r.id in (select x.recommendation_id from ${raw(table)} x where ${condition} and x.origin = 'SOURCE'
    union all select x.recommendation_id from ${raw(table)} x join recommendation xr on xr.id = x.recommendation_id
    where ${condition} and x.origin = 'NATIONAL' and ${decided})`;
}

/** Was made by one of these States. */
export function recommendedBy(
  rows: PortfolioSql,
  filter: RecommendationFilter,
  states: readonly string[],
): Sql {
  const condition = sql`x.country_code in (${join([...states])})`;
  const table = sql`recommending_state`;
  return isOfFew(rows, filter) ? among(table, condition) : led(table, condition);
}

/**
 * Within a country its few recommendations are looked at one by one; across all countries the tag's own index leads,
 * which SQLite's planner does not find out by itself.
 */
function isOfFew({ actor }: PortfolioSql, { countries }: RecommendationFilter): boolean {
  return actor.countryCode !== null || countries != null;
}

function among(table: Sql, condition: Sql): Sql {
  return sql`exists (select 1 from ${table} x where x.recommendation_id = r.id and ${condition})`;
}

function led(table: Sql, condition: Sql): Sql {
  return sql`r.id in (select x.recommendation_id from ${table} x where ${condition})`;
}
