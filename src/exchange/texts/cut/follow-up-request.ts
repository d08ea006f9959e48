import { DateTime } from 'luxon';
import type { Language } from '../../../reference/languages/language.js';
import { phrasesOf } from './words.js';

/** Which paragraphs a document marks for an answer before the next report, and until when. */
export interface FollowUpRequest {
  references: string[];
  /** Only a day that the text names: "within two years" gives none. */
  dueOn: string | null;
}

const MONTHS: Partial<Record<Language, string>> = { en: 'en', fr: 'fr', es: 'es' };
const LIST = /\b(?:paragraphs?|paragraphes?|párrafos?)\s+(\d[^.;]*)/giu;
const ONE = /(\d{1,3})(?!\d)((?:\s?\([a-z]{1,4}\)(?:\s?(?:,|and|et|y)\s?(?=\([a-z]))?)*)/giu;
const DAY = /(\d{1,2})(?:er|º)?\s(?:de\s)?(\p{L}{3,12})\s(?:de\s)?(20\d{2})/u;

/** What a paragraph asks for, where it is the one that marks others; else null. */
export function followUpRequest(text: string, language: Language): FollowUpRequest | null {
  const phrases = phrasesOf(language);
  if (!phrases?.followUp.test(text)) return null;
  const references = [...text.matchAll(LIST)].flatMap(([, list = '']) => cited(withoutTitles(list)));
  return references.length === 0 ? null : { references, dueOn: namedDay(text, language) };
}

/** "15 (non-discrimination), 33 (a)": a title in brackets is not a sub-paragraph. */
function withoutTitles(list: string): string {
  return list.replace(/\((?![a-z]{1,4}\))[^()]*\)/giu, '');
}

function cited(list: string): string[] {
  return [...list.matchAll(ONE)].flatMap(([, number = '', letters = '']) => {
    const labels = [...letters.matchAll(/\(([a-z]{1,4})\)/giu)].map(([, label]) => `${number} (${label})`);
    return labels.length === 0 ? [number] : labels;
  });
}

function namedDay(text: string, language: Language): string | null {
  const found = DAY.exec(text);
  if (!found) return null;
  const [, day, month, year] = found;
  const read = DateTime.fromFormat(`${day} ${month?.toLowerCase()} ${year}`, 'd LLLL yyyy', {
    locale: MONTHS[language] ?? 'en',
    zone: 'utc',
  });
  return read.isValid ? read.toISODate() : null;
}
