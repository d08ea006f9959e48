import type { Fact } from '../../platform/events/fact.js';
import type { Measure } from './measure.entities.js';

function about({ id, countryCode, planId }: Measure, name: string, data: Fact['data'] = {}): Fact {
  return { name, countryCode, subjectId: id, data: { planId, ...data } };
}

export const measureAdded = (measure: Measure): Fact => about(measure, 'MeasureAdded');
export const measureChanged = (measure: Measure): Fact => about(measure, 'MeasureChanged');
export const measureArchived = (measure: Measure): Fact => about(measure, 'MeasureArchived');
export const measureLinked = (measure: Measure, count: number): Fact =>
  about(measure, 'MeasureLinked', { count });
export const measureUnlinked = (measure: Measure, count: number): Fact =>
  about(measure, 'MeasureUnlinked', { count });
