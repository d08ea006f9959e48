import { analyse, type Token } from './analyse.js';
import type { SearchQuery, SearchTerm } from './search-query.js';
import type { TextLanguage } from './word-forms.js';

/**
 * One word in any inflection, found where a word's exact form or a stem is one of `forms`; with `open`, begins
 * with one: an Arabic word's beginning is looked for behind its article too.
 */
export interface AnyForm {
  readonly kind: 'anyForm';
  readonly forms: readonly string[];
  readonly open: boolean;
}

/** Exact forms side by side; with `open`, the last one is only the beginning of a word. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly words: readonly string[];
  readonly open: boolean;
}

export type Unit = AnyForm | Sequence;

/** A query as one language reads it. A term is found where all its units are. */
export interface AnalysedQuery {
  readonly all: readonly (readonly (readonly Unit[])[])[];
  readonly none: readonly (readonly Unit[])[];
}

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** The query in a language's word forms, null where nothing of it can be found in that language. */
export function analyseQuery(query: SearchQuery, language: TextLanguage): AnalysedQuery | null {
  const analysed = (terms: readonly SearchTerm[]) =>
    terms.map((term) => unitsOf(term, language)).filter((units) => units.length > 0);
  const all = query.all.map(analysed).filter((alternatives) => alternatives.length > 0);
  return all.length === 0 ? null : { all, none: analysed(query.none) };
}

function unitsOf(term: SearchTerm, language: TextLanguage): Unit[] {
  const tokens = analyse(term.text, language);
  if (term.kind === 'phrase' || !tokens.some(({ unspaced }) => unspaced)) return unitOf(tokens, term.kind);
  // What a user writes without spaces may be several words, which a text need not have side by side.
  const words = [...chineseWords.segment(term.text)].map(({ segment }) => analyse(segment, language));
  return words
    .filter((word) => word.length > 0)
    .flatMap((word, index, { length }) => unitOf(word, index === length - 1 ? term.kind : 'word'));
}

function unitOf(tokens: readonly Token[], kind: SearchTerm['kind']): Unit[] {
  const [first] = tokens;
  if (first === undefined) return [];
  const open = kind === 'prefix';
  if (kind === 'phrase' || tokens.length > 1 || first.unspaced) return [sequence(tokens, open)];
  return [{ kind: 'anyForm', forms: open ? [first.exact] : [first.exact, ...first.stems], open }];
}

/**
 * A run's last character stands alone only at the end of a run, in a text as in a query: in a longer text it
 * is the first of a pair.
 */
function sequence(tokens: readonly Token[], open: boolean): Sequence {
  const words = tokens.map(({ exact }) => exact);
  const last = tokens.at(-1);
  if (!last?.unspaced) return { kind: 'sequence', words, open };
  const inPairBefore = tokens.at(-2)?.end === last.end;
  return { kind: 'sequence', words: inPairBefore ? words.slice(0, -1) : words, open: !inPairBefore };
}
