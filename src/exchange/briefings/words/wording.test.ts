import { LANGUAGES, type Language } from '../../../reference/languages/language.js';
import type { BriefingWords } from './briefing-words.js';
import { BriefingWording, WORDS } from './wording.js';

/** Every message of a catalogue by its name, its parts and columns among them. */
function messages(language: Language): [string, string][] {
  const { parts, columns, definitions, ...others } = WORDS[language];
  const groups = { parts, columns, definitions };
  return [
    ...Object.entries(others),
    ...Object.entries(groups).flatMap(([group, words]) =>
      Object.entries(words).map(([name, word]): [string, string] => [`${group}.${name}`, word]),
    ),
  ];
}

const VALUES = { day: 'DAY', since: 'SINCE', filter: 'FILTER', label: 'LABEL', id: 'ID', figures: 'FIGURES' };

describe.each(LANGUAGES)('the page in %s', (language) => {
  const wording = new BriefingWording(language);

  it('says all that the page says in English, with the same things filled in', () => {
    const filledIn = (words: [string, string][]): string[] =>
      words.map(([name, message]) => `${name} ${[...message.matchAll(/\{\w+\}/g)].sort().join(' ')}`);
    expect(filledIn(messages(language)).sort()).toEqual(filledIn(messages('en')).sort());
  });

  it('fills in every message, and leaves no brace', () => {
    for (const [, message] of messages(language)) expect(wording.say(message, VALUES)).not.toMatch(/[{}]/);
  });

  it('is written in its own script', () => {
    const script = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u };
    const own = script[language as 'ar'] ?? /\p{Script=Latin}/u;
    for (const [, message] of messages(language)) expect(message).toMatch(own);
  });
});

it('prints as many definitions in every language', () => {
  const counts = LANGUAGES.map((language) => (WORDS[language] as BriefingWords).definitions.length);
  expect(new Set(counts)).toEqual(new Set([WORDS.en.definitions.length]));
});

it.each<[Language, number | null, string]>([
  ['en', 0.254, '25%'],
  ['fr', 0.254, '25 %'],
  ['ar', 1, '100%'],
  ['en', null, '–'],
])('in %s a share of %s is written %s', (language, share, written) => {
  const plain = new BriefingWording(language).share(share).replace(/[\u00a0\u202f]/g, ' ');
  expect(plain.replace(/[\u200e\u200f\u061c]/g, '')).toBe(written);
});
