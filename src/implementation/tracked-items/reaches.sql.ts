import { raw, default as sql, type Sql } from 'sql-template-tag';
import type { PortfolioSql } from '../portfolio/portfolio.sql.js';

/**
 * True where the item of a link reaches the recommendation `r` of the portfolio: it is the recommendation, one of its
 * parts, or a cluster in which it or one of its parts is followed up at the moment asked about. `itemId` is the link's column.
 */
export function reaches(rows: PortfolioSql, itemId: Sql): Sql {
  return sql`(${itemId} in (r.id, ${rows.clusterId}) or ${itemId} in (${rows.parts.reached}))`;
}

/** The recommendation `r` is reached by some row `l` of a table of links that meets a condition. */
export function reachedBy(rows: PortfolioSql, table: string, condition: Sql): Sql {
  return sql`exists (select 1 from ${raw(`"${table}"`)} l where ${reaches(rows, sql`l.item_id`)} and ${condition})`;
}
