import type { Position } from '../../recommendations/positions/position.entity.js';
import { addendumContent, wordsOf, type AddendumLayout, type AddendumSource } from './addendum-content.js';
import type { Addendum } from './addendum.types.js';

const ORDER: (Position | null)[] = ['SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', null];

/** An addendum in numbers; null for none. */
export function measured(
  source: AddendumSource | null,
  layout: AddendumLayout,
  wordLimit: number,
): Addendum | null {
  if (!source) return null;
  const { whole, quoted } = wordsOf(addendumContent(source, layout));
  const wholes = source.entries.filter(({ part }) => !part);
  return {
    layout,
    wordCount: whole,
    quotedWordCount: quoted,
    wordLimit,
    overLimitBy: Math.max(0, whole - wordLimit),
    counts: ORDER.map((position) => ({
      position,
      count: wholes.filter((entry) => entry.position === position).length,
    })).filter(({ count }) => count > 0),
    undecidedCount: source.entries.filter(({ decided }) => !decided).length,
  };
}
