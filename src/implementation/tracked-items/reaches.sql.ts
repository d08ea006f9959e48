import { raw, default as sql, type Sql } from 'sql-template-tag';
import type { PortfolioSql } from '../portfolio/portfolio.sql.js';

/**
 * Ids of the items that reach the recommendation `r` of the portfolio: itself, its parts, and the clusters in which it
 * or one of its parts is followed up at the moment asked about. One list, so that a table of links is entered by it.
 */
export function reaching(rows: PortfolioSql): Sql {
  return sql`select r.id union all select ${rows.clusterId} union all ${rows.parts.reached}`;
}

/** True where the item of a link reaches the recommendation `r` of the portfolio. `itemId` is the link's column. */
export function reaches(rows: PortfolioSql, itemId: Sql): Sql {
  return sql`${itemId} in (${reaching(rows)})`;
}

/** The recommendation `r` is reached by some row `l` of a table of links that meets a condition. */
export function reachedBy(rows: PortfolioSql, table: string, condition: Sql): Sql {
  return sql`exists (select 1 from ${raw(`"${table}"`)} l where ${reaches(rows, sql`l.item_id`)} and ${condition})`;
}
