import { escapeUTF8 } from 'entities/escape';
import { analyse } from './analyse.js';
import { analyseQuery } from './query-analysis.js';
import { bestWindow, widened, type Span } from './snippet-window.js';
import { unitSpans } from './unit-spans.js';
import type { SearchQuery } from './search-query.js';
import type { TextLanguage } from './word-forms.js';

/** `length` in UTF-16 code units of the original text; `open` and `close` are put around each finding as they are. */
export interface SnippetOptions {
  readonly length?: number;
  readonly open?: string;
  readonly close?: string;
  /** What stands around the marks is escaped for HTML; false for plain text. */
  readonly html?: boolean;
}

/**
 * The part of a text that shows best why it was found: the one with the most different terms, then the most
 * findings; the beginning where the query finds nothing here. Cut between words and never inside a character
 * as a reader sees it; `…` stands where something was left out.
 */
export function snippet(
  text: string,
  query: SearchQuery | null,
  language: TextLanguage,
  { length = 240, open = '<mark>', close = '</mark>', html = true }: SnippetOptions = {},
): string {
  const tokens = analyse(text, language);
  const analysed = query && analyseQuery(query, language);
  const units = analysed ? analysed.all.flat(2) : [];
  const found = units.flatMap((unit, index) =>
    unitSpans(tokens, unit).map((span) => ({ ...span, unit: index })),
  );
  const window = widened(text, tokens, bestWindow(found, length), length);
  const shown = merged(found.filter(({ start, end }) => start >= window.start && end <= window.end));
  return marked(text, window, shown, { open, close, plain: html ? escapeUTF8 : (part) => part });
}

function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last && start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
}

function marked(
  text: string,
  window: Span,
  spans: readonly Span[],
  { open, close, plain }: { open: string; close: string; plain: (part: string) => string },
): string {
  let written = window.start;
  let result = window.start > 0 ? '…' : '';
  for (const { start, end } of spans) {
    result += plain(text.slice(written, start)) + open + plain(text.slice(start, end)) + close;
    written = end;
  }
  return result + plain(text.slice(written, window.end)) + (window.end < text.length ? '…' : '');
}
