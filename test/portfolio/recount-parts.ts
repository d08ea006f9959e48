import type { Assignment } from '../../src/implementation/assignments/assignment.entity.js';
import type { RecommendationPart } from '../../src/recommendations/parts/part.entity.js';
import type { Rows } from './random-rows.js';

/** Whether the row of a dated series held at the moment asked about. */
export type Held = (from: string, to: string | null | undefined) => boolean;

/** A part as it stood, with what hangs on it by itself. */
export interface PartFacts {
  id: string;
  clusterId: string | null;
  /** Its own, else its cluster's. */
  nearer: Assignment[];
  /** Some assignment of its cluster, whether in force for it or not. */
  ofCluster: Assignment[];
  status: string;
}

/** The parts into which a recommendation was split at a moment. */
export function partsOf(rows: Rows, recommendationId: string, held: Held): PartFacts[] {
  return rows.parts
    .filter((part) => part.recommendationId === recommendationId && held(part.createdAt, part.archivedAt))
    .map((part) => factsOf(rows, part, held));
}

function factsOf(rows: Rows, { id }: RecommendationPart, held: Held): PartFacts {
  const clusterId =
    rows.memberships.find(({ partId, joinedAt, leftAt }) => partId === id && held(joinedAt, leftAt))
      ?.clusterId ?? null;
  const current = rows.assignments.filter(({ assignedAt, endedAt }) => held(assignedAt, endedAt));
  const own = current.filter(({ partId }) => partId === id);
  const ofCluster = current.filter((one) => clusterId !== null && one.clusterId === clusterId);
  return {
    id,
    clusterId,
    ofCluster,
    nearer: [
      ...own,
      ...ofCluster.filter(
        (one) =>
          !own.some(({ role, institutionId }) => role === one.role || institutionId === one.institutionId),
      ),
    ],
    status:
      rows.assessments.find((one) => one.partId === id && held(one.recordedAt, one.supersededAt))?.status ??
      'NOT_ASSESSED',
  };
}

/** Until when a part is to be implemented: by its own lead, its cluster's, or the whole's where nobody takes its place. */
export function implementByOf({ nearer, ofCluster }: PartFacts, whole: Assignment | null): string | null {
  const lead = nearer.find(({ role }) => role === 'LEAD');
  if (lead) return lead.implementBy;
  const taken = [...nearer, ...ofCluster].some(
    ({ role, institutionId }) => role === 'LEAD' || institutionId === whole?.institutionId,
  );
  return taken ? null : (whole?.implementBy ?? null);
}
