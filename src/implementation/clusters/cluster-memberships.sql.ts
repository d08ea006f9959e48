import { join, default as sql, type Sql } from 'sql-template-tag';

const columns = sql`m.id, m.country_code as "countryCode", m.cluster_id as "clusterId",
  m.recommendation_id as "recommendationId", m.joined_at as "joinedAt", m.left_at as "leftAt"`;

/** The memberships of a cluster that last, as entity rows. */
export function membershipsOf(clusterId: string): Sql {
  return sql`select ${columns} from cluster_membership m where m.cluster_id = ${clusterId} and m.left_at is null`;
}

/** The memberships of recommendations that last, in whichever cluster, as entity rows. At most 5,000. */
export function membershipsOfRecommendations(ids: readonly string[]): Sql {
  return sql`select ${columns} from cluster_membership m where m.recommendation_id in (${join(ids)}) and m.left_at is null order by m.id`;
}
