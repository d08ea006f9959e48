import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import type { BrokenDown } from './breakdown-rules.js';
import type { Indicator } from './indicator.entities.js';
import { measurementsRecorded } from './indicator.events.js';
import { Measurement } from './measurement.entity.js';
import type { RecordMeasurementInput } from './measurement.inputs.js';

/** What is said once of all values of a day. */
type Said = Pick<RecordMeasurementInput, 'measuredOn' | 'source' | 'note'>;

/** Enters values in the series of indicators. */
@Injectable()
export class MeasurementLedger {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** The total, if it is among the values, comes first. */
  async enter(
    actor: Actor,
    indicator: Indicator,
    { measuredOn, source, note }: Said,
    values: readonly BrokenDown[],
  ): Promise<Measurement[]> {
    const measurements = values.map((value) =>
      Object.assign(new Measurement(), {
        id: newId('mea'),
        countryCode: indicator.countryCode,
        indicatorId: indicator.id,
        measuredOn,
        ...value,
        source,
        note: note ?? null,
        recordedAt: this.clock.now(),
        recordedById: actor.userId as string,
        withdrawnAt: null,
        withdrawalReason: null,
      }),
    );
    await this.writer.add(Measurement, measurements);
    this.events.publish(measurementsRecorded(indicator, measuredOn, measurements));
    return measurements;
  }
}
