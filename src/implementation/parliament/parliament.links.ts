import type { OwnersLinks } from '../tracked-items/item-links.js';
import {
  LegalActLink,
  ParliamentaryQuestionLink,
  type LegalAct,
  type ParliamentaryQuestion,
} from './parliament.entities.js';

/** What parliament's work may be linked to. */
const PREFIXES = ['rec', 'par', 'clu', 'msr'] as const;

/** The table that says what laws implement. */
export const LEGAL_ACT_LINKS = {
  table: 'legal_act_link',
  column: 'legal_act_id',
  prefixes: PREFIXES,
} as const;

/** The table that says what questions are about. */
export const QUESTION_LINKS = {
  table: 'parliamentary_question_link',
  column: 'question_id',
  prefixes: PREFIXES,
} as const;

/** The links of one law. */
export function linksOfAct({ id, countryCode }: LegalAct): OwnersLinks<LegalActLink> {
  return { ...LEGAL_ACT_LINKS, entity: LegalActLink, owner: { legalActId: id }, ownerId: id, countryCode };
}

/** The links of one question. */
export function linksOfQuestion({
  id,
  countryCode,
}: ParliamentaryQuestion): OwnersLinks<ParliamentaryQuestionLink> {
  return {
    ...QUESTION_LINKS,
    entity: ParliamentaryQuestionLink,
    owner: { questionId: id },
    ownerId: id,
    countryCode,
  };
}
