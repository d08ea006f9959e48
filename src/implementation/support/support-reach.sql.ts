import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { partVisibleTo } from '../../recommendations/parts/part.visibility.js';
import {
  notMerged,
  recommendationVisibleTo,
} from '../../recommendations/recommendations/recommendation.visibility.js';
import { membershipInClusterVisibleTo } from '../clusters/cluster.visibility.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import { ownersReaching, type OwnerLinks } from '../tracked-items/owners.sql.js';

/** The table that says what requests are for. */
export const SUPPORT_LINKS: OwnerLinks = { links: 'support_request_item', column: 'request_id' };

const standing = (actor: Actor, table: Sql): Sql =>
  sql`${table}.archived_at is null and ${ofVisiblePlan(actor, table)}`;

/**
 * The requests that are for recommendations, as `recommendation_id` and `owner_id`, each pair once: as links of
 * everything reach, and through a measure that answers the recommendation or an activity of it.
 */
export function requestsReaching(actor: Actor, recommendationIds: Sql): Sql {
  const answers = ownersReaching(actor, { links: 'measure_item', column: 'measure_id' }, recommendationIds);
  return sql`${ownersReaching(actor, SUPPORT_LINKS, recommendationIds)}
    union
    select n.recommendation_id, l.request_id from (${answers}) n cross join measure m cross join support_request_item l
      where m.id = n.owner_id and ${standing(actor, sql`m`)} and l.item_id = m.id
    union
    select n.recommendation_id, l.request_id from (${answers}) n cross join measure m cross join activity a cross join support_request_item l
      where m.id = n.owner_id and ${standing(actor, sql`m`)} and a.measure_id = m.id and ${standing(actor, sql`a`)} and l.item_id = a.id`;
}

/** The recommendations that requests are for, as `request_id` and `recommendation_id`, each pair once: the other way round. */
export function recommendationsOf(actor: Actor, requestIds: Sql): Sql {
  const own = sql`select l.request_id, l.item_id from support_request_item l where l.request_id in (${requestIds})`;
  const items = sql`${own}
    union
    select l.request_id, i.item_id from (${own}) l join measure m on m.id = l.item_id join measure_item i on i.measure_id = m.id
      where ${standing(actor, sql`m`)}
    union
    select l.request_id, i.item_id from (${own}) l join activity a on a.id = l.item_id
      join measure m on m.id = a.measure_id join measure_item i on i.measure_id = m.id
      where ${standing(actor, sql`a`)} and ${standing(actor, sql`m`)}`;
  const member = sql`c.left_at is null and ${membershipInClusterVisibleTo(actor, sql`c`)}`;
  const ways = [
    sql`select n.request_id, n.item_id as recommendation_id from (${items}) n`,
    sql`select n.request_id, p.recommendation_id from (${items}) n join recommendation_part p on p.id = n.item_id
      where p.archived_at is null and ${partVisibleTo(actor, sql`p`)}`,
    sql`select n.request_id, c.recommendation_id from (${items}) n join cluster_membership c on c.cluster_id = n.item_id where ${member}`,
    sql`select n.request_id, p.recommendation_id from (${items}) n join cluster_membership c on c.cluster_id = n.item_id
      join recommendation_part p on p.id = c.part_id where ${member} and p.archived_at is null and ${partVisibleTo(actor, sql`p`)}`,
  ];
  return join(ways, ' union ');
}

/** The partner State of request `s` made recommendation `r`, alone or with others, and the actor sees it. */
export function madeByPartner(actor: Actor): Sql {
  return sql`${recommendationVisibleTo(actor, sql`r`)} and ${notMerged(sql`r`)}
    and exists (select 1 from recommending_state rs where rs.recommendation_id = r.id and rs.country_code = s.partner_code)`;
}
