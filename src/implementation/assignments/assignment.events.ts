import type { Fact } from '../../platform/events/fact.js';
import type { Terms } from './assignment-plan.js';
import type { Assignment, AssignmentDecline } from './assignment.entity.js';

/** How many were touched, for the audit's reader. */
interface Counts {
  changed: number;
  unchanged: number;
}

export const recommendationsAssigned = (countryCode: string, terms: Terms, counts: Counts): Fact =>
  assigned('RecommendationsAssigned', countryCode, terms, counts);

export const partsAssigned = (countryCode: string, terms: Terms, counts: Counts): Fact =>
  assigned('PartsAssigned', countryCode, terms, counts);

const assigned = (name: string, countryCode: string, terms: Terms, counts: Counts): Fact => ({
  name,
  countryCode,
  subjectId: terms.institutionId,
  data: { role: terms.role, implementBy: terms.implementBy, ...counts },
});

export const clusterAssigned = (countryCode: string, clusterId: string, terms: Terms): Fact => ({
  name: 'ClusterAssigned',
  countryCode,
  subjectId: clusterId,
  data: { institutionId: terms.institutionId, role: terms.role, implementBy: terms.implementBy },
});

export const assignmentsEnded = (countryCode: string, ended: number): Fact => ({
  name: 'AssignmentsEnded',
  countryCode,
  subjectId: null,
  data: { ended },
});

export const implementByChanged = (
  countryCode: string,
  implementBy: string | null,
  changed: number,
): Fact => ({
  name: 'ImplementByChanged',
  countryCode,
  subjectId: null,
  data: { implementBy, changed },
});

export const assignmentDeclined = (decline: AssignmentDecline, assignment: Assignment): Fact => ({
  name: 'AssignmentDeclined',
  countryCode: decline.countryCode,
  subjectId: decline.id,
  data: { assignmentId: assignment.id, institutionId: assignment.institutionId },
});

export const declineDecided = (decline: AssignmentDecline, reassignedTo: string | null): Fact => ({
  name: 'DeclineDecided',
  countryCode: decline.countryCode,
  subjectId: decline.id,
  data: { assignmentId: decline.assignmentId, state: decline.state, reassignedTo },
});
