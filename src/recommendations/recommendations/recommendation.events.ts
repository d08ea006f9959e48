import type { Fact } from '../../platform/events/fact.js';

/** A coordinator entered a recommendation by hand. */
export function recommendationEntered(countryCode: string, recommendationId: string): Fact {
  return { name: 'RecommendationEntered', countryCode, subjectId: recommendationId };
}

/** A coordinator corrected what the source layer says. */
export function recommendationCorrected(
  countryCode: string,
  recommendationId: string,
  reason: string | null,
): Fact {
  return { name: 'RecommendationCorrected', countryCode, subjectId: recommendationId, data: { reason } };
}
