import type { Token } from './analyse.js';
import type { Sequence, Unit } from './query-analysis.js';
import type { Span } from './snippet-window.js';

/** Where a unit of a query stands in a text, by the rule by which the databases find it. */
export function unitSpans(tokens: readonly Token[], unit: Unit): Span[] {
  if (unit.kind === 'sequence') return sequenceSpans(tokens, unit);
  const { forms, open } = unit;
  const fits = (word: string) => (open ? forms.some((form) => word.startsWith(form)) : forms.includes(word));
  return tokens.filter(({ exact, stems }) => fits(exact) || stems.some(fits));
}

function sequenceSpans(tokens: readonly Token[], { words, open }: Sequence): Span[] {
  const last = words.length - 1;
  const stands = (at: number) =>
    words.every((word, index) => {
      const exact = tokens[at + index]?.exact;
      return open && index === last ? exact?.startsWith(word) : exact === word;
    });
  return tokens.flatMap(({ start, end }, at) => {
    if (!stands(at)) return [];
    const final = tokens[at + last];
    const next = tokens[at + last + 1];
    // Of a pair of characters only the first was asked for.
    const halved = open && final?.unspaced && next !== undefined && next.start < final.end;
    return [{ start, end: (halved ? next.start : final?.end) ?? end }];
  });
}
