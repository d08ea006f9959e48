import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../../reference/languages/language.js';
import { ar } from './ar.js';
import type { DigestTexts } from './digest-texts.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

/** The catalogues, one for each language that a person can choose. */
export const TEXTS: Record<Language, DigestTexts> = { en, fr, es, ar, ru, zh };

/** As `Intl` calls the languages. Western digits everywhere: the day is the same whatever version of ICU formats it. */
const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  fr: 'fr',
  es: 'es',
  ar: 'ar-u-nu-latn',
  ru: 'ru',
  zh: 'zh-Hans',
};

const compiled = new Map<string, IntlMessageFormat>();

/** Says things in one language: its sentences, its plural forms, its way to write a day. */
export class Wording {
  readonly texts: DigestTexts;
  private readonly locale: string;
  private readonly days: Intl.DateTimeFormat;

  constructor(readonly language: Language) {
    this.texts = TEXTS[language];
    this.locale = LOCALES[language];
    // A calendar day has no zone: read and written in the same one it stays what it is.
    this.days = new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' });
  }

  get direction(): 'ltr' | 'rtl' {
    return this.language === 'ar' ? 'rtl' : 'ltr';
  }

  /** Fills in a message of `texts`. */
  say(message: string, values: Record<string, string | number> = {}): string {
    const key = `${this.locale} ${message}`;
    let format = compiled.get(key);
    if (!format) compiled.set(key, (format = new IntlMessageFormat(message, this.locale)));
    return format.format(values) as string;
  }

  /** `2026-03-01` → `1 March 2026`. */
  day(day: string): string {
    const written = this.days.format(new Date(`${day}T00:00:00.000Z`));
    // ICU does not know that the first of a month is an ordinal in French.
    return this.language === 'fr' ? written.replace(/^1 /, '1er ') : written;
  }
}
