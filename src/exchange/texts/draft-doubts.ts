import { referenceSort } from '../../recommendations/recommendations/reference-sort.js';
import type { DraftParagraph } from './document-draft.entities.js';
import type { DraftDoubt } from './draft.views.js';

/** What of a paragraph that is taken a person should look at. `repeated` are numbers that several have. */
export function doubtsOf(paragraph: DraftParagraph, repeated: ReadonlySet<string>): DraftDoubt[] {
  const { kind, reference, states, position, themes, groups, sdgs } = paragraph;
  if (kind === null) return [];
  const place = referenceSort(reference);
  const unknown = (named: readonly { code: string | null }[]): boolean =>
    named.some(({ code }) => code === null);
  const found: [boolean, DraftDoubt][] = [
    [place === null, 'NO_REFERENCE'],
    [place !== null && repeated.has(place), 'REPEATED_REFERENCE'],
    // Only recommendations of the UPR have a position, and States behind them.
    [position !== null && states.length === 0, 'NO_STATE'],
    [unknown(states), 'UNKNOWN_STATE'],
    [unknown([...themes, ...groups, ...sdgs]), 'UNKNOWN_TERM'],
  ];
  return found.filter(([holds]) => holds).map(([, doubt]) => doubt);
}
