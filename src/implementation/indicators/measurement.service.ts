import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { CountryToday } from '../status/country-today.js';
import { Measurement } from './indicator.entities.js';
import { measurementRecorded } from './indicator.events.js';
import type { RecordMeasurementInput } from './indicator.inputs.js';
import type { RecordMeasurementPayload } from './indicator.payloads.js';
import { IndicatorKeeper, mustBeInUse } from './indicator-keeper.js';

/** The data provider's focal points, or the coordinator, say what was measured. */
@Injectable()
export class MeasurementService {
  constructor(
    private readonly keeper: IndicatorKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly days: CountryToday,
  ) {}

  /** A second value of a day corrects the first, which stays in the series. */
  async record(actor: Actor, input: RecordMeasurementInput): Promise<RecordMeasurementPayload> {
    const path = ['input', 'indicatorId'];
    const indicator = await this.keeper.hold(actor, input.indicatorId, path);
    const { countryCode, providerId } = indicator;
    actor.must('measurements:record', { countryCode, institutionId: providerId });
    mustBeInUse(indicator, path);
    this.days.mustHaveCome(input.measuredOn, countryCode, ['input', 'measuredOn']);
    const measurement = Object.assign(new Measurement(), {
      id: newId('mea'),
      countryCode,
      indicatorId: indicator.id,
      measuredOn: input.measuredOn,
      value: input.value,
      source: input.source,
      note: input.note ?? null,
      recordedAt: this.clock.now(),
      recordedById: actor.userId as string,
    });
    await this.writer.add(Measurement, [measurement]);
    this.events.publish(measurementRecorded(measurement));
    return { indicator, measurement };
  }
}
