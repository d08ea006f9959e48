import type { Fact } from '../../platform/events/fact.js';
import { TOTAL } from './breakdown.js';
import type { Indicator } from './indicator.entities.js';
import type { Measurement } from './measurement.entity.js';

function about({ id, countryCode, itemId }: Indicator, name: string): Fact {
  return { name, countryCode, subjectId: id, data: { itemId } };
}

export const indicatorCreated = (indicator: Indicator): Fact => about(indicator, 'IndicatorCreated');
export const indicatorChanged = (indicator: Indicator): Fact => about(indicator, 'IndicatorChanged');
export const indicatorArchived = (indicator: Indicator): Fact => about(indicator, 'IndicatorArchived');

/** What was said of one day: the total, null where it was left out, and how many breakdowns. */
export const measurementsRecorded = (
  { id, countryCode }: Indicator,
  measuredOn: string,
  measurements: readonly Measurement[],
): Fact => {
  const total = measurements.find(({ breakdown }) => breakdown === TOTAL);
  return {
    name: 'MeasurementRecorded',
    countryCode,
    subjectId: id,
    data: { measuredOn, value: total?.value ?? null, breakdowns: measurements.length - (total ? 1 : 0) },
  };
};

/** A value that was recorded by mistake. */
export const measurementWithdrawn = (
  { id, countryCode }: Indicator,
  { id: measurementId, measuredOn, value }: Measurement,
): Fact => ({
  name: 'MeasurementWithdrawn',
  countryCode,
  subjectId: id,
  data: { measurementId, measuredOn, value },
});
