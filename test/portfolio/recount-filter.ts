import type { Dice } from './dice.js';
import { coverOf, type FrameworkRows } from './random-frameworks.js';
import type { ExternalGrade } from '../../src/implementation/grades/external-grade.entity.js';
import { latestGrades } from './random-grades.js';
import {
  actionTypesOf,
  ACTION_TYPES,
  fundingGapOf,
  measuresOf,
  plansOf,
  type PlanRows,
} from './random-plans.js';
import type { Rows, Terms } from './random-rows.js';
import { ASKED_ACTION_TYPES, SDGS, STATES } from './random-rows.js';
import { tagsSeen, type Facts } from './recount.js';

export type Asked = Record<string, any>;

/** What a recount of a filter needs beside the facts. */
export interface Book {
  rows: Rows;
  frameworks: FrameworkRows;
  grades: ExternalGrade[];
  plans: PlanRows;
  terms: Terms;
  /** Heading by theme. */
  headingOf: Record<string, string>;
  /** First instant of a day, by country. */
  startOf: (day: string, country: string | null) => string;
}

export function themesOf({ rows }: Book, facts: Facts, suspect: boolean): string[] {
  return tagsSeen(rows.themes, facts)
    .filter((one) => suspect || !one.suspect)
    .map(({ themeCode }) => themeCode);
}

/** Items of frameworks that reach it, each with those over it; of some frameworks only where they are named. */
export function frameworkItemsOf({ frameworks }: Book, facts: Facts, of?: string[]): string[] {
  return frameworksLinks(frameworks, facts)
    .filter(({ frameworkId }) => of?.includes(frameworkId) ?? true)
    .flatMap(({ frameworkItemId }) => coverOf(frameworks, frameworkItemId));
}

/** Frameworks with an item that reaches it. */
export function frameworksOf({ frameworks }: Book, facts: Facts): string[] {
  return frameworksLinks(frameworks, facts).map(({ frameworkId }) => frameworkId);
}

/** Who does not see the status sees no frameworks either. */
function frameworksLinks(
  { links }: FrameworkRows,
  { r, clusterIds, partIds, status }: Facts,
): FrameworkRows['links'] {
  const reaching = new Set([r.id, ...clusterIds, ...partIds]);
  return status === null ? [] : links.filter(({ itemId }) => reaching.has(itemId));
}

/** What its graders say last, as scale and grade. */
export function gradesOf(grades: readonly ExternalGrade[], facts: Facts): string[] {
  return latestGrades(grades, facts).map(({ scaleCode, gradeCode }) => `${scaleCode}:${gradeCode}`);
}

type Holds = (facts: Facts, asked: Asked, book: Book) => boolean;

const within = (range: { from?: string; to?: string }, value: string | null): boolean =>
  value !== null && (!range.from || value >= range.from) && (!range.to || value <= range.to);

