import { LRUCache } from 'lru-cache';
import snowball, { type Stemmer } from 'snowball-stemmers';
import { foldWord } from './fold.js';

/** The six official languages of the United Nations, each with its analysis. */
export const textLanguages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** What one word is found by: `exact` as written, folded; `stems` what its inflections share, unless the same. */
export interface WordForms {
  readonly exact: string;
  readonly stems: readonly string[];
}

/** A word is compared by so many letters at most; longer ones are codes, addresses or hostile. */
const LONGEST_WORD = 64;
/** Marks come on top of letters: a word of this many code units is still read as it stands. */
const LONGEST_RAW = 3 * LONGEST_WORD;
const WORDS_REMEMBERED = 20_000;

const MARKS_AND_INVISIBLE = /[\p{M}\p{Cf}]+/gu;
/** A number or a code has no inflections. */
const CODE = /\p{N}/u;
const APOSTROPHE = /[‘’ʼ＇]/g;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'/;
const POSSESSIVE = /'s$/;
/** "And", "so", "in", "as" before the article, or "for the": the stemmer takes off one of them only. */
const ARABIC_ARTICLE = /^(?:[وف]?[بك]?[اٱ]ل|[وف]?لل)(?=\p{L}{3})/u;

const algorithms = {
  en: 'english',
  fr: 'french',
  es: 'spanish',
  ar: 'arabic',
  ru: 'russian',
  zh: undefined,
} satisfies Record<TextLanguage, string | undefined>;

const analysers = Object.fromEntries(
  textLanguages.map((language) => {
    const algorithm = algorithms[language];
    const stemmer = algorithm === undefined ? undefined : snowball.newStemmer(algorithm);
    return [language, { stemmer, known: new LRUCache<string, WordForms>({ max: WORDS_REMEMBERED }) }];
  }),
) as Record<TextLanguage, { stemmer: Stemmer | undefined; known: LRUCache<string, WordForms> }>;

/**
 * The forms of a word as it stands in a text of that language. `exact` is empty where nothing of the word
 * counts, as with a lone Arabic tatweel.
 */
export function wordForms(raw: string, language: TextLanguage): WordForms {
  const { stemmer, known } = analysers[language];
  const word = raw.length <= LONGEST_RAW ? raw : raw.replace(MARKS_AND_INVISIBLE, '').slice(0, LONGEST_RAW);
  const remembered = known.get(word);
  if (remembered) return remembered;
  const forms = analyseWord(word, language, stemmer);
  known.set(word, forms);
  return forms;
}

function analyseWord(word: string, language: TextLanguage, stemmer: Stemmer | undefined): WordForms {
  const bare = withoutClitics(word.normalize('NFKC').toLowerCase().replace(APOSTROPHE, "'"), language);
  const exact = shortened(foldWord(bare));
  if (stemmer === undefined || exact === '' || CODE.test(exact)) return { exact, stems: [] };
  return { exact, stems: stemsOf(bare, exact, language, stemmer) };
}

/**
 * Stemmers need the accents to know an ending (Spanish -ción), and people leave them out when they search:
 * so both the accented and the plain spelling are stemmed, and a word is found by either.
 */
function stemsOf(bare: string, exact: string, language: TextLanguage, stemmer: Stemmer): readonly string[] {
  const base = language === 'ar' ? bare.replace(MARKS_AND_INVISIBLE, '').replace(ARABIC_ARTICLE, '') : bare;
  const plain = shortened(foldWord(base));
  const spellings = [...new Set([base.slice(0, LONGEST_RAW), plain])];
  const stems = new Set(spellings.map((spelling) => shortened(foldWord(stemmer.stem(spelling)))));
  if (language === 'ar') stems.add(plain);
  stems.delete(exact);
  stems.delete('');
  return [...stems];
}

function withoutClitics(word: string, language: TextLanguage): string {
  return word.replace(language === 'fr' ? ELISION : POSSESSIVE, '');
}

function shortened(word: string): string {
  return word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join('');
}
