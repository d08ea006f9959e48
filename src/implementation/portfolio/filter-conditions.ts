import { empty, join, default as sql, type Sql } from 'sql-template-tag';
import { notMerged } from '../../recommendations/recommendations/recommendation.visibility.js';
import type { Vocabulary } from '../../reference/vocabulary.js';
import type { Layer } from '../../reference/countries/country.visibility.js';
import { someLatestGrade } from '../grades/external-grade.sql.js';
import { underFrameworkItems, underFrameworks } from './framework-reach.sql.js';
import type { CountryDays } from './country-days.js';
import type { DayRange } from './day-range.js';
import { answeredBy, fundingGap as fundingGapOf, inPlans, ofActionTypes } from './measure-reach.sql.js';
import { inRounds, reportIsOverdue, reportOwed } from '../rounds/report-owed.sql.js';
import type { PortfolioSql } from './portfolio.sql.js';
import type { RecommendationFilter } from './recommendation-filter.js';
import { recommendedBy, tagged } from './tag-conditions.sql.js';

/** What a condition needs besides the filter. */
export interface FilterWords {
  vocabulary: Vocabulary;
  days: CountryDays;
}

/** A field of the filter. */
export type FilterField = keyof RecommendationFilter;

type Condition = (filter: RecommendationFilter, rows: PortfolioSql, words: FilterWords) => Sql;

/** Which layer a field tells about; those not named here are of the source. */
const LAYERS: Partial<Record<FilterField, Exclude<Layer, 'SOURCE'>>> = {
  clusters: 'STATUS',
  frameworkItems: 'STATUS',
  frameworks: 'STATUS',
  institutions: 'STATUS',
  statuses: 'STATUS',
  followUpDecisions: 'STATUS',
  implementBy: 'STATUS',
  overdue: 'STATUS',
  unassigned: 'STATUS',
  unclustered: 'STATUS',
  linkKinds: 'STATUS',
  fundingGap: 'STATUS',
  specificities: 'STATUS',
  priorities: 'INTERNAL',
  reportingRounds: 'INTERNAL',
  reportBy: 'INTERNAL',
  reportOverdue: 'INTERNAL',
  noUpdateSince: 'UPDATES',
};