const HOLDS: Record<string, Holds> = {
  countries: ({ r }, { countries }) => countries.includes(r.countryCode),
  mechanisms: ({ r }, { mechanisms }) => mechanisms.includes(r.mechanismCode),
  families: ({ family }, { families }) => families.includes(family),
  documentSymbols: ({ symbol }, { documentSymbols }) => documentSymbols.includes(symbol),
  kinds: ({ r }, { kinds }) => kinds.includes(r.kind),
  positions: ({ position }, { positions }) => positions.includes(position),
  cycles: ({ r }, { cycles }) => cycles.includes(r.uprCycle),
  recommendingStates: ({ r }, { recommendingStates }, { rows }) =>
    rows.states.some((one) => one.recommendationId === r.id && recommendingStates.includes(one.countryCode)),
  themes: (facts, { themes, includeSuspectTags }, book) =>
    themesOf(book, facts, includeSuspectTags === true).some(
      (code) => themes.includes(code) || themes.includes(book.headingOf[code]),
    ),
  affectedGroups: (facts, { affectedGroups }, { rows }) =>
    tagsSeen(rows.groups, facts).some(({ groupCode }) => affectedGroups.includes(groupCode)),
  askedActionTypes: (facts, { askedActionTypes }, { rows }) =>
    tagsSeen(rows.actionTypes, facts).some(({ actionTypeCode }) => askedActionTypes.includes(actionTypeCode)),
  sdgs: (facts, { sdgs }, { rows }) =>
    tagsSeen(rows.sdgs, facts).some(
      ({ sdgCode, goalCode }) => sdgs.includes(sdgCode) || sdgs.includes(goalCode),
    ),
  frameworkItems: (facts, { frameworkItems }, book) =>
    frameworkItemsOf(book, facts).some((id) => frameworkItems.includes(id)),
  frameworks: (facts, { frameworks }, book) =>
    frameworksOf(book, facts).some((id) => frameworks.includes(id)),
  gradedBy: (facts, { gradedBy }, { grades }) =>
    latestGrades(grades, facts).some(({ grader }) => gradedBy.includes(grader)),
  grades: (facts, asked, { grades }) => gradesOf(grades, facts).some((key) => asked['grades'].includes(key)),
  clusters: ({ clusterIds }, { clusters }) => clusterIds.some((id) => clusters.includes(id)),
  plans: (facts, { plans }, book) => plansOf(book.plans, facts).some((id) => plans.includes(id)),
  measures: (facts, { measures }, book) =>
    measuresOf(book.plans, facts).some(({ id }) => measures.includes(id)),
  actionTypes: (facts, { actionTypes }, book) =>
    actionTypesOf(book.plans, facts).some((code) => actionTypes.includes(code)),
  fundingGap: (facts, { fundingGap }, book) => fundingGap.includes(fundingGapOf(book.plans, facts)),
  institutions: ({ inForce }, { institutions, institutionRole }) =>
    inForce.some(
      ({ institutionId, role }) =>
        institutions.includes(institutionId) && (!institutionRole || role === institutionRole),
    ),
  statuses: ({ status }, { statuses }) => statuses.includes(status),
  followUpDecisions: ({ decision }, { followUpDecisions }) => followUpDecisions.includes(decision),
  followUpRequested: ({ r }, { followUpRequested }) => r.followUpRequested === followUpRequested,
  priorities: ({ priority }, { priorities }) => priorities.includes(priority),
  specificities: ({ specificity }, { specificities }) => specificities.includes(specificity),
  implementBy: ({ implementBy }, asked) => within(asked['implementBy'], implementBy),
  overdue: ({ overdue }, asked) => overdue === asked['overdue'],
  unassigned: ({ unassigned }, asked) => unassigned === asked['unassigned'],
  unclustered: ({ unclustered }, asked) => unclustered === asked['unclustered'],
  noUpdateSince: ({ lastUpdateAt, seesUpdates, r }, { noUpdateSince }, { startOf }) =>
    seesUpdates && (lastUpdateAt === null || lastUpdateAt < startOf(noUpdateSince, r.countryCode)),
  issuedOn: ({ r }, { issuedOn }) => within(issuedOn, r.issuedOn),
  languages: ({ r }, { languages }, { rows }) =>
    rows.texts.some(
      (one) =>
        one.recommendationId === r.id && one.translated && languages.includes(one.language.toUpperCase()),
    ),
  withdrawn: ({ r }, { withdrawn }) => (r.withdrawnAt !== null) === withdrawn,
};

/** Whether the filter holds; `withdrawn` must be said. `without` leaves fields out. */
export function holds(facts: Facts, asked: Asked, book: Book, without: string[] = []): boolean {
  return Object.keys(asked).every(
    (field) => without.includes(field) || !HOLDS[field] || HOLDS[field](facts, asked, book),
  );
}

