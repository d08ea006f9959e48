import type { ArgsOptions } from '@nestjs/graphql';
import { LanguageEnum, type Language } from './language.js';

/** The argument of every field that answers a vocabulary's label: `label(language: FR)`. */
export const LABEL_LANGUAGE: ArgsOptions = {
  type: () => LanguageEnum,
  defaultValue: LanguageEnum.EN,
  description:
    'In which language. Where the vocabulary has no label in it the English one is given, else any there is.',
};

/** What a method gets of it. */
export interface InLanguage {
  language: Language;
}
