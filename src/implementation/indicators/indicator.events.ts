import type { Fact } from '../../platform/events/fact.js';
import { subjectOf } from '../status/subject.js';
import type { Indicator, Measurement } from './indicator.entities.js';

function about(indicator: Indicator, name: string): Fact {
  const { id, countryCode } = indicator;
  return { name, countryCode, subjectId: id, data: subjectOf(indicator) };
}

export const indicatorCreated = (indicator: Indicator): Fact => about(indicator, 'IndicatorCreated');
export const indicatorChanged = (indicator: Indicator): Fact => about(indicator, 'IndicatorChanged');
export const indicatorArchived = (indicator: Indicator): Fact => about(indicator, 'IndicatorArchived');

export const measurementRecorded = ({ countryCode, indicatorId, measuredOn, value }: Measurement): Fact => ({
  name: 'MeasurementRecorded',
  countryCode,
  subjectId: indicatorId,
  data: { measuredOn, value },
});
