import type { AnsweredPosition } from '../../implementation/position-rounds/position-item.entity.js';
import { wordCount } from '../../platform/word/word-count.js';
import type { PositionClaim } from '../../recommendations/positions/position.entity.js';
import type { Language } from '../../reference/languages/language.js';
import { ADDENDUM_WORDS_IN, type AddendumWords } from './addendum.words.js';

export type AddendumLayout = 'WITH_TEXTS' | 'REFERENCES';

/** What the State says of one recommendation, or part. */
export interface AddendumEntry {
  reference: string;
  /** What the Working Group's report says; quoted. */
  text: string;
  part: boolean;
  position: AnsweredPosition | null;
  claim: PositionClaim | null;
  comment: string | null;
  decided: boolean;
}

/** What an addendum is made of. */
export interface AddendumSource {
  language: Language;
  symbol: string;
  introduction: string | null;
  /** In the order of the report. */
  entries: readonly AddendumEntry[];
}

/** One line of the table of positions. */
export interface AddendumLine {
  reference: string;
  /** Null where the layout quotes none. */
  text: string | null;
  position: string;
  comment: string;
}

/** An addendum as it is printed: what is not in here is not in the file. */
export interface AddendumContent {
  layout: AddendumLayout;
  words: AddendumWords;
  language: Language;
  symbol: string;
  introduction: string | null;
  /** Recommendations by position; parts add to no count. */
  overview: { position: string; count: number }[];
  lines: AddendumLine[];
  /** Something is not decided. */
  draft: boolean;
}

const ORDER: (AnsweredPosition | null)[] = ['SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', null];

/** Puts together what is printed. */
export function addendumContent(
  { language, symbol, introduction, entries }: AddendumSource,
  layout: AddendumLayout,
): AddendumContent {
  const words = ADDENDUM_WORDS_IN[language];
  const named = (position: AnsweredPosition | null): string =>
    position === null ? words.none : words.answers[position];
  const overview = ORDER.map((position) => ({
    position: named(position),
    count: entries.filter((entry) => !entry.part && entry.position === position).length,
  })).filter(({ count }) => count > 0);
  const lines = entries.map(({ reference, text, position, claim, comment }) => ({
    reference,
    text: layout === 'WITH_TEXTS' ? text : null,
    position: claim === null ? named(position) : `${named(position)} (${words.claims[claim]})`,
    comment: comment ?? '',
  }));
  return {
    layout,
    words,
    language,
    symbol,
    introduction,
    overview,
    lines,
    draft: entries.some(({ decided }) => !decided),
  };
}

/** How many words are printed between the margins; running heads and page numbers are none of the document's. */
export function wordsOf(content: AddendumContent): { whole: number; quoted: number } {
  const { words, symbol, introduction, overview, lines } = content;
  const heads = [words.position, words.number, words.recommendation, words.position, words.comment];
  const said = [
    symbol,
    words.addendum,
    words.title,
    introduction ?? '',
    words.overview,
    words.positions,
    ...heads,
    ...overview.flatMap(({ position, count }) => [position, String(count)]),
    ...lines.flatMap(({ reference, position, comment }) => [reference, position, comment]),
  ];
  const quoted = sum(lines.map(({ text }) => text ?? ''));
  return { whole: sum(said) + quoted, quoted };
}

function sum(texts: readonly string[]): number {
  return texts.reduce((total, text) => total + wordCount(text), 0);
}
