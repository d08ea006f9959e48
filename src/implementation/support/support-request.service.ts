import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { SupportRequest } from './support-request.entities.js';
import { GIVEN_UP } from './support-request.enums.js';
import { supportRequestChanged, supportRequestEntered } from './support-request.events.js';
import type { ChangeSupportRequestInput, EnterSupportRequestInput } from './support-request.inputs.js';
import type { SupportRequestPayload } from './support-request.payloads.js';
import { SupportRequestTermsOf } from './support-request-terms.js';
import { SupportKeeper } from './support-keeper.js';

/** Enters requests for assistance, and changes what they say. */
@Injectable()
export class SupportRequestService {
  constructor(
    private readonly terms: SupportRequestTermsOf,
    private readonly keeper: SupportKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async enter(actor: Actor, input: EnterSupportRequestInput): Promise<SupportRequestPayload> {
    const countryCode = actor.ownCountry;
    actor.must('support:write', { countryCode });
    const supportRequest = Object.assign(new SupportRequest(), {
      id: newId('sup'),
      countryCode,
      channel: input.channel,
      title: input.title.trim(),
      description: null,
      requestingBodyId: '',
      priorityGround: this.terms.groundOf(countryCode),
      genderMarker: null,
      currency: null,
      asked: null,
      received: null,
      donors: [],
      fromYear: null,
      toYear: null,
      partnerCode: null,
      state: 'DRAFT' as const,
      result: null,
      createdAt: this.clock.now(),
      version: 1,
    });
    Object.assign(supportRequest, await this.terms.of(input, supportRequest));
    await this.writer.add(SupportRequest, [supportRequest]);
    await this.keeper.putAreas(supportRequest, input.areas);
    this.events.publish(supportRequestEntered(supportRequest));
    return { supportRequest };
  }

  async change(actor: Actor, input: ChangeSupportRequestInput): Promise<SupportRequestPayload> {
    const supportRequest = await this.keeper.hold(actor, input.id, ['input', 'id']);
    actor.must('support:write', supportRequest);
    mustStandAt(supportRequest, input.version);
    mustBeOpenTo(input, supportRequest);
    await this.writer.change(supportRequest, await this.terms.of(input, supportRequest));
    await this.keeper.putAreas(supportRequest, input.areas);
    this.events.publish(supportRequestChanged(supportRequest));
    return { supportRequest };
  }
}

/** Who asks whom is fixed once a request was sent; what was declined or taken back stays as it was. */
function mustBeOpenTo(input: ChangeSupportRequestInput, now: SupportRequest): void {
  if (GIVEN_UP.includes(now.state))
    throw new UserError('CONFLICT', `It is ${now.state}: what it said stays as it was.`, ['input', 'id']);
  if (now.state === 'DRAFT') return;
  const fixed = (['channel', 'partnerCode', 'requestingBodyId'] as const).find(
    (field) => input[field] != null && input[field] !== now[field],
  );
  if (fixed)
    throw new UserError(
      'CONFLICT',
      'It was sent: who asks whom does not change any more. Take it back, and enter another.',
      ['input', fixed],
    );
}
