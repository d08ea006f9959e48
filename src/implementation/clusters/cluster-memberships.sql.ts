import { join, default as sql, type Sql } from 'sql-template-tag';
import type { MemberIds } from './cluster-targets.js';

const columns = sql`m.id, m.country_code as "countryCode", m.cluster_id as "clusterId",
  m.recommendation_id as "recommendationId", m.part_id as "partId", m.joined_at as "joinedAt", m.left_at as "leftAt"`;

/** The memberships of a cluster that last, as entity rows. */
export function membershipsOf(clusterId: string): Sql {
  return sql`select ${columns} from cluster_membership m where m.cluster_id = ${clusterId} and m.left_at is null`;
}

/** The memberships of recommendations, or of parts, that last, in whichever cluster, as entity rows. At most 5,000. */
export function membershipsOfMembers({ kind, ids }: MemberIds): Sql {
  const column = kind === 'partId' ? sql`m.part_id` : sql`m.recommendation_id`;
  return sql`select ${columns} from cluster_membership m where ${column} in (${join(ids)}) and m.left_at is null order by m.id`;
}
