import { UserError } from '../../platform/graphql/user-error.js';
import { LANGUAGES, type Language } from '../../reference/languages/language.js';
import { duplicateHash } from './text-hash.js';

/** A due date makes sense only where an answer was asked for. */
export function checkFollowUp(requested: boolean, dueOn: string | null): void {
  if (dueOn !== null && !requested) {
    throw new UserError('INVALID', 'followUpDueOn is only for recommendations with followUpRequested.', [
      'input',
      'followUpDueOn',
    ]);
  }
}

/** `Recommendation.textHash` of texts in several languages: of the English one, else of the first in order. */
export function hashOfTexts(texts: readonly { language: Language; text: string }[]): string {
  const language = LANGUAGES.find((candidate) => texts.some((text) => text.language === candidate));
  const first = texts.find((text) => text.language === language);
  if (!first) throw new Error('a recommendation needs a text');
  return duplicateHash(first.text);
}