const VALUES: Record<string, (dice: Dice, book: Book) => unknown> = {
  countries: (dice) => [dice.pick(['XSA', 'SVN'])],
  mechanisms: (dice) => dice.some(['UPR', 'CEDAW', 'CRC'], 2, 1),
  families: (dice) => dice.some(['UPR', 'TREATY_BODY', 'REGIONAL', 'SPECIAL_PROCEDURE'], 2, 1),
  documentSymbols: (dice, { rows }) =>
    dice.some(
      rows.documents.map(({ symbol }) => symbol),
      4,
      1,
    ),
  kinds: (dice) => dice.some(['RECOMMENDATION', 'COMMITMENT', 'CONCERN', 'OTHER'], 3, 1),
  positions: (dice) => dice.some(['SUPPORTED', 'NOTED', 'SUPPORTED_IN_PART', 'PENDING'], 2, 1),
  cycles: (dice) => dice.some([2, 3, 4], 2, 1),
  recommendingStates: (dice) => dice.some(STATES, 2, 1),
  themes: (dice, { terms }) => dice.some([...terms.themes, ...terms.headings], 2, 1),
  affectedGroups: (dice, { terms }) => dice.some(terms.groups, 2, 1),
  sdgs: (dice) =>
    dice.some(
      SDGS.map(({ sdgCode }) => sdgCode),
      2,
      1,
    ),
  askedActionTypes: (dice) => dice.some(ASKED_ACTION_TYPES, 2, 1),
  clusters: (dice, { rows }) =>
    dice.some(
      rows.clusters.map(({ id }) => id),
      2,
      1,
    ),
  frameworkItems: (dice, { frameworks }) =>
    dice.some(
      frameworks.items.map(({ id }) => id),
      3,
      1,
    ),
  gradedBy: (dice) => [dice.pick(['NHRI', 'CEDAW'])],
  grades: (dice) => dice.some(['STATUS_WORDS:IN_PROGRESS', 'CEDAW_WORDS:NOT_IMPLEMENTED'], 2, 1),
  frameworks: (dice, { frameworks }) => [dice.pick(frameworks.frameworks).id],
  plans: (dice, { plans }) =>
    dice.some(
      plans.plans.map(({ id }) => id),
      3,
      1,
    ),
  measures: (dice, { plans }) =>
    dice.some(
      plans.measures.map(({ id }) => id),
      9,
      3,
    ),
  actionTypes: (dice) => dice.some(ACTION_TYPES, 1, 1),
  fundingGap: (dice) => dice.some(['NO_ACTIVITY', 'GAP', 'COST_UNKNOWN', 'FUNDED'], 2, 1),
  institutions: (dice, { rows }) => [dice.pick(rows.assignments).institutionId],
  statuses: (dice) => dice.some(['NOT_ASSESSED', 'IN_PROGRESS', 'IMPLEMENTED', 'CONTINUOUS'], 3, 1),
  followUpDecisions: (dice) => dice.some(['PURSUE', 'MONITOR', 'NOT_PURSUED', 'UNDECIDED'], 2, 1),
  followUpRequested: (dice) => dice.chance(0.5),
  priorities: (dice) => dice.some(['HIGH', 'MEDIUM', 'LOW'], 2, 1),
  specificities: (dice) => dice.some(['INFORMING', 'GENERAL', 'SPECIFIC'], 2, 1),
  implementBy: (dice) => ({ from: '2025-01-01', to: dice.pick(['2025-12-31', '2026-02-28']) }),
  overdue: (dice) => dice.chance(0.7),
  unassigned: (dice) => dice.chance(0.5),
  unclustered: (dice) => dice.chance(0.5),
  noUpdateSince: (dice) => dice.day(),
  issuedOn: (dice) => dice.pick([{ from: '2024-01-01' }, { to: '2025-01-31' }]),
  languages: (dice) => dice.some(['EN', 'FR', 'ES'], 2, 1),
  withdrawn: (dice) => dice.chance(0.5),
};

export const FILTER_FIELDS = Object.keys(VALUES);

/** A filter of some fields, or of exactly those named. */
export function randomFilter(dice: Dice, book: Book, fields = dice.some(FILTER_FIELDS, 3)): Asked {
  const asked: Asked = Object.fromEntries(fields.map((field) => [field, VALUES[field]!(dice, book)]));
  if (asked['institutions'] && dice.chance(0.5)) asked['institutionRole'] = dice.pick(['LEAD', 'SUPPORTING']);
  if (dice.chance(0.2)) asked['includeSuspectTags'] = true;
  return asked;
}
