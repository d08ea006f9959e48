import type { Fact } from '../../platform/events/fact.js';

/** A country set tags of its own; the subject where there is one. */
export function recommendationsTagged(countryCode: string, ids: readonly string[]): Fact {
  return about('RecommendationsTagged', countryCode, ids);
}

/** A country took tags of its own away. */
export function recommendationsUntagged(countryCode: string, ids: readonly string[]): Fact {
  return about('RecommendationsUntagged', countryCode, ids);
}

function about(name: string, countryCode: string, ids: readonly string[]): Fact {
  return {
    name,
    countryCode,
    subjectId: ids.length === 1 ? (ids[0] as string) : null,
    data: { recommendations: ids.length },
  };
}
