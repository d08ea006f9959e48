import { analyse } from '../analyse.js';
import type { TextLanguage } from '../word-forms.js';
import { isFunctionWord } from './function-words.js';

/** Which part of all words of two texts, by their stems, stands in both: 1 for the same words, 0 for none. */
export function sharedWords(one: string, other: string, language: TextLanguage): number {
  const [here, there] = [wordsOf(one, language), wordsOf(other, language)];
  const all = new Set([...here, ...there]);
  if (all.size === 0) return 1;
  return [...here].filter((word) => there.has(word)).length / all.size;
}

function wordsOf(text: string, language: TextLanguage): Set<string> {
  const words = analyse(text, language).filter(({ exact }) => !isFunctionWord(exact, language));
  return new Set(words.map(({ exact, stems }) => stems[0] ?? exact));
}
