import type { Fact } from '../../platform/events/fact.js';
import { subjectOf } from '../status/subject.js';
import type { StateAnswer } from './answer.entities.js';

function about(answer: StateAnswer, name: string, data: Fact['data'] = {}): Fact {
  const { id, countryCode } = answer;
  return { name, countryCode, subjectId: id, data: { ...subjectOf(answer), ...data } };
}

export const answerWritten = (answer: StateAnswer, number: number): Fact =>
  about(answer, 'StateAnswerWritten', { number });
export const answerFinalised = (answer: StateAnswer, number: number): Fact =>
  about(answer, 'StateAnswerFinalised', { number });
export const answerNoted = (answer: StateAnswer): Fact => about(answer, 'StateAnswerNoted');
export const answerWithdrawn = (answer: StateAnswer, reason: string): Fact =>
  about(answer, 'StateAnswerWithdrawn', { reason });
