import sql, { type Sql } from 'sql-template-tag';

/**
 * The assignments in force of recommendations, as rows `(assignment_id, recommendation_id)`: a recommendation's own,
 * else its cluster's. That is asked role by role (an own supporting institution does not unseat the cluster's lead),
 * and an institution answers for a recommendation once. `which` narrows by the column it is given.
 */
export function assignmentsInForce(which: (recommendationId: Sql) => Sql): Sql {
  return sql`
    select own.id as assignment_id, own.recommendation_id
    from assignment own
    where own.ended_at is null and ${which(sql`own.recommendation_id`)}
    union all
    select shared.id as assignment_id, member.recommendation_id
    from cluster_membership member
    join assignment shared on shared.cluster_id = member.cluster_id and shared.ended_at is null
    where member.left_at is null and ${which(sql`member.recommendation_id`)} and ${notOwned(sql`member.recommendation_id`, sql`shared`)}`;
}

/** True of a cluster's assignment (`shared`) that holds for a member: no own one takes its role or its institution. */
export function notOwned(recommendationId: Sql, shared: Sql): Sql {
  return sql`not exists (
    select 1 from assignment taken
    where taken.recommendation_id = ${recommendationId} and taken.ended_at is null
      and (taken.role = ${shared}.role or taken.institution_id = ${shared}.institution_id))`;
}
