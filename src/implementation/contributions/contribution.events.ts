import type { Fact } from '../../platform/events/fact.js';
import type { Contribution } from './contribution.entity.js';

const about =
  (name: string) =>
  ({ id, countryCode, itemId, kind, body }: Contribution): Fact => ({
    name,
    countryCode,
    subjectId: id,
    data: { itemId, kind, body },
  });

export const contributionMade = about('ContributionMade');
export const contributionPublished = about('ContributionPublished');
export const contributionWithheld = about('ContributionWithheld');
export const contributionWithdrawn = about('ContributionWithdrawn');
export const contributionAnswered = about('ContributionAnswered');
