import type { Token } from './analyse.js';

/** A stretch of a text, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longer than any that is written to be read. */
const LONGEST_GRAPHEME = 64;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The findings that fit into `length` together and show most of the query; nothing found: the text's start. */
export function bestWindow(found: readonly (Span & { unit: number })[], length: number): Span {
  const inOrder = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
  const counts = new Map<number, number>();
  let best: Span = { start: 0, end: 0 };
  let bestScore = 0;
  let first = 0;
  inOrder.forEach((finding, index) => {
    counts.set(finding.unit, (counts.get(finding.unit) ?? 0) + 1);
    for (let out = inOrder[first]; out && out !== finding && finding.end - out.start > length;) {
      const left = (counts.get(out.unit) ?? 1) - 1;
      if (left === 0) counts.delete(out.unit);
      else counts.set(out.unit, left);
      out = inOrder[++first];
    }
    // Another term is worth more than any number of repetitions.
    const score = counts.size * inOrder.length + (index - first + 1);
    if (score > bestScore) {
      bestScore = score;
      best = { start: inOrder[first]?.start ?? finding.start, end: finding.end };
    }
  });
  return best;
}

/** The span with what stands around it, up to `length`, cut at words where one ends near and else between graphemes. */
export function widened(text: string, tokens: readonly Token[], core: Span, length: number): Span {
  if (text.length <= length) return { start: 0, end: text.length };
  const spare = Math.max(length - (core.end - core.start), 0);
  const start = Math.max(Math.min(core.start - Math.floor(spare / 2), text.length - length), 0);
  const end = Math.min(Math.max(start + length, core.start + 1), text.length);
  return {
    start: start === 0 ? 0 : cutBefore(text, wordStart(tokens, start, Math.min(core.start, end))),
    end: end === text.length ? end : cutAfter(text, wordEnd(tokens, end, Math.min(core.end, end))),
  };
}

function wordStart(tokens: readonly Token[], from: number, to: number): number {
  return tokens.find(({ start }) => start >= from && start <= to)?.start ?? from;
}

function wordEnd(tokens: readonly Token[], to: number, from: number): number {
  return tokens.findLast(({ end }) => end <= to && end >= from)?.end ?? to;
}

function cutBefore(text: string, at: number): number {
  return graphemeAround(text, at)?.start ?? at;
}

function cutAfter(text: string, at: number): number {
  const around = graphemeAround(text, at);
  return around === undefined || around.start === at ? at : around.end;
}

/** A letter under a thousand marks is a grapheme too: such a one is cut, between code points. */
function graphemeAround(text: string, at: number): Span | undefined {
  const around = graphemes.segment(text).containing(at);
  if (around === undefined) return undefined;
  const { index: start, segment } = around;
  if (segment.length <= LONGEST_GRAPHEME) return { start, end: start + segment.length };
  const insideCodePoint = (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return insideCodePoint ? { start: at - 1, end: at + 1 } : { start: at, end: at };
}
