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

/**
 * The assignments in force of parts, as rows `(assignment_id, part_id)`, nearest first and role by role: a part's own,
 * else that of the cluster that the part itself is in, else the recommendation's own, else that of its cluster.
 * `which` narrows by the column it is given.
 */
export function partAssignmentsInForce(which: (partId: Sql) => Sql): Sql {
  return sql`
    select own.id as assignment_id, own.part_id
    from assignment own
    where own.ended_at is null and ${which(sql`own.part_id`)}
    union all
    select shared.id as assignment_id, member.part_id
    from cluster_membership member
    join assignment shared on shared.cluster_id = member.cluster_id and shared.ended_at is null
    where member.left_at is null and ${which(sql`member.part_id`)} and ${notOwnedByPart(sql`member.part_id`, sql`shared`)}
    union all
    select whole.id as assignment_id, part.id as part_id
    from recommendation_part part
    join assignment whole on whole.recommendation_id = part.recommendation_id and whole.ended_at is null
    where part.archived_at is null and ${which(sql`part.id`)} and ${noneNearer(sql`part.id`, sql`whole`)}
    union all
    select shared.id as assignment_id, part.id as part_id
    from recommendation_part part
    join cluster_membership member on member.recommendation_id = part.recommendation_id and member.left_at is null
    join assignment shared on shared.cluster_id = member.cluster_id and shared.ended_at is null
    where part.archived_at is null and ${which(sql`part.id`)}
      and ${notOwned(sql`part.recommendation_id`, sql`shared`)} and ${noneNearer(sql`part.id`, sql`shared`)}`;
}

/** True of the assignment (`shared`) of a cluster that a part is in itself: no own one takes its role or institution. */
export function notOwnedByPart(partId: Sql, shared: Sql): Sql {
  return sql`not exists (
    select 1 from assignment taken
    where taken.part_id = ${partId} and taken.ended_at is null
      and (taken.role = ${shared}.role or taken.institution_id = ${shared}.institution_id))`;
}

/** True of an assignment of the recommendation, or of its cluster, that holds for a part: nothing nearer takes its place. */
export function noneNearer(partId: Sql, whole: Sql): Sql {
  return sql`(${notOwnedByPart(partId, whole)} and not exists (
    select 1 from cluster_membership mine
    join assignment taken on taken.cluster_id = mine.cluster_id and taken.ended_at is null
    where mine.part_id = ${partId} and mine.left_at is null
      and (taken.role = ${whole}.role or taken.institution_id = ${whole}.institution_id)))`;
}
