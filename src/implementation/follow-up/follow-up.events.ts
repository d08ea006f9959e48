import type { Fact } from '../../platform/events/fact.js';
import type { FollowUpDecision, Priority } from './follow-up.entities.js';

export const followUpDecided = (
  countryCode: string,
  decision: FollowUpDecision,
  changed: number,
  unchanged: number,
): Fact => ({
  name: 'FollowUpDecided',
  countryCode,
  subjectId: null,
  data: { decision, changed, unchanged },
});

export const prioritySet = (
  countryCode: string,
  priority: Priority | null,
  changed: number,
  unchanged: number,
): Fact => ({
  name: 'PrioritySet',
  countryCode,
  subjectId: null,
  data: { priority, changed, unchanged },
});
