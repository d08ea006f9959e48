import type { Publication } from '../../src/reference/countries/country.entity.js';
import type { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Assignment, AssignmentRole } from '../../src/implementation/assignments/assignment.entity.js';
import { scoreOf } from './recount-priority.js';
import type { Rows } from './random-rows.js';
import { implementByOf, partsOf, type Held } from './recount-parts.js';

/** Who looks, as far as visibility is concerned. */
export interface Viewer {
  name: string;
  role: 'ADMIN' | 'INSIDER' | 'STAKEHOLDER' | 'PUBLIC';
  country: string | null;
}

/** When, and what is published. */
export interface Setting {
  publication: Record<string, Publication>;
  /** First instant that is no more counted, by country; null for now. */
  until: Record<string, string> | null;
  /** The day by which something is overdue, by country. */
  today: Record<string, string>;
  /** Heading by theme. */
  headingOf: Record<string, string>;
}

/** A recommendation as somebody sees it: null is unseen or absent alike. */
export interface Facts {
  r: Recommendation;
  viewer: Viewer;
  symbol: string;
  family: string;
  position: string | null;
  status: string | null;
  decision: string | null;
  specificity: string | null;
  priority: string | null;
  score: number | null;
  clusterId: string | null;
  /** Its own, and those of its parts. */
  clusterIds: (string | null)[];
  partIds: string[];
  /** Institutions that lead, on the whole or on a part. */
  leadIds: string[];
  implementBy: string | null;
  overdue: boolean | null;
  unassigned: boolean | null;
  unclustered: boolean | null;
  inForce: { institutionId: string; role: AssignmentRole }[];
  lastUpdateAt: string | null;
  /** What the country decided, its own tags among it. */
  seesStatus: boolean;
  seesUpdates: boolean;
  withoutUpdate: boolean;
  reportedOn: string | null;
  held: (from: string, to: string | null | undefined) => boolean;
}

const FAMILIES: Record<string, string> = {
  UPR: 'UPR',
  ACHPR: 'REGIONAL',
  CEDAW: 'TREATY_BODY',
  CRC: 'TREATY_BODY',
};
const LEVELS = ['NONE', 'SOURCE', 'STATUS', 'UPDATES'];

export function sees(
  viewer: Viewer,
  country: string | null,
  layer: 'SOURCE' | 'STATUS' | 'UPDATES' | 'INTERNAL',
  { publication }: Setting,
): boolean {
  if (viewer.role === 'ADMIN') return true;
  if (viewer.role === 'INSIDER') return country === viewer.country;
  if (layer === 'INTERNAL' || country === null) return false;
  if (viewer.role === 'STAKEHOLDER' && country !== viewer.country) return false;
  return LEVELS.indexOf(publication[country] ?? 'NONE') >= LEVELS.indexOf(layer);
}

/** Every recommendation that exists for the viewer and is not merged, recounted without SQL. */
export function recount(rows: Rows, viewer: Viewer, setting: Setting): Facts[] {
  return rows.recommendations
    .filter((r) => r.mergedIntoId === null && sees(viewer, r.countryCode, 'SOURCE', setting))
    .map((r) => factsOf(rows, r, viewer, setting));
}