const CONDITIONS: Partial<Record<FilterField, Condition>> = {
  countries: ({ countries }) => sql`r.country_code in (${join(countries!)})`,
  mechanisms: ({ mechanisms }) => sql`r.mechanism_code in (${join(mechanisms!)})`,
  families: ({ families }, _, { vocabulary }) =>
    within(
      sql`r.mechanism_code`,
      vocabulary.mechanisms().flatMap(({ code, family }) => (families!.includes(family) ? [code] : [])),
    ),
  documentSymbols: ({ documentSymbols }) =>
    sql`r.document_id in (select id from document where symbol in (${join(documentSymbols!)}))`,
  kinds: ({ kinds }) => sql`r.kind in (${join(kinds!)})`,
  positions: ({ positions }, rows) => sql`${rows.position} in (${join(positions!)})`,
  cycles: ({ cycles }) => sql`r.upr_cycle in (${join(cycles!)})`,
  recommendingStates: (filter, rows) => recommendedBy(rows, filter, filter.recommendingStates!),
  themes: (filter, rows, { vocabulary }) =>
    tagged(
      rows,
      filter,
      'recommendation_theme',
      sql`x.theme_code in (${join([...new Set(filter.themes!.flatMap((code) => vocabulary.leavesOf(code)))])})${filter.includeSuspectTags ? empty : sql` and x.suspect = 0`}`,
    ),
  affectedGroups: (filter, rows) =>
    tagged(rows, filter, 'recommendation_group', sql`x.group_code in (${join(filter.affectedGroups!)})`),
  sdgs: (filter, rows) =>
    tagged(
      rows,
      filter,
      'recommendation_sdg',
      sql`(x.sdg_code in (${join(filter.sdgs!)}) or x.goal_code in (${join(filter.sdgs!)}))`,
    ),
  askedActionTypes: (filter, rows) =>
    tagged(
      rows,
      filter,
      'recommendation_action_type',
      sql`x.action_type_code in (${join(filter.askedActionTypes!)})`,
    ),
  clusters: ({ clusters }, rows) => rows.inCluster((id) => sql`${id} in (${join(clusters!)})`),
  frameworkItems: ({ frameworkItems }, rows) => underFrameworkItems(rows, frameworkItems!),
  frameworks: ({ frameworks }, rows) => underFrameworks(rows, frameworks!),
  gradedBy: ({ gradedBy }, rows) => someLatestGrade(rows, sql`g.grader in (${join(gradedBy!)})`),
  grades: ({ grades }, rows) =>
    someLatestGrade(rows, sql`g.scale_code || ':' || g.grade_code in (${join(grades!)})`),
  institutions: ({ institutions, institutionRole }, rows) =>
    rows.assignmentInForce(
      sql`a.institution_id in (${join(institutions!)})${institutionRole ? sql` and a.role = ${institutionRole}` : empty}`,
    ),
  statuses: ({ statuses }, rows) => {
    const assessed = statuses!.filter((status) => status !== 'NOT_ASSESSED');
    const among = within(rows.assessedStatus, assessed);
    return assessed.length === statuses!.length ? among : sql`(${rows.assessedStatus} is null or ${among})`;
  },
  followUpDecisions: ({ followUpDecisions }, rows) => sql`${rows.decision} in (${join(followUpDecisions!)})`,
  followUpRequested: ({ followUpRequested }) => sql`r.follow_up_requested = ${Number(followUpRequested)}`,
  specificities: ({ specificities }, rows) => sql`${rows.specificity} in (${join(specificities!)})`,
  priorities: ({ priorities }, rows) => sql`${rows.priority} in (${join(priorities!)})`,
  implementBy: ({ implementBy }, rows) => between(rows.implementBy, implementBy!),
  overdue: ({ overdue }, rows) => sql`${rows.overdue} = ${Number(overdue)}`,
  reportingRounds: ({ reportingRounds }, { actor }) => inRounds(actor, sql`r.id`, reportingRounds!),
  reportBy: ({ reportBy }, { actor }) => reportOwed(actor, sql`r.id`, between(sql`s.due_on`, reportBy!)),
  reportOverdue: ({ reportOverdue }, { actor }, { days }) =>
    reportIsOverdue(actor, sql`r.id`, days.todayOf(actor), reportOverdue!),
  unassigned: ({ unassigned }, rows) => sql`${rows.unassigned} = ${Number(unassigned)}`,
  unclustered: ({ unclustered }, rows) => sql`${rows.unclustered} = ${Number(unclustered)}`,
  plans: ({ plans }, rows) => inPlans(rows, plans!),
  measures: ({ measures }, rows) => answeredBy(rows, measures!),
  actionTypes: ({ actionTypes }, rows) => ofActionTypes(rows, actionTypes!),
  fundingGap: ({ fundingGap }, rows) => sql`${fundingGapOf(rows)} in (${join(fundingGap!)})`,
  noUpdateSince: ({ noUpdateSince }, rows, { days }) =>
    sql`(${rows.lastUpdateAt} is null or ${rows.lastUpdateAt} < ${days.startOf(noUpdateSince!, rows.actor)(sql`r.country_code`)})`,
  linkKinds: ({ linkKinds }) =>
    sql`(${linked(sql`from_id`, linkKinds!)} or ${linked(sql`to_id`, linkKinds!)})`,
  issuedOn: ({ issuedOn }) => between(sql`r.issued_on`, issuedOn!),
  languages: ({ languages }) =>
    sql`exists (select 1 from recommendation_text t where t.recommendation_id = r.id and t.language in (${join(languages!)}) and t.translated = 1)`,
  withdrawn: ({ withdrawn }) => sql`r.withdrawn_at is ${withdrawn ? sql`not null` : sql`null`}`,
};

/**
 * The `where` of a filter: visible to the actor, not merged into another, and everything asked for. `without` leaves
 * fields out, so that a facet can count its own dimension.
 */
export function matching(
  filter: RecommendationFilter,
  rows: PortfolioSql,
  words: FilterWords,
  without: readonly FilterField[] = [],
): Sql {
  const conditions = [rows.visible, notMerged(sql`r`)];
  const layers = new Set<Exclude<Layer, 'SOURCE'>>();
  for (const [field, condition] of Object.entries(CONDITIONS) as [FilterField, Condition][]) {
    if (filter[field] == null || without.includes(field)) continue;
    const layer = LAYERS[field];
    if (layer) layers.add(layer);
    conditions.push(condition(filter, rows, words));
  }
  for (const layer of layers) {
    const seen = rows.sees(layer);
    if (seen) conditions.push(seen);
  }
  return join(conditions, ' and ');
}

/** The filter of a list: withdrawn recommendations are in it only when asked for. */
export function standing(filter: RecommendationFilter | null | undefined): RecommendationFilter {
  return { ...filter, withdrawn: filter?.withdrawn ?? false };
}

function linked(end: Sql, kinds: readonly string[]): Sql {
  return sql`exists (select 1 from recommendation_link l where l.${end} = r.id and l.ended_at is null and l.kind in (${join([...kinds])}))`;
}

function within(column: Sql, values: readonly string[]): Sql {
  return values.length === 0 ? sql`1 = 0` : sql`${column} in (${join(values)})`;
}

/** A day or instant within a range; ends included. */
export function between(column: Sql, { from, to }: DayRange): Sql {
  const bounds = [...(from ? [sql`${column} >= ${from}`] : []), ...(to ? [sql`${column} <= ${to}`] : [])];
  return bounds.length === 0 ? sql`${column} is not null` : join(bounds, ' and ');
}
