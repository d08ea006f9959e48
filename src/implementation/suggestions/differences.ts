import type { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import type { SuggestionDifference } from './link-suggestion.entity.js';

type Compared = Pick<Recommendation, 'mechanismCode' | 'issuedOn'>;

/** In what two recommendations differ beside their words; what cannot be seen differs in nothing. */
export function differencesOf([one, other]: readonly (Compared | null)[]): SuggestionDifference[] {
  const differences: SuggestionDifference[] = [];
  if (!one || !other) return differences;
  if (one.mechanismCode !== other.mechanismCode) differences.push('MECHANISM');
  if ((yearsBetween([one, other]) ?? 0) > 0) differences.push('YEAR');
  return differences;
}

/** Calendar years between two; null where a day of issue is unknown. */
export function yearsBetween([one, other]: readonly (Compared | null)[]): number | null {
  if (!one?.issuedOn || !other?.issuedOn) return null;
  return Math.abs(Number(one.issuedOn.slice(0, 4)) - Number(other.issuedOn.slice(0, 4)));
}
