import { Assignment } from '../../src/implementation/assignments/assignment.entity.js';
import { Cluster, ClusterMembership } from '../../src/implementation/clusters/cluster.entity.js';
import { FollowUpDecisionRecord } from '../../src/implementation/follow-up/follow-up.entities.js';
import { AreaOfAttention } from '../../src/implementation/priorities/area-of-attention.entity.js';
import { PrioritySetting } from '../../src/implementation/priorities/priority-setting.entity.js';
import { PriorityOverride } from '../../src/implementation/priorities/priority.entities.js';
import { ProgressUpdate } from '../../src/implementation/progress/progress-update.entity.js';
import {
  StatusAssessment,
  STATUSES,
  type AssessedStatus,
} from '../../src/implementation/status/status.entities.js';
import { newId } from '../../src/platform/ids/id.js';
import { Document } from '../../src/recommendations/documents/document.entity.js';
import type { RecommendationPart } from '../../src/recommendations/parts/part.entity.js';
import { PositionStatement } from '../../src/recommendations/positions/position.entity.js';
import { type RecommendationText } from '../../src/recommendations/recommendations/recommendation-text.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { RecommendationSpecificity } from '../../src/recommendations/specificity/specificity.entity.js';
import {
  RecommendationActionType,
  RecommendationGroup,
  RecommendationSdg,
  RecommendationTheme,
  RecommendingState,
} from '../../src/recommendations/tags/tag.entities.js';
import type { Cast } from '../harness/cast.js';
import { ABROAD, HOME } from '../harness/cast.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import type { Dice } from './dice.js';
import { texts } from './random-texts.js';

/** Everything that was put into the tables, for a recount without any SQL. */
export interface Rows {
  documents: Document[];
  recommendations: Recommendation[];
  texts: RecommendationText[];
  themes: RecommendationTheme[];
  groups: RecommendationGroup[];
  sdgs: RecommendationSdg[];
  actionTypes: RecommendationActionType[];
  states: RecommendingState[];
  positions: PositionStatement[];
  clusters: Cluster[];
  memberships: ClusterMembership[];
  assignments: Assignment[];
  decisions: FollowUpDecisionRecord[];
  specificities: RecommendationSpecificity[];
  priorities: PriorityOverride[];
  settings: PrioritySetting[];
  areas: AreaOfAttention[];
  assessments: StatusAssessment[];
  updates: ProgressUpdate[];
  parts: RecommendationPart[];
}

/** Terms that the random rows use: a heading, some of its themes, and a theme of another heading. */
export interface Terms {
  headings: string[];
  themes: string[];
  groups: string[];
}

/** Types of action that a recommendation asks for. */
export const ASKED_ACTION_TYPES = ['legislative', 'services', 'monitoring'];
export const SDGS = [
  { sdgCode: '5', goalCode: '5' },
  { sdgCode: '5.1', goalCode: '5' },
  { sdgCode: '5.c', goalCode: '5' },
  { sdgCode: '16', goalCode: '16' },
  { sdgCode: '16.3', goalCode: '16' },
];
export const STATES = ['FRA', 'KEN', 'BRA'];
const MECHANISMS = ['UPR', 'UPR', 'UPR', 'CEDAW', 'CRC', 'ACHPR'];

/** A small random world, straight into the tables: two countries, and some rows of none. */
export async function playRandomRows(world: World, cast: Cast, dice: Dice, terms: Terms): Promise<Rows> {
  const rows = emptyRows();
  country(rows, dice, terms, HOME, [cast.ministryA, cast.ministryB], 60);
  country(rows, dice, terms, ABROAD, [cast.foreignMinistry], 25);
  country(rows, dice, terms, null, [], 3);
  await write(world, async (writer) => {
    await writer.addUnaudited(Document, rows.documents);
    await writer.addUnaudited(Recommendation, rows.recommendations);
    await writer.addUnaudited(RecommendationTheme, rows.themes);
    await writer.addUnaudited(RecommendationGroup, rows.groups);
    await writer.addUnaudited(RecommendationSdg, rows.sdgs);
    await writer.addUnaudited(RecommendationActionType, rows.actionTypes);
    await writer.addUnaudited(RecommendingState, rows.states);
    await writer.addUnaudited(PositionStatement, rows.positions);
    await writer.addUnaudited(Cluster, rows.clusters);
    await writer.addUnaudited(ClusterMembership, rows.memberships);
    await writer.addUnaudited(Assignment, rows.assignments);
    await writer.addUnaudited(FollowUpDecisionRecord, rows.decisions);
    await writer.addUnaudited(RecommendationSpecificity, rows.specificities);
    await writer.addUnaudited(PriorityOverride, rows.priorities);
    await writer.addUnaudited(PrioritySetting, rows.settings);
    await writer.addUnaudited(AreaOfAttention, rows.areas);
    await writer.addUnaudited(StatusAssessment, rows.assessments);
    await writer.addUnaudited(ProgressUpdate, rows.updates);
  });
  await texts(world, rows);
  return rows;
}

