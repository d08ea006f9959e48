import type { Language } from '../../../reference/languages/language.js';
import { Phrasing } from '../../../reference/languages/phrasing.js';
import { ar } from './ar.js';
import type { BriefingWords } from './briefing-words.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

/** The catalogues, one for each language that a person can choose. */
export const WORDS: Record<Language, BriefingWords> = { en, fr, es, ar, ru, zh };

/** Says what the page says by itself, in one language. */
export class BriefingWording extends Phrasing {
  readonly words: BriefingWords;

  constructor(language: Language) {
    super(language);
    this.words = WORDS[language];
  }
}