function factsOf(rows: Rows, r: Recommendation, viewer: Viewer, setting: Setting): Facts {
  const until = setting.until?.[r.countryCode ?? ''] ?? (setting.until ? setting.until['']! : null);
  const held = (from: string, to: string | null | undefined): boolean =>
    until === null
      ? (to ?? null) === null
      : from < until && ((to ?? null) === null || (to as string) >= until);
  const national = sees(viewer, r.countryCode, 'STATUS', setting);
  const mine = <T extends { recommendationId: string | null }>(list: T[]): T[] =>
    list.filter(({ recommendationId }) => recommendationId === r.id);
  const position =
    mine(rows.positions).find((one) => held(one.recordedAt, one.supersededAt))?.position ?? null;
  const status =
    mine(rows.assessments).find((one) => held(one.recordedAt, one.supersededAt))?.status ?? 'NOT_ASSESSED';
  const decision =
    mine(rows.decisions).find((one) => held(one.recordedAt, one.supersededAt))?.decision ??
    (r.mechanismCode !== 'UPR' || position === 'SUPPORTED' ? 'PURSUE' : 'UNDECIDED');
  const clusterId = mine(rows.memberships).find((one) => held(one.joinedAt, one.leftAt))?.clusterId ?? null;
  const inForce = assignmentsInForce(rows, r.id, clusterId, held);
  const lead = inForce.find(({ role }) => role === 'LEAD') ?? null;
  const implementBy = lead?.implementBy ?? null;
  const today = setting.today[r.countryCode ?? ''] ?? (setting.today[''] as string);
  const parts = partsOf(rows, r.id, held);
  const late = (day: string | null, by: string): boolean =>
    day !== null && day < today && !['IMPLEMENTED', 'CONTINUOUS', 'NO_LONGER_APPLICABLE'].includes(by);
  const overdue =
    late('', status) &&
    decision !== 'NOT_PURSUED' &&
    (parts.length > 0
      ? parts.some((part) => late(implementByOf(part, lead), part.status))
      : late(implementBy, status));
  const everyPart = (has: (part: (typeof parts)[number]) => boolean): boolean =>
    parts.length > 0 && parts.every(has);
  const excused =
    ['IMPLEMENTED', 'CONTINUOUS', 'NO_LONGER_APPLICABLE'].includes(status) || decision === 'NOT_PURSUED';
  const internal = sees(viewer, r.countryCode, 'INTERNAL', setting);
  const override = mine(rows.priorities).find((one) => held(one.setAt, one.endedAt));
  const scored = scoreOf(rows, r, {
    held,
    clusterId,
    position,
    today,
    headingOf: setting.headingOf,
    implementBy: excused ? null : implementBy,
    overdue,
  });
  const seesUpdates = sees(viewer, r.countryCode, 'UPDATES', setting);
  return {
    r,
    held,
    viewer,
    symbol: rows.documents.find(({ id }) => id === r.documentId)?.symbol as string,
    family: FAMILIES[r.mechanismCode] as string,
    position,
    status: national ? status : null,
    decision: national ? decision : null,
    specificity: national ? (mine(rows.specificities)[0]?.level ?? null) : null,
    priority: internal ? (override?.priority ?? scored.suggested) : null,
    score: internal ? scored.score : null,
    clusterId: national ? clusterId : null,
    leadIds: national
      ? [...inForce, ...parts.flatMap(({ nearer }) => nearer)].flatMap(({ role, institutionId }) =>
          role === 'LEAD' ? [institutionId] : [],
        )
      : [],
    implementBy: national ? implementBy : null,
    overdue: national ? overdue : null,
    unassigned: national ? inForce.length === 0 && !everyPart(({ nearer }) => nearer.length > 0) : null,
    unclustered: national ? clusterId === null && !everyPart((part) => part.clusterId !== null) : null,
    inForce: national ? [...inForce, ...parts.flatMap(({ nearer }) => nearer)] : [],
    clusterIds: national ? [clusterId, ...parts.map((part) => part.clusterId)] : [],
    partIds: national ? parts.map(({ id }) => id) : [],
    lastUpdateAt: seesUpdates ? lastUpdate(rows, r.id, viewer, until) : null,
    seesStatus: national,
    seesUpdates,
    withoutUpdate: firstApproved(rows, r.id, until) === null,
    reportedOn:
      mine(rows.assessments)
        .filter(({ recordedAt }) => until === null || recordedAt < until)
        .map(({ effectiveOn }) => effectiveOn)
        .sort()
        .at(-1) ?? null,
  };
}

function assignmentsInForce(rows: Rows, id: string, clusterId: string | null, held: Held): Assignment[] {
  const current = rows.assignments.filter(({ assignedAt, endedAt }) => held(assignedAt, endedAt));
  const own = current.filter(({ recommendationId }) => recommendationId === id);
  const shared = current.filter((one) => clusterId !== null && one.clusterId === clusterId);
  return [
    ...own,
    ...shared.filter(
      (one) =>
        !own.some(({ role, institutionId }) => role === one.role || institutionId === one.institutionId),
    ),
  ];
}

function updatesOf(rows: Rows, id: string, at: (update: Rows['updates'][number]) => string | null): string[] {
  const ofIt = new Set(
    rows.parts.filter(({ recommendationId }) => recommendationId === id).map((part) => part.id),
  );
  return rows.updates.flatMap((update) => {
    const when = at(update);
    if (when === null) return [];
    const member = rows.memberships.some(
      ({ clusterId, recommendationId, partId, joinedAt, leftAt }) =>
        (recommendationId === id || (partId !== null && ofIt.has(partId))) &&
        clusterId === update.clusterId &&
        joinedAt <= when &&
        (leftAt === null || leftAt > when),
    );
    const own = update.recommendationId === id || (update.partId !== null && ofIt.has(update.partId));
    return own || member ? [when] : [];
  });
}

function lastUpdate(rows: Rows, id: string, viewer: Viewer, until: string | null): string | null {
  const states =
    viewer.role === 'ADMIN' || viewer.role === 'INSIDER'
      ? ['SUBMITTED', 'CLEARED', 'APPROVED']
      : ['APPROVED'];
  const all = updatesOf(rows, id, ({ state, submittedAt }) => (states.includes(state) ? submittedAt : null));
  return (
    all
      .filter((at) => until === null || at < until)
      .sort()
      .at(-1) ?? null
  );
}

function firstApproved(rows: Rows, id: string, until: string | null): string | null {
  return (
    updatesOf(rows, id, ({ state, approvedAt }) => (state === 'APPROVED' ? approvedAt : null))
      .filter((at) => until === null || at < until)
      .sort()[0] ?? null
  );
}

/** The tags of a recommendation that whoever sees it may know of. */
export function tagsSeen<T extends { recommendationId: string; origin: 'SOURCE' | 'NATIONAL' }>(
  tags: readonly T[],
  { r, seesStatus }: Pick<Facts, 'r' | 'seesStatus'>,
): T[] {
  return tags.filter(
    ({ recommendationId, origin }) => recommendationId === r.id && (origin === 'SOURCE' || seesStatus),
  );
}
