import type { Fact } from '../../platform/events/fact.js';
import type { NilReturn } from './nil-return.entities.js';

function about(nil: NilReturn, name: string, data: Fact['data'] = {}): Fact {
  const { id, countryCode, roundId, institutionId, scope } = nil;
  return { name, countryCode, subjectId: id, data: { roundId, institutionId, scope, ...data } };
}

export const nilReturnFiled = (nil: NilReturn, tasks: number): Fact =>
  about(nil, 'NilReturnFiled', { tasks });
export const nilReturnCleared = (nil: NilReturn): Fact => about(nil, 'NilReturnCleared');
export const nilReturnReturned = (nil: NilReturn): Fact =>
  about(nil, 'NilReturnReturned', { dueOn: nil.returnDueOn });
/** Everything that was named was said before: nothing changed, and the act is known. */
export const nilReturnRepeated = (countryCode: string, roundId: string, tasks: number): Fact => ({
  name: 'NilReturnRepeated',
  countryCode,
  subjectId: roundId,
  data: { tasks },
});
