/** What somebody looks for, in no language yet: each entry of `all` by one of its terms, and none of `none`. */
export interface SearchQuery {
  readonly kind: 'query';
  readonly all: readonly (readonly SearchTerm[])[];
  readonly none: readonly SearchTerm[];
}

/** A word in any of its inflections, the beginning of a word, or words as written side by side. */
export interface SearchTerm {
  readonly kind: 'word' | 'prefix' | 'phrase';
  readonly text: string;
}

/** More than is searched for at once: the caller tells the user. */
export interface SearchTooLong {
  readonly kind: 'tooLong';
  readonly mostTerms: number;
  readonly mostCharacters: number;
}

const MOST_TERMS = 32;
const MOST_CHARACTERS = 1_000;

const TYPOGRAPHIC_QUOTES = /[“”„‟«»「」『』＂]/g;
const ITEM = /([-－]*)(?:"([^"]*)"?|([^\s"]+))/g;
const SEARCHABLE = /[\p{L}\p{N}]/u;

/**
 * Reads what a user typed: `words` (all of them), `"a phrase"`, `begin*`, `-without`, `one OR other`, where
 * OR binds the terms beside it. Everything else that other engines give a meaning to is plain text here, so
 * that no input is wrong: `AND` between words says what is meant anyway, `NEAR/3` or `col:x` are words side
 * by side. Null where nothing is asked for, also where there are only exclusions. Never throws.
 */
export function parseSearch(text: string): SearchQuery | SearchTooLong | null {
  const tooLong = { kind: 'tooLong', mostTerms: MOST_TERMS, mostCharacters: MOST_CHARACTERS } as const;
  if (text.length > MOST_CHARACTERS) return tooLong;
  const all: SearchTerm[][] = [];
  const none: SearchTerm[] = [];
  let terms = 0;
  let alternative = false;
  for (const [, dashes = '', phrase, word] of text.replace(TYPOGRAPHIC_QUOTES, '"').matchAll(ITEM)) {
    if (dashes === '' && (word === 'OR' || word === 'AND')) {
      alternative = word === 'OR';
      continue;
    }
    const term = phrase === undefined ? termOf(word ?? '') : { kind: 'phrase' as const, text: phrase };
    if (!SEARCHABLE.test(term.text)) continue;
    terms += 1;
    const last = all.at(-1);
    if (dashes !== '') none.push(term);
    else if (alternative && last) last.push(term);
    else all.push([term]);
    alternative = false;
  }
  if (terms > MOST_TERMS) return tooLong;
  return all.length === 0 ? null : { kind: 'query', all, none };
}

function termOf(word: string): SearchTerm {
  return /[*＊]$/.test(word) ? { kind: 'prefix', text: word } : { kind: 'word', text: word };
}
