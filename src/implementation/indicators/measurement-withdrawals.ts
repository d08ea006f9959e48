import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { IndicatorKeeper } from './indicator-keeper.js';
import { IndicatorVisibility } from './indicator-visibility.js';
import { measurementWithdrawn } from './indicator.events.js';
import type { WithdrawMeasurementPayload } from './indicator.payloads.js';
import { Measurement } from './measurement.entity.js';
import type { WithdrawMeasurementInput } from './measurement.inputs.js';

const AT = ['input', 'measurementId'];

/** Takes values back that were recorded by mistake: who may record may withdraw, also of what was given up. */
@Injectable()
export class MeasurementWithdrawals {
  constructor(
    private readonly keeper: IndicatorKeeper,
    private readonly visibility: IndicatorVisibility,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Throws `NOT_FOUND` for a value that the actor sees none of, `CONFLICT` for one that was withdrawn already. */
  async withdraw(
    actor: Actor,
    { measurementId, reason }: WithdrawMeasurementInput,
  ): Promise<WithdrawMeasurementPayload> {
    const [seen] = await this.writer.rows<{ indicatorId: string }>(
      sql`select m.indicator_id as "indicatorId" from measurement m
          where m.id = ${measurementId} and ${this.visibility.ofMeasurement(actor, sql`m`)}`,
    );
    if (!seen) throw notFound('measurement', measurementId, AT);
    const indicator = await this.keeper.hold(actor, seen.indicatorId, AT);
    const { countryCode, providerId } = indicator;
    actor.must('measurements:record', { countryCode, institutionId: providerId });
    const measurement = await this.writer.find(Measurement, measurementId);
    if (measurement?.withdrawnAt !== null)
      throw new UserError('CONFLICT', 'This value was withdrawn already.', AT);
    await this.writer.change(measurement, { withdrawnAt: this.clock.now(), withdrawalReason: reason });
    this.events.publish(measurementWithdrawn(indicator, measurement));
    return { indicator, measurement };
  }
}
