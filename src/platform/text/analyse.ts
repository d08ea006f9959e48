import { foldWord } from './fold.js';
import { wordForms, type TextLanguage, type WordForms } from './word-forms.js';

/**
 * Changes with every change of what `analyse` answers or of how documents are rendered: an index built by
 * another version is rebuilt.
 */
export const ANALYSER_VERSION = 1;

/** What is beyond this many UTF-16 code units of a text is not analysed. */
export const LONGEST_TEXT = 262_144;

/**
 * One word of a text, or, in a script without spaces, one character with its successor. Its index in the list
 * of tokens is its position; `start` and `end` are offsets into the original text. `unspaced` marks the latter.
 */
export interface Token extends WordForms {
  readonly start: number;
  readonly end: number;
  readonly unspaced: boolean;
}

const SCRIPTS_WITHOUT_SPACES = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const UNSPACED = `[${SCRIPTS_WITHOUT_SPACES.map((script) => `\\p{Script=${script}}`).join('')}]`;
const LETTER = `[[\\p{L}\\p{N}]--${UNSPACED}]`;
/** Soft hyphens, joiners and direction marks stand inside words without dividing them. */
const LETTER_OR_MARK = `[[\\p{L}\\p{N}\\p{M}\\u00AD\\u200C-\\u200F\\u2060\\uFEFF]--${UNSPACED}]`;
const WORD = `${LETTER}${LETTER_OR_MARK}*(?:['‘’＇]${LETTER}${LETTER_OR_MARK}*)*`;
const CHARACTER = `[[\\p{L}\\p{N}]&&${UNSPACED}]`;
/** A line break within a Chinese sentence does not end a word. */
const RUN = `${CHARACTER}(?:[\\p{M}\\s]*${CHARACTER})*`;
const PIECES = new RegExp(`(${RUN})|${WORD}`, 'gv');
const CHARACTERS = new RegExp(CHARACTER, 'gv');

/**
 * The words of a text, in order. Scripts without spaces are not divided into words but into overlapping pairs
 * of characters (人权理事会: 人权, 权理, 理事, 事会, 会): the same characters then are found however a
 * dictionary would divide the text around them, whatever its version; only queries are divided into words.
 * Time is linear in the text's length, whatever it holds.
 */
export function analyse(text: string, language: TextLanguage): Token[] {
  const tokens: Token[] = [];
  for (const piece of text.slice(0, LONGEST_TEXT).matchAll(PIECES)) {
    if (piece[1] === undefined) addWord(tokens, piece[0], piece.index, language);
    else addPairs(tokens, piece[1], piece.index);
  }
  return tokens;
}

function addWord(tokens: Token[], word: string, start: number, language: TextLanguage): void {
  const { exact, stems } = wordForms(word, language);
  if (exact !== '') tokens.push({ exact, stems, start, end: start + word.length, unspaced: false });
}

function addPairs(tokens: Token[], run: string, offset: number): void {
  const characters = [...run.matchAll(CHARACTERS)]
    .map(({ 0: character, index }) => ({
      exact: foldWord(character),
      start: offset + index,
      end: offset + index + character.length,
    }))
    .filter(({ exact }) => exact !== '');
  characters.forEach(({ exact, start, end }, index) => {
    const next = characters[index + 1];
    tokens.push({
      exact: exact + (next?.exact ?? ''),
      stems: [],
      start,
      end: next?.end ?? end,
      unspaced: true,
    });
  });
}
