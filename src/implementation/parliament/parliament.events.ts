import type { Fact } from '../../platform/events/fact.js';
import type { LegalAct, LegalFinding, ParliamentaryQuestion } from './parliament.entities.js';

type Owner = Pick<LegalAct, 'id' | 'countryCode'>;

const about =
  (name: string) =>
  ({ id, countryCode }: Owner, count?: number): Fact => ({
    name,
    countryCode,
    subjectId: id,
    ...(count === undefined ? {} : { data: { count } }),
  });

export const legalActEntered = about('LegalActEntered');
export const legalActChanged = about('LegalActChanged');
export const legalActLinked = about('LegalActLinked');
export const legalActUnlinked = about('LegalActUnlinked');
export const questionEntered = about('ParliamentaryQuestionEntered');
export const questionChanged = (question: ParliamentaryQuestion): Fact =>
  about('ParliamentaryQuestionChanged')(question);
export const questionAnswered = (question: ParliamentaryQuestion): Fact =>
  about('ParliamentaryQuestionAnswered')(question);
export const questionLinked = about('ParliamentaryQuestionLinked');
export const questionUnlinked = about('ParliamentaryQuestionUnlinked');

export const legalFindingRecorded = ({ countryCode, legalActId, finding }: LegalFinding): Fact => ({
  name: 'LegalFindingRecorded',
  countryCode,
  subjectId: legalActId,
  data: { finding },
});
