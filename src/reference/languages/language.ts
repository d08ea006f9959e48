import { registerEnumType } from '@nestjs/graphql';

/** The six official languages of the United Nations, as BCP 47 codes. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LanguageEnum = { EN: 'en', FR: 'fr', ES: 'es', AR: 'ar', RU: 'ru', ZH: 'zh' } as const;

registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'One of the six official languages of the United Nations.',
  valuesMap: {
    EN: { description: 'English.' },
    FR: { description: 'French.' },
    ES: { description: 'Spanish.' },
    AR: { description: 'Arabic.' },
    RU: { description: 'Russian.' },
    ZH: { description: 'Chinese.' },
  },
});

/** A label in some of the languages. */
export type Labels = Partial<Record<Language, string>>;

/** The label in a language, else in English, else in any, else the code itself: a label is never missing. */
export function labelIn(labels: Labels, language: Language, code: string): string {
  return labels[language] ?? labels.en ?? Object.values(labels)[0] ?? code;
}
