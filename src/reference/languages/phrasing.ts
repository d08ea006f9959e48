import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.js';

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

/** How one language fills in sentences, with its plural forms, and writes days, numbers and shares. */
export class Phrasing {
  private readonly locale: string;
  private readonly days: Intl.DateTimeFormat;
  private readonly shares: Intl.NumberFormat;

  constructor(readonly language: Language) {
    this.locale = LOCALES[language];
    // A calendar day has no zone: read and written in the same one it stays what it is.
    this.days = new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' });
    this.shares = new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 0 });
  }

  get direction(): 'ltr' | 'rtl' {
    return this.language === 'ar' ? 'rtl' : 'ltr';
  }

  /** Fills in an ICU message. */
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

  /** `0.254` → `25%`; a dash where there is nothing to share. */
  share(value: number | null): string {
    return value === null ? '–' : this.shares.format(value);
  }
}
