import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { MeasurementService } from '../indicators/measurement.service.js';
import { CountryToday } from '../status/country-today.js';
import type { DataRequest } from './data-request.entity.js';
import { dataRequestAnswered, dataRequestDeclined } from './data-request.events.js';
import type { AnswerDataRequestInput, DeclineDataRequestInput } from './data-request.inputs.js';
import type { DataRequestPayload } from './data-request.payload.js';
import { DataRequestKeeper } from './data-request-keeper.js';

/** The institution that was asked gives the figure, or says why it cannot. */
@Injectable()
export class DataAnsweringService {
  constructor(
    private readonly keeper: DataRequestKeeper,
    private readonly measurements: MeasurementService,
    private readonly days: CountryToday,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async answer(actor: Actor, input: AnswerDataRequestInput): Promise<DataRequestPayload> {
    const { request, closing } = await this.keeper.step(actor, 'answer', input);
    const { indicatorId } = request;
    const measurementId = indicatorId === null ? null : await this.measured(actor, indicatorId, input);
    if (indicatorId === null) this.mustSay(request, input);
    await this.writer.change(request, {
      ...closing,
      measurementId,
      value: input.value ?? null,
      measuredOn: input.measuredOn,
      source: input.source.trim(),
      note: input.note?.trim() ?? null,
    });
    this.events.publish(dataRequestAnswered(request));
    return { dataRequest: request };
  }

  async decline(actor: Actor, input: DeclineDataRequestInput): Promise<DataRequestPayload> {
    const { request, closing } = await this.keeper.step(actor, 'decline', input);
    await this.writer.change(request, { ...closing, note: input.reason.trim() });
    this.events.publish(dataRequestDeclined(request));
    return { dataRequest: request };
  }

  /** Being asked is the right to record: the request was checked when it was made. */
  private async measured(
    actor: Actor,
    indicatorId: string,
    { measuredOn, value, breakdowns, source, note }: AnswerDataRequestInput,
  ): Promise<string | null> {
    const said = { indicatorId, measuredOn, value, breakdowns, source, note };
    const { measurements } = await this.measurements.recordAsked(actor, said, ['input', 'dataRequestId']);
    return measurements?.[0]?.id ?? null;
  }

  private mustSay({ countryCode }: DataRequest, input: AnswerDataRequestInput): void {
    this.days.mustHaveCome(input.measuredOn, countryCode, ['input', 'measuredOn']);
    if (input.breakdowns?.length) {
      throw new UserError('INVALID', 'No indicator was asked for: give the figure as value.', [
        'input',
        'breakdowns',
      ]);
    }
    if (input.value != null || input.note != null) return;
    throw new UserError('INVALID', 'Give the figure as value, or the answer in words as note.', ['input']);
  }
}
