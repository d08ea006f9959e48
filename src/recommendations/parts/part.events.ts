import type { Fact } from '../../platform/events/fact.js';
import type { RecommendationPart } from './part.entity.js';

function ofRecommendation(name: string, parts: readonly RecommendationPart[]): Fact {
  const [first] = parts;
  if (!first) throw new Error('a split has parts');
  return {
    name,
    countryCode: first.countryCode,
    subjectId: first.recommendationId,
    data: { labels: parts.map(({ label }) => label).join(', '), count: parts.length },
  };
}

/** A coordinator told the parts of a recommendation apart. */
export const recommendationSplit = (parts: readonly RecommendationPart[]): Fact =>
  ofRecommendation('RecommendationSplit', parts);

/** A split was undone: these were its parts. */
export const partsRejoined = (parts: readonly RecommendationPart[]): Fact =>
  ofRecommendation('PartsRejoined', parts);

export const partChanged = ({ id, countryCode, recommendationId }: RecommendationPart): Fact => ({
  name: 'PartChanged',
  countryCode,
  subjectId: id,
  data: { recommendationId },
});