function emptyRows(): Rows {
  return {
    documents: [],
    recommendations: [],
    texts: [],
    themes: [],
    groups: [],
    sdgs: [],
    actionTypes: [],
    states: [],
    positions: [],
    clusters: [],
    memberships: [],
    assignments: [],
    decisions: [],
    specificities: [],
    priorities: [],
    settings: [],
    areas: [],
    assessments: [],
    updates: [],
    parts: [],
  };
}

function country(
  rows: Rows,
  dice: Dice,
  terms: Terms,
  code: string | null,
  ministries: string[],
  count: number,
): void {
  const documents = MECHANISMS.map(
    (mechanismCode, index): Document =>
      ({
        id: newId('doc'),
        countryCode: code,
        symbol: `A/${mechanismCode}/${code ?? 'NONE'}/${index}`,
        mechanismCode,
        createdAt: dice.instant(),
        version: 1,
      }) as Document,
  );
  rows.documents.push(...documents);
  const clusters = code
    ? ['Justice', 'Health'].map(
        (name): Cluster =>
          ({
            id: newId('clu'),
            countryCode: code,
            name: `${name} ${code}`,
            nameSort: name.toLowerCase(),
            createdAt: dice.instant(),
            version: 1,
          }) as Cluster,
      )
    : [];
  rows.clusters.push(...clusters);
  if (code) urgency(rows, dice, terms, code);
  for (const { id } of clusters) assignments(rows, dice, code as string, { clusterId: id }, ministries);
  for (let n = 0; n < count; n += 1) {
    const made = recommendation(rows, dice, terms, dice.pick(documents), code, n);
    rows.recommendations.push(made);
    if (code) national(rows, dice, made.id, code, clusters, ministries);
  }
  for (const { id } of clusters) updates(rows, dice, code as string, { clusterId: id }, ministries);
}

