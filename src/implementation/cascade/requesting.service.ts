import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { DataRequest } from './data-request.entity.js';
import { dataRequested, dataRequestWithdrawn } from './data-request.events.js';
import type { RequestDataInput, WithdrawDataRequestInput } from './data-request.inputs.js';
import type { DataRequestPayload } from './data-request.payload.js';
import { DataRequestKeeper } from './data-request-keeper.js';
import { RequestRules } from './request-rules.js';

/** An institution or the coordinator asks another institution for a figure, and takes the question back. */
@Injectable()
export class RequestingService {
  constructor(
    private readonly rules: RequestRules,
    private readonly keeper: DataRequestKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async request(actor: Actor, input: RequestDataInput): Promise<DataRequestPayload> {
    const countryCode = actor.ownCountry;
    const fromInstitutionId = actor.institutionId;
    actor.must('data:request', { countryCode, institutionId: fromInstitutionId });
    await this.rules.mustBeAsked(actor, input);
    const dataRequest = Object.assign(new DataRequest(), {
      id: newId('drq'),
      countryCode,
      fromInstitutionId,
      toInstitutionId: input.toInstitutionId,
      indicatorId: input.indicatorId ?? null,
      question: input.question.trim(),
      dueOn: input.dueOn,
      state: 'SENT' as const,
      requestedAt: this.clock.now(),
      requestedById: actor.userId as string,
      value: null,
      measuredOn: null,
      source: null,
      note: null,
      measurementId: null,
      closedAt: null,
      closedById: null,
      version: 1,
    });
    await this.writer.add(DataRequest, [dataRequest]);
    this.events.publish(dataRequested(dataRequest));
    return { dataRequest };
  }

  async withdraw(actor: Actor, input: WithdrawDataRequestInput): Promise<DataRequestPayload> {
    const { request, closing } = await this.keeper.step(actor, 'withdraw', input);
    await this.writer.change(request, { ...closing, note: input.reason?.trim() ?? null });
    this.events.publish(dataRequestWithdrawn(request));
    return { dataRequest: request };
  }
}
