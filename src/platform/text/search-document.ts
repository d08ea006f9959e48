import { analyse } from './analyse.js';
import type { TextLanguage } from './word-forms.js';

/**
 * A text as both databases index it: each exact form and each stem with the positions (from 1) at which it
 * stands. A form without positions is found as a word, in no phrase.
 */
export interface SearchDocument {
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly stems: ReadonlyMap<string, readonly number[]>;
}

// PostgreSQL's limits for a tsvector, kept a little below and put on SQLite as well, so that both find the
// same: positions up to 16,383, 256 of them for a lexeme, 1 MiB of lexemes and positions altogether.
const LAST_POSITION = 16_382;
const MOST_POSITIONS = 255;
const MOST_BYTES = 786_432;
/** A lexeme's mark, the number of its positions and their alignment. */
const BYTES_BESIDE_WORD = 5;

/** The document of a text; what exceeds the limits above is left out, first phrases, at last words. */
export function searchDocument(text: string, language: TextLanguage): SearchDocument {
  const exact = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  let bytes = 0;
  const add = (forms: Map<string, number[]>, form: string, position: number) => {
    let positions = forms.get(form);
    if (positions === undefined) {
      const more = Buffer.byteLength(form) + BYTES_BESIDE_WORD;
      if (bytes + more > MOST_BYTES) return;
      bytes += more;
      forms.set(form, (positions = []));
    }
    if (position <= LAST_POSITION && positions.length < MOST_POSITIONS) positions.push(position);
  };
  analyse(text, language).forEach((token, index) => {
    add(exact, token.exact, index + 1);
    for (const stem of token.stems) add(stems, stem, index + 1);
  });
  return { exact, stems };
}