function recommendation(
  rows: Rows,
  dice: Dice,
  terms: Terms,
  document: Document,
  countryCode: string | null,
  n: number,
): Recommendation {
  const id = newId('rec');
  const upr = document.mechanismCode === 'UPR';
  const tag = (): { recommendationId: string; origin: 'SOURCE' | 'NATIONAL' } => ({
    recommendationId: id,
    origin: dice.chance(0.8) ? 'SOURCE' : 'NATIONAL',
  });
  const blank = { taggedById: null, taggedAt: null, confidence: null, reviewedById: null };
  for (const themeCode of dice.some([...terms.themes, ...terms.headings], 3))
    rows.themes.push({ ...tag(), ...blank, themeCode, suspect: dice.chance(0.2) });
  // The same theme from both sides.
  const first = rows.themes.find((theme) => theme.recommendationId === id && theme.origin === 'SOURCE');
  if (first && dice.chance(0.3)) rows.themes.push({ ...first, origin: 'NATIONAL', suspect: false });
  for (const groupCode of dice.some(terms.groups, 2)) rows.groups.push({ ...tag(), ...blank, groupCode });
  for (const sdg of dice.some(SDGS, 3)) rows.sdgs.push({ ...tag(), ...blank, ...sdg });
  for (const actionTypeCode of dice.some(ASKED_ACTION_TYPES, 2))
    rows.actionTypes.push({ ...tag(), ...blank, actionTypeCode });
  if (upr) {
    dice
      .some(STATES, 2)
      .forEach((code, ordinal) =>
        rows.states.push({ recommendationId: id, ordinal, countryCode: code, name: code }),
      );
    series(dice.instants(3)).forEach(([recordedAt, supersededAt]) =>
      rows.positions.push({
        id: newId('pos'),
        recommendationId: id,
        countryCode,
        position: dice.pick(['SUPPORTED', 'NOTED', 'SUPPORTED_IN_PART', 'PENDING'] as const),
        stage: 'SOURCE',
        recordedAt,
        supersededAt,
      } as PositionStatement),
    );
  }
  return {
    id,
    countryCode,
    documentId: document.id,
    sourceRecordId: null,
    mechanismCode: document.mechanismCode,
    kind: dice.pick([
      'RECOMMENDATION',
      'RECOMMENDATION',
      'COMMITMENT',
      'CONCERN',
      'DECISION',
      'OTHER',
    ] as const),
    origin: 'MANUAL',
    reference: dice.chance(0.8) ? String(n) : null,
    referenceSort: dice.chance(0.8) ? String(dice.below(20)).padStart(6, '0') : null,
    sectionHeading: null,
    // Few days, so that there are ties; now and then one in the future, or none.
    issuedOn: dice.pick([
      '2023-05-01',
      '2024-06-30',
      '2025-01-31',
      '2026-02-28',
      '2026-03-01',
      '2026-09-01',
      null,
    ]),
    uprCycle: upr ? dice.pick([2, 3, 4]) : null,
    uprSession: null,
    followUpRequested: dice.chance(0.2),
    followUpDueOn: null,
    textHash: id,
    withdrawnAt: dice.chance(0.15) ? dice.instant() : null,
    mergedIntoId: dice.chance(0.08) ? (rows.recommendations.at(-1)?.id ?? null) : null,
    createdAt: dice.instant(),
    updatedAt: dice.instant(),
    version: 1,
  };
}

function national(
  rows: Rows,
  dice: Dice,
  recommendationId: string,
  countryCode: string,
  clusters: readonly Cluster[],
  ministries: readonly string[],
): void {
  const own = { countryCode, recommendationId };
  series(dice.instants(3)).forEach(([recordedAt, supersededAt]) =>
    rows.assessments.push({
      id: newId('sta'),
      ...own,
      status: dice.pick(STATUSES.slice(1) as AssessedStatus[]),
      effectiveOn: dice.day(),
      recordedAt,
      supersededAt,
      source: 'COORDINATOR',
      assessedById: 'usr_seed',
    } as StatusAssessment),
  );
  series(dice.instants(2)).forEach(([recordedAt, supersededAt]) =>
    rows.decisions.push({
      id: newId('fud'),
      ...own,
      decision: dice.pick(['PURSUE', 'MONITOR', 'NOT_PURSUED', 'UNDECIDED'] as const),
      reason: 'because',
      recordedAt,
      supersededAt,
      recordedById: 'usr_seed',
    }),
  );
  stays(dice).forEach(([joinedAt, leftAt]) =>
    rows.memberships.push({
      id: newId('cme'),
      ...own,
      partId: null,
      clusterId: dice.pick(clusters).id,
      joinedAt,
      leftAt,
    }),
  );
  if (dice.chance(0.6))
    rows.specificities.push({
      ...own,
      level: dice.pick(['INFORMING', 'GENERAL', 'SPECIFIC'] as const),
      verb: null,
      setAt: dice.instant(),
      setById: 'usr_seed',
    });
  stays(dice).forEach(([setAt, endedAt]) =>
    rows.priorities.push({
      id: newId('pri'),
      ...own,
      priority: dice.pick(['HIGH', 'MEDIUM', 'LOW'] as const),
      suggested: 'LOW',
      reason: null,
      setAt,
      setById: 'usr_seed',
      endedAt,
      endedById: null,
    }),
  );
  if (dice.chance(0.5)) assignments(rows, dice, countryCode, { recommendationId }, ministries);
  if (dice.chance(0.4)) updates(rows, dice, countryCode, { recommendationId }, ministries);
}

