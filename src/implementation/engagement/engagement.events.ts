import type { Fact } from '../../platform/events/fact.js';
import type { Engagement } from './engagement.entities.js';

const about =
  (name: string) =>
  ({ id, countryCode, kind, startsOn }: Engagement): Fact => ({
    name,
    countryCode,
    subjectId: id,
    data: { kind, startsOn },
  });

export const engagementPlanned = about('EngagementPlanned');
export const engagementChanged = about('EngagementChanged');
export const engagementCancelled = about('EngagementCancelled');
export const engagementHeld = about('EngagementHeld');

export const engagementLinked = ({ id, countryCode }: Engagement, count: number): Fact => ({
  name: 'EngagementLinked',
  countryCode,
  subjectId: id,
  data: { count },
});

export const engagementUnlinked = ({ id, countryCode }: Engagement, count: number): Fact => ({
  name: 'EngagementUnlinked',
  countryCode,
  subjectId: id,
  data: { count },
});
