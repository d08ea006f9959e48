import { LANGUAGES, type Language } from '../../../reference/languages/language.js';
import { ReminderKindEnum } from '../reminder-kind.js';
import { TEXTS, Wording } from './wording.js';

/** Every message of a catalogue, by its name. */
function messages(language: Language): [string, string][] {
  const { kinds, ...others } = TEXTS[language];
  return [...Object.entries(others), ...Object.entries(kinds)];
}

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const wording = new Wording(language);

  it('says something for every kind of reminder', () => {
    expect(Object.keys(TEXTS[language].kinds).sort()).toEqual(Object.keys(ReminderKindEnum).sort());
  });

  it('has every plural form that the language uses for numbers of days and things', () => {
    const rules = new Intl.PluralRules(language);
    const forms = [...new Set(Array.from({ length: 400 }, (_, n) => rules.select(n)))];
    for (const [name, message] of messages(language).filter(([, text]) => text.includes(', plural,'))) {
      const exact = /=0 \{/.test(message) ? ['zero'] : [];
      const lacking = forms.filter((form) => !message.includes(`${form} {`) && !exact.includes(form));
      expect({ name, lacking }).toEqual({ name, lacking: [] });
    }
  });

  it('fills in every message, and leaves no brace', () => {
    for (const [, message] of messages(language))
      for (const n of [0, 1, 2, 3, 5, 11, 21, 100])
        expect(wording.say(message, { count: n, days: n, day: 'DAY', name: 'NAME' })).not.toMatch(/[{}#]/);
  });

  it('is written in its own script', () => {
    const script = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u };
    const own = script[language as 'ar'] ?? /\p{Script=Latin}/u;
    for (const [, message] of messages(language)) expect(message).toMatch(own);
  });
});

it.each<[Language, number, string]>([
  ['en', 1, '1 reminder for 1 March 2026'],
  ['en', 2, '2 reminders for 1 March 2026'],
  ['fr', 0, '0 rappel pour le 1er mars 2026'],
  ['fr', 2, '2 rappels pour le 1er mars 2026'],
  ['es', 1, '1 recordatorio para el 1 de marzo de 2026'],
  ['ru', 1, '1 напоминание на 1 марта 2026 г.'],
  ['ru', 3, '3 напоминания на 1 марта 2026 г.'],
  ['ru', 11, '11 напоминаний на 1 марта 2026 г.'],
  ['ru', 21, '21 напоминание на 1 марта 2026 г.'],
  ['ar', 1, 'تذكير واحد ليوم 1 مارس 2026'],
  ['ar', 2, 'تذكيران ليوم 1 مارس 2026'],
  ['ar', 3, '3 تذكيرات ليوم 1 مارس 2026'],
  ['ar', 11, '11 تذكيرًا ليوم 1 مارس 2026'],
  ['ar', 100, '100 تذكير ليوم 1 مارس 2026'],
  ['zh', 5, '2026年3月1日：5 条提醒'],
])('in %s %d things make the subject "%s"', (language, count, subject) => {
  const wording = new Wording(language);
  const said = wording.say(wording.texts.subject, { count, day: wording.day('2026-03-01') });
  expect(
    said.replace(/[\u200e\u200f\u00a0\u202f]/g, (sign) => (/[\u00a0\u202f]/.test(sign) ? ' ' : '')),
  ).toBe(subject);
});

it('writes Arabic from right to left, and nothing else', () => {
  const directions = LANGUAGES.map((language) => [language, new Wording(language).direction]);
  expect(directions.filter(([, direction]) => direction === 'rtl')).toEqual([['ar', 'rtl']]);
});