/** How a country weighs priorities, in versions, and what it attends to first, for a while each. */
function urgency(rows: Rows, dice: Dice, terms: Terms, countryCode: string): void {
  series(dice.instants(2)).forEach(([setAt, supersededAt], index) => {
    const [repetitionWeight, deadlineWeight] = [10 + dice.below(30), dice.below(30)];
    rows.settings.push({
      id: newId('prs'),
      countryCode,
      number: index + 1,
      repetitionWeight,
      deadlineWeight,
      followUpRequestedWeight: 15,
      attentionWeight: 10,
      positionWeight: 75 - repetitionWeight - deadlineWeight,
      repetitionFull: 1 + dice.below(5),
      highFrom: 50 + dice.below(15),
      mediumFrom: 20 + dice.below(25),
      reason: 'because',
      setAt,
      setById: 'usr_seed',
      supersededAt,
    });
  });
  const named = { countryCode, title: 'Prisons', source: 'Letter', sourceOn: '2024-01-31', version: 1 };
  const none = { themeCode: null, groupCode: null, sdgCode: null };
  const marks = [
    { ...none, themeCode: terms.headings[0] as string },
    { ...none, themeCode: terms.themes.at(-1) as string },
    { ...none, groupCode: terms.groups[0] as string },
    { ...none, sdgCode: '5' },
    { ...none, sdgCode: '16.3' },
  ];
  for (const term of dice.some(marks, 2))
    stays(dice).forEach(([namedAt, endedAt]) =>
      rows.areas.push({
        id: newId('aoa'),
        ...named,
        ...term,
        namedAt,
        namedById: 'usr_seed',
        endedAt,
        endReason: null,
      }),
    );
}

type Subject = { recommendationId: string } | { partId: string } | { clusterId: string };

/** Each ministry in one role, or none, at times that may follow each other; at most one lead at a time. */
export function assignments(
  rows: Rows,
  dice: Dice,
  countryCode: string,
  subject: Subject,
  ministries: readonly string[],
): void {
  const [lead, ...others] = dice.some(ministries, ministries.length, ministries.length);
  const add = (institutionId: string, role: 'LEAD' | 'SUPPORTING'): void =>
    stays(dice).forEach(([assignedAt, endedAt]) =>
      rows.assignments.push({
        id: newId('asg'),
        countryCode,
        recommendationId: null,
        partId: null,
        clusterId: null,
        ...subject,
        institutionId,
        role,
        implementBy: dice.chance(0.7)
          ? dice.pick(['2025-06-30', '2026-02-28', '2026-03-01', '2026-12-31'])
          : null,
        instruction: null,
        assignedAt,
        assignedById: null,
        endedAt,
        endReason: null,
        version: 1,
      } as Assignment),
    );
  if (lead && dice.chance(0.8)) add(lead, 'LEAD');
  for (const other of others) if (dice.chance(0.6)) add(other, 'SUPPORTING');
}

export function updates(
  rows: Rows,
  dice: Dice,
  countryCode: string,
  subject: Subject,
  ministries: readonly string[],
): void {
  for (let n = dice.below(3); n >= 0; n -= 1) {
    const state = dice.pick(['DRAFT', 'SUBMITTED', 'CLEARED', 'RETURNED', 'APPROVED', 'APPROVED'] as const);
    const [submittedAt, approvedAt] = [dice.instant(), dice.instant()].sort();
    rows.updates.push({
      id: newId('upd'),
      countryCode,
      recommendationId: null,
      partId: null,
      clusterId: null,
      ...subject,
      institutionId: dice.pick(ministries),
      role: 'LEAD',
      state,
      narrative: 'what was done',
      language: 'en',
      periodFrom: '2024-01-01',
      periodTo: '2024-12-31',
      authorId: 'usr_seed',
      createdAt: submittedAt,
      submittedAt: state === 'DRAFT' ? null : submittedAt,
      approvedAt: state === 'APPROVED' ? approvedAt : null,
      version: 1,
    } as ProgressUpdate);
  }
}

/** Consecutive times: each begins where the one before ends; the last is open. */
export function series(instants: readonly string[]): [from: string, to: string | null][] {
  return instants.map((from, index) => [from, instants[index + 1] ?? null]);
}

/** Times with gaps between them; the last may have ended. */
export function stays(dice: Dice): [from: string, to: string | null][] {
  const instants = dice.instants(4);
  const pairs: [string, string | null][] = [];
  for (let n = 0; n < instants.length; n += 2) pairs.push([instants[n] as string, instants[n + 1] ?? null]);
  return pairs;
}
