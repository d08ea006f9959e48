import type { Fact } from '../../platform/events/fact.js';
import type { RecommendationLink } from './link.entity.js';

/** A coordinator linked recommendations; what each link says is in the changes. */
export function recommendationsLinked(links: readonly RecommendationLink[]): Fact {
  return about(links, 'RecommendationsLinked');
}

/** A coordinator ended links. */
export function recommendationsUnlinked(links: readonly RecommendationLink[]): Fact {
  return about(links, 'RecommendationsUnlinked');
}

function about(links: readonly RecommendationLink[], name: string): Fact {
  const [first] = links as [RecommendationLink];
  return {
    name,
    countryCode: first.countryCode,
    subjectId: links.length === 1 ? first.id : null,
    data: { links: links.length },
  };
}
