import type { Fact } from '../../platform/events/fact.js';
import type { FollowUpDecision } from './follow-up.entities.js';

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
