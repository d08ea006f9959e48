import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { itemsUnder } from '../../recommendations/parts/part.visibility.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which an assignment exists for an actor. `a` is the alias of the table. */
export function assignmentVisibleTo(actor: Actor, a: Sql): Sql {
  return visibleLayer(actor, sql`${a}.country_code`, 'STATUS', [...itemsUnder(a), sql`${a}.cluster_id`]);
}

/** The condition under which a decline exists for an actor: it is never published. `d` is the alias of the table. */
export function declineVisibleTo(actor: Actor, d: Sql): Sql {
  return visibleLayer(actor, sql`${d}.country_code`, 'INTERNAL');
}

/** The columns of an assignment in the entity's names, without the words that are not the actor's to read. */
export function assignmentColumns(actor: Actor, a: Sql): Sql {
  const internal = visibleLayer(actor, sql`${a}.country_code`, 'INTERNAL');
  return sql`${a}.id, ${a}.country_code as "countryCode", ${a}.recommendation_id as "recommendationId",
    ${a}.part_id as "partId", ${a}.cluster_id as "clusterId", ${a}.institution_id as "institutionId", ${a}.role,
    ${a}.implement_by as "implementBy", case when ${internal} then ${a}.instruction end as instruction,
    ${a}.assigned_at as "assignedAt", case when ${internal} then ${a}.assigned_by_id end as "assignedById",
    ${a}.ended_at as "endedAt", ${a}.end_cause as "endCause",
    case when ${internal} then ${a}.end_reason end as "endReason", ${a}.version`;
}

/** The columns of a decline in the entity's names. `d` is the alias of the table. */
export function declineColumns(d: Sql): Sql {
  return sql`${d}.id, ${d}.country_code as "countryCode", ${d}.assignment_id as "assignmentId", ${d}.reason,
    ${d}.suggested_institution_id as "suggestedInstitutionId", ${d}.state, ${d}.declined_at as "declinedAt",
    ${d}.declined_by_id as "declinedById", ${d}.decided_at as "decidedAt", ${d}.decided_by_id as "decidedById",
    ${d}.decision_note as "decisionNote", ${d}.version`;
}
