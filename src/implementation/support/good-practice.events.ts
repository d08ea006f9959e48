import type { Fact } from '../../platform/events/fact.js';
import type { GoodPractice } from './good-practice.entities.js';

function about({ id, countryCode }: GoodPractice, name: string, count?: number): Fact {
  return { name, countryCode, subjectId: id, ...(count === undefined ? {} : { data: { count } }) };
}

export const goodPracticeEntered = (practice: GoodPractice): Fact => about(practice, 'GoodPracticeEntered');
export const goodPracticeChanged = (practice: GoodPractice): Fact => about(practice, 'GoodPracticeChanged');
export const goodPracticePublished = (practice: GoodPractice): Fact =>
  about(practice, 'GoodPracticePublished');
export const goodPracticeArchived = (practice: GoodPractice): Fact => about(practice, 'GoodPracticeArchived');
export const linkedToGoodPractice = (practice: GoodPractice, count: number): Fact =>
  about(practice, 'LinkedToGoodPractice', count);
export const unlinkedFromGoodPractice = (practice: GoodPractice, count: number): Fact =>
  about(practice, 'UnlinkedFromGoodPractice', count);
