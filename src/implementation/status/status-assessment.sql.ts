import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { idsOf, type Assessed } from './assessed.js';

/** The columns of an assessment in the entity's names; its words are for the administration. `s` is the alias. */
export function assessmentColumns(actor: Actor, s: Sql): Sql {
  return sql`${s}.id, ${s}.country_code as "countryCode", ${s}.recommendation_id as "recommendationId",
    ${s}.part_id as "partId", ${s}.status,
    ${s}.effective_on as "effectiveOn", ${s}.recorded_at as "recordedAt", ${s}.superseded_at as "supersededAt",
    ${s}.source, ${s}.update_id as "updateId", ${inside(actor, sql`${s}.source_note`)} as "sourceNote",
    ${inside(actor, sql`${s}.reason`)} as "reason", ${s}.not_applicable_reason as "notApplicableReason",
    ${s}.assessed_by_id as "assessedById", ${s}.confirmed_by_id as "confirmedById"`;
}

/** A coordinator's words, which name ministries and people: null for the public and stakeholders. */
export function inside(actor: Actor, words: Sql): Sql {
  return actor.seesUnpublished ? words : sql`cast(null as text)`;
}

/** The assessments of recommendations and parts that are current, as entity rows. At most 5,000. */
export function currentAssessmentsOf(actor: Actor, assessed: readonly Assessed[]): Sql {
  return sql`select ${assessmentColumns(actor, sql`s`)} from status_assessment s
    where ${isOf(sql`s`, assessed)} and s.superseded_at is null order by s.id`;
}

/** True of a row, with the alias, that is about one of some recommendations and parts; there is one at least. */
export function isOf(alias: Sql, assessed: readonly Assessed[]): Sql {
  const { recommendationIds, partIds } = idsOf(assessed);
  const either = [
    ...(recommendationIds.length > 0
      ? [sql`${alias}.recommendation_id in (${join(recommendationIds)})`]
      : []),
    ...(partIds.length > 0 ? [sql`${alias}.part_id in (${join(partIds)})`] : []),
  ];
  return sql`(${join(either, ' or ')})`;
}
