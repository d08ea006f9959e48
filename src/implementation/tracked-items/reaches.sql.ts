import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import { heldAt } from '../portfolio/moment.js';
import type { PortfolioSql } from '../portfolio/portfolio.sql.js';

/*
 * What a link to an item means for recommendations: it reaches a recommendation `r` of the portfolio where the item is
 * the recommendation, one of its parts, or a cluster in which it or one of its parts is followed up at the moment asked
 * about. Said three times, so that each question begins where least is to be read: at one recommendation, at a page of
 * them, or at the links.
 */

/** Ids of the items whose links reach the one recommendation `r`, as `item_id`. */
export function itemsReaching(rows: PortfolioSql): Sql {
  return sql`select r.id as item_id union all select ${rows.clusterId} union all ${rows.parts.reached}`;
}

/** The recommendation `r` is reached by some row `l` of a table of links that meets a condition. */
export function reachedBy(rows: PortfolioSql, table: string, condition: Sql): Sql {
  return sql`exists (select 1 from (${itemsReaching(rows)}) it join ${raw(`"${table}"`)} l on l.item_id = it.item_id where ${condition})`;
}

/** The same of each of some recommendations, few enough to be read one by one: `recommendation_id` and `item_id`. */
export function itemsReachingEach(rows: PortfolioSql, which: Sql): Sql {
  const { parts } = rows;
  const clusterId = rows.clusterId;
  const of = (itemId: Sql, joined: Sql = empty): Sql =>
    sql`select r.id as recommendation_id, ${itemId} as item_id from ${rows.from} ${joined} where ${which}`;
  return join(
    [of(sql`r.id`), of(clusterId), of(parts.id, parts.join), of(parts.clusterId, parts.joinClustered)],
    ' union all ',
  );
}

/**
 * Joins, to all recommendations `r`, the links that reach them, as `as`. `links` is a question for `item_id`,
 * `country_code` and the `columns` that are wanted; a recommendation stands once for each link, or more often.
 */
export function joinReaching(rows: PortfolioSql, links: Sql, columns: readonly string[], as: string): Sql {
  const held = (alias: string, from: string, to: string): Sql =>
    heldAt(rows.moment, raw(`${alias}.${from}`), raw(`${alias}.${to}`), sql`l.country_code`);
  const clustered = sql`join cluster_membership cm on cm.cluster_id = l.item_id and ${held('cm', 'joined_at', 'left_at')}`;
  const part = held('pt', 'created_at', 'archived_at');
  const wanted = raw(['item_id', ...columns].map((column) => `l.${column}`).join(', '));
  const { countryCode } = rows.actor;
  const own = countryCode ? sql`where l.country_code = ${countryCode}` : empty;
  const from = (recommendationId: Sql, joined: Sql = empty): Sql =>
    sql`select ${recommendationId} as recommendation_id, ${wanted} from (${links}) l ${joined} ${own}`;
  const reached = join(
    [
      from(sql`l.item_id`),
      from(sql`cm.recommendation_id`, clustered),
      from(sql`pt.recommendation_id`, sql`join recommendation_part pt on pt.id = l.item_id and ${part}`),
      from(
        sql`pt.recommendation_id`,
        sql`${clustered} join recommendation_part pt on pt.id = cm.part_id and ${part}`,
      ),
    ],
    ' union all ',
  );
  const a = raw(as);
  const seen = rows.sees('STATUS', sql`${a}.item_id`);
  return sql`left join (${reached}) ${a} on ${a}.recommendation_id = r.id${seen ? sql` and (${a}.item_id = r.id or ${seen})` : empty}`;
}
