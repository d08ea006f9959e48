import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { itemsUnder } from '../../recommendations/parts/part.visibility.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** Roles that see what is being written. */
const SEE_DRAFTS = new Set(['COORDINATOR', 'ANALYST', 'ADMIN']);

export function seesDrafts(actor: Actor): boolean {
  return SEE_DRAFTS.has(actor.role as string);
}

/**
 * The condition under which a State answer exists for an actor: coordinators and analysts see all of their country,
 * its other people those with a final version that stand, outsiders the same where updates are published. `w` is the
 * alias of the table.
 */
export function answerVisibleTo(actor: Actor, w: Sql): Sql {
  const country = visibleLayer(actor, sql`${w}.country_code`, 'UPDATES', [
    sql`${w}.id`,
    ...itemsUnder(w),
    sql`${w}.cluster_id`,
  ]);
  if (seesDrafts(actor)) return country;
  return sql`(${w}.withdrawn_at is null and ${country} and ${w}.final_number is not null)`;
}

/** The condition under which a version exists for who sees its answer. `v` is the alias of the table. */
export function answerVersionVisibleTo(actor: Actor, v: Sql): Sql {
  return seesDrafts(actor) ? sql`1 = 1` : sql`${v}.state = 'FINAL'`;
}

/** The columns of an answer in the entity's names; the note is the coordinators' alone. */
export function answerColumns(actor: Actor, w: Sql): Sql {
  const own = actor.role === 'COORDINATOR' ? sql`${w}.internal_note` : sql`cast(null as text)`;
  const inside = actor.seesUnpublished ? sql`${w}.withdrawal_reason` : sql`cast(null as text)`;
  return sql`${w}.id, ${w}.country_code as "countryCode", ${w}.recommendation_id as "recommendationId",
    ${w}.part_id as "partId", ${w}.cluster_id as "clusterId", ${own} as "internalNote",
    ${w}.latest_number as "latestNumber", ${w}.final_number as "finalNumber", ${w}.created_at as "createdAt", ${w}.withdrawn_at as "withdrawnAt", ${inside} as "withdrawalReason", ${w}.version`;
}

/** The columns of a version in the entity's names. */
export function answerVersionColumns(v: Sql): Sql {
  return sql`${v}.id, ${v}.country_code as "countryCode", ${v}.answer_id as "answerId", ${v}.number, ${v}.state,
    ${v}.as_of as "asOf", ${v}.written_by_id as "writtenById", ${v}.written_at as "writtenAt",
    ${v}.finalised_by_id as "finalisedById", ${v}.finalised_at as "finalisedAt"`;
}
