import type { Language } from '../../../reference/languages/language.js';
import { Phrasing } from '../../../reference/languages/phrasing.js';
import { ar } from './ar.js';
import type { DigestTexts } from './digest-texts.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

/** The catalogues, one for each language that a person can choose. */
export const TEXTS: Record<Language, DigestTexts> = { en, fr, es, ar, ru, zh };

/** Says the sentences of the reminders in one language. */
export class Wording extends Phrasing {
  readonly texts: DigestTexts;

  constructor(language: Language) {
    super(language);
    this.texts = TEXTS[language];
  }
}
