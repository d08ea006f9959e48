import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { itemsUnder } from '../../recommendations/parts/part.visibility.js';
import { hidden, visibleLayer } from '../../reference/countries/country.visibility.js';
import { heldAt } from '../portfolio/moment.js';
import type { PortfolioSql } from '../portfolio/portfolio.sql.js';

/**
 * The condition under which a grade exists for an actor. What a grader gave from its own account is published with
 * the recommendation itself, whatever the Government publishes of its own work; what the State entered, with its
 * status. `g` is the alias of the table.
 */
export function gradeVisibleTo(actor: Actor, g: Sql): Sql {
  const items = itemsUnder(g);
  const entered = visibleLayer(actor, sql`${g}.country_code`, 'STATUS', items);
  if (actor.seesUnpublished) return sql`(${entered} and ${shownTo(actor, g)})`;
  const paragraph = sql`exists (select 1 from recommendation pr where pr.document_id = ${g}.document_id
    and pr.reference_sort = ${g}.paragraph_sort and pr.country_code = ${g}.country_code and ${hidden([sql`pr.id`])})`;
  return sql`((${entered} or (${g}.origin = 'GRADER' and ${visibleLayer(actor, sql`${g}.country_code`, 'SOURCE', items)}))
    and ${shownTo(actor, g)} and not ${paragraph})`;
}

/** What is withheld exists for whoever gave it and for the coordinators only. */
function shownTo(actor: Actor, g: Sql): Sql {
  if (actor.isAdmin || actor.role === 'COORDINATOR') return sql`1 = 1`;
  const shown = sql`${g}.withheld_at is null`;
  return actor.userId === null ? shown : sql`(${shown} or ${g}.recorded_by_id = ${actor.userId})`;
}

/** The columns of a grade in the entity's names. `g` is the alias of the table. */
export function gradeColumns(g: Sql): Sql {
  return sql`${g}.id, ${g}.country_code as "countryCode", ${g}.recommendation_id as "recommendationId", ${g}.part_id as "partId",
    ${g}.document_id as "documentId", ${g}.paragraph, ${g}.paragraph_sort as "paragraphSort", ${g}.grader,
    ${g}.grader_name as "graderName", ${g}.accreditation, ${g}.origin, ${g}.scale_code as "scaleCode",
    ${g}.grade_code as "gradeCode", ${g}.graded_on as "gradedOn", ${g}.source, ${g}.source_url as "sourceUrl", ${g}.note,
    ${g}.corrects_id as "correctsId", ${g}.recorded_at as "recordedAt", ${g}.recorded_by_id as "recordedById",
    ${g}.superseded_at as "supersededAt", ${g}.retraction_reason as "retractionReason", ${g}.withheld_at as "withheldAt",
    ${g}.withheld_ground as "withheldGround", (case when ${g}.withheld_at is not null then ${g}.withheld_reason end) as "withheldReason",
    ${g}.moderated_by_id as "moderatedById", ${g}.version`;
}

/** The grade `g` is on the recommendation `r`: on it, on a part of it, or on the paragraph that it is. */
export function gradeIsOn(g: Sql, r: Sql): Sql {
  return sql`(${g}.recommendation_id = ${r}.id
    or (${g}.document_id = ${r}.document_id and ${g}.paragraph_sort = ${r}.reference_sort and ${g}.country_code = ${r}.country_code))`;
}

/** Of one grader on the same recommendation, or the same part of it, the grade `l` takes the place of `g`. */
function isLater(l: Sql, g: Sql): Sql {
  return sql`${l}.grader = ${g}.grader and coalesce(${l}.part_id, '') = coalesce(${g}.part_id, '')
    and (${l}.graded_on > ${g}.graded_on or (${l}.graded_on = ${g}.graded_on
      and (${l}.recorded_at > ${g}.recorded_at or (${l}.recorded_at = ${g}.recorded_at and ${l}.id > ${g}.id))))`;
}

/**
 * `g` is what its grader says last of the recommendation `r` of a portfolio, at the moment asked about, among the
 * grades that the actor sees.
 */
export function isLatestGrade(rows: PortfolioSql, g: Sql): Sql {
  const [r, l, country] = [sql`r`, sql`later`, sql`r.country_code`];
  const holds = (a: Sql): Sql =>
    sql`${gradeIsOn(a, r)} and ${heldAt(rows.moment, sql`${a}.recorded_at`, sql`${a}.superseded_at`, country)} and ${seen(rows, a)}`;
  return sql`${holds(g)} and not exists (select 1 from external_grade later where ${holds(l)} and ${isLater(l, g)})`;
}

/** Some grade that holds last meets a condition on its row `g`. */
export function someLatestGrade(rows: PortfolioSql, condition: Sql): Sql {
  return sql`exists (select 1 from external_grade g where ${isLatestGrade(rows, sql`g`)} and ${condition})`;
}

function seen(rows: PortfolioSql, g: Sql): Sql {
  const status = rows.sees('STATUS');
  const shown = shownTo(rows.actor, g);
  return status ? sql`(${g}.origin = 'GRADER' or ${status}) and ${shown}` : shown;
}
