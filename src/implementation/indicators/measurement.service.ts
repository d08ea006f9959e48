import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { CountryToday } from '../status/country-today.js';
import { TOTAL } from './breakdown.js';
import { BreakdownRules } from './breakdown-rules.js';
import type { Indicator } from './indicator.entities.js';
import type { RecordMeasurementPayload } from './indicator.payloads.js';
import { IndicatorKeeper, mustBeInUse } from './indicator-keeper.js';
import { MeasurementLedger } from './measurement-ledger.js';
import type { RecordMeasurementInput } from './measurement.inputs.js';

/** The data provider's focal points, or the coordinator, say what was measured. */
@Injectable()
export class MeasurementService {
  constructor(
    private readonly keeper: IndicatorKeeper,
    private readonly breakdowns: BreakdownRules,
    private readonly days: CountryToday,
    private readonly ledger: MeasurementLedger,
  ) {}

  /** A second value of a day and breakdown corrects the first, which stays in the series. */
  async record(actor: Actor, input: RecordMeasurementInput): Promise<RecordMeasurementPayload> {
    const path = ['input', 'indicatorId'];
    const indicator = await this.keeper.hold(actor, input.indicatorId, path);
    const { countryCode, providerId } = indicator;
    actor.must('measurements:record', { countryCode, institutionId: providerId });
    return this.enter(actor, indicator, input, path);
  }

  /** The same for somebody who was asked for the value, whoever provides it otherwise. `path` names what asked. */
  async recordAsked(
    actor: Actor,
    input: RecordMeasurementInput,
    path: readonly string[],
  ): Promise<RecordMeasurementPayload> {
    return this.enter(actor, await this.keeper.hold(actor, input.indicatorId, path), input, path);
  }

  private async enter(
    actor: Actor,
    indicator: Indicator,
    input: RecordMeasurementInput,
    path: readonly string[],
  ): Promise<RecordMeasurementPayload> {
    const { countryCode } = indicator;
    mustBeInUse(indicator, path);
    this.days.mustHaveCome(input.measuredOn, countryCode, ['input', 'measuredOn']);
    const total = input.value == null ? [] : [{ breakdown: TOTAL, value: input.value }];
    const values = [...total, ...(await this.breakdowns.mustFit(indicator, input.breakdowns ?? []))];
    if (values.length === 0) {
      throw new UserError('INVALID', 'Give the total as value, or values as breakdowns, or both.', ['input']);
    }
    const measurements = await this.ledger.enter(actor, indicator, input, values);
    return {
      indicator,
      measurements,
      measurement: measurements.find(({ breakdown }) => breakdown === TOTAL),
    };
  }
}
