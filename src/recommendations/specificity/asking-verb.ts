import { readFileSync } from 'node:fs';
import { analyse } from '../../platform/text/analyse.js';
import { foldWord } from '../../platform/text/fold.js';
import type { Language } from '../../reference/languages/language.js';
import type { Specificity } from './specificity.entity.js';

/** Languages whose verbs are known. */
const KNOWN = ['en', 'fr', 'es'] as const;
type Known = (typeof KNOWN)[number];

/** The verb by which a text asks, with the level it stands for. */
export interface AskingVerb {
  level: Specificity;
  /** As the text has it. */
  verb: string;
}

interface Verb {
  words: string[];
  level: Specificity;
}

/** After these words a verb asks: "should adopt", "recommande de ratifier", "que adopte". */
const BEFORE: Record<Known, ReadonlySet<string>> = {
  en: new Set(['should', 'must', 'shall', 'to', 'and', 'it', 'party']),
  fr: new Set(['de', 'a', 'devrait', 'doit', 'et', 'd']),
  es: new Set(['debe', 'deberia', 'a', 'que', 'de', 'y', 'parte']),
};
/** Adverbs and numbers between them, or in front: "urgently ratify", "137.4 Step up". */
const ADVERB: Record<Known, RegExp> = {
  en: /^(?:\d+|\w+ly|also|further|soon|as|possible|therefore|please|not|now)$/,
  fr: /^(?:\d+|\w+ment|aussi|egalement|encore|s|se|l|la|le|les|y|en)$/,
  es: /^(?:\d+|\w+mente|tambien|asimismo|ademas|se|le|lo|los|la|las)$/,
};
/** What stands in front of an item: its number, a dash, a heading's colon, the end of a sentence. */
const BEGINS = /(?:^|[:;.)\u2014–-])[\s"“«'’]*$/u;

const verbs = readVerbs();

/**
 * The first verb of the lists that stands where a text asks for something: at the beginning of it or of an item, or
 * after words such as "should". Null where there is none, and in languages without lists.
 */
export function askingVerb(text: string, language: Language): AskingVerb | null {
  if (!isKnown(language)) return null;
  const words = analyse(text.slice(0, 4_000), language).map(({ start, end }) => ({
    start,
    end,
    // Elided articles and pronouns are words of their own here: "d'adopter", "s'employer".
    folded: foldWord(text.slice(start, end).replace(/^\p{L}{1,2}['’]/u, '')),
  }));
  const folded = words.map((word) => word.folded);
  for (let at = 0; at < words.length; at += 1) {
    if (!asksAt(text, words, at, language)) continue;
    const verb = longestAt(folded, at, language);
    if (verb) {
      const [first, last] = [words[at]!, words[at + verb.words.length - 1]!];
      return { level: verb.level, verb: text.slice(first.start, last.end) };
    }
  }
  return null;
}

function asksAt(
  text: string,
  words: readonly { start: number; folded: string }[],
  at: number,
  language: Known,
): boolean {
  let before = at - 1;
  while (before >= 0 && ADVERB[language].test(words[before]!.folded)) {
    if (BEGINS.test(text.slice(0, words[before]!.start))) return true;
    before -= 1;
  }
  if (before < 0) return true;
  if (BEGINS.test(text.slice(0, words[at]!.start))) return true;
  return BEFORE[language].has(words[before]!.folded);
}

function longestAt(words: readonly string[], at: number, language: Known): Verb | null {
  const candidates = verbs[language].get(words[at] as string) ?? [];
  return candidates.find((verb) => verb.words.every((word, n) => words[at + n] === word)) ?? null;
}

/** By their first word, the longest first. */
function readVerbs(): Record<Known, Map<string, Verb[]>> {
  const file = new URL('../../../data/vocabularies/specificity-verbs.json', import.meta.url);
  const { levels } = JSON.parse(readFileSync(file, 'utf8')) as {
    levels: Record<Specificity, Record<Known, string[]>>;
  };
  return Object.fromEntries(
    KNOWN.map((language) => {
      const byFirst = new Map<string, Verb[]>();
      for (const level of Object.keys(levels) as Specificity[])
        for (const written of levels[level][language].flatMap((verb) => verb.split('|'))) {
          const words = written.split(' ').map((word) => foldWord(word.replace(/^\p{L}{1,2}['’]/u, '')));
          const alike = byFirst.get(words[0] as string) ?? [];
          byFirst.set(
            words[0] as string,
            [...alike, { words, level }].sort((a, b) => b.words.length - a.words.length),
          );
        }
      return [language, byFirst];
    }),
  ) as Record<Known, Map<string, Verb[]>>;
}

function isKnown(language: Language): language is Known {
  return (KNOWN as readonly Language[]).includes(language);
}
