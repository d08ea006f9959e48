import type { Fact } from '../../platform/events/fact.js';
import type { Indicator, Measurement } from './indicator.entities.js';

function about({ id, countryCode, recommendationId, clusterId }: Indicator, name: string): Fact {
  return { name, countryCode, subjectId: id, data: { recommendationId, clusterId } };
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
