import type { Fact } from '../../platform/events/fact.js';
import type { FrozenFigures } from './frozen-figures.entity.js';

/** Figures were kept as they are, over so many recommendations. */
export function figuresFrozen(
  { id, countryCode, label, asOf }: FrozenFigures,
  recommendations: number,
): Fact {
  return { name: 'FiguresFrozen', countryCode, subjectId: id, data: { label, asOf, recommendations } };
}
