import type { Figures, SplitFigures } from '../../../implementation/statistics/figures.types.js';
import type { PartName } from '../words/briefing-words.js';

/** The parts that never share a figure, each with its figures, in the order of the headline. */
export function partsOf({ byPosition, outsideUpr }: SplitFigures): { part: PartName; figures: Figures }[] {
  return [
    ...byPosition.map(({ position, figures }) => ({ part: position ?? ('NO_POSITION' as const), figures })),
    ...(outsideUpr ? [{ part: 'OUTSIDE_UPR' as const, figures: outsideUpr }] : []),
  ];
}
