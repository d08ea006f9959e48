import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { CountryToday } from '../status/country-today.js';
import { SupportRequestStep } from './support-request.entities.js';
import { supportRequestStepTaken } from './support-request.events.js';
import type { StepSupportRequestInput } from './support-request.inputs.js';
import type { SupportRequestPayload } from './support-request.payloads.js';
import { supportWorkflow } from './support-request.workflow.js';
import { SupportKeeper } from './support-keeper.js';

const TAKEN_ON = ['input', 'takenOn'];

/** Takes requests along their way: at each step a day and a document, and nothing of it is ever changed. */
@Injectable()
export class SupportStepping {
  constructor(
    private readonly keeper: SupportKeeper,
    private readonly days: CountryToday,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async step(actor: Actor, input: StepSupportRequestInput): Promise<SupportRequestPayload> {
    const { step, takenOn, document = null, note = null } = input;
    const supportRequest = await this.keeper.hold(actor, input.id, ['input', 'id']);
    const { id: requestId, countryCode } = supportRequest;
    actor.must('support:write', supportRequest);
    const state = supportWorkflow.run(step, supportRequest, (permission) =>
      actor.can(permission, supportRequest),
    );
    mustStandAt(supportRequest, input.version);
    const result = resultOf(input);
    this.days.mustHaveCome(takenOn, countryCode, TAKEN_ON);
    const before = await this.keeper.lastStep(requestId);
    if (before && takenOn < before.takenOn)
      throw new UserError('INVALID', `The step before was taken on ${before.takenOn}.`, TAKEN_ON);
    await this.writer.change(supportRequest, { state, result: result ?? supportRequest.result });
    await this.writer.add(SupportRequestStep, [
      {
        id: newId('sst'),
        countryCode,
        requestId,
        number: (before?.number ?? 0) + 1,
        state,
        takenOn,
        document,
        note,
        recordedAt: this.clock.now(),
        recordedById: actor.userId as string,
      },
    ]);
    this.events.publish(supportRequestStepTaken(supportRequest));
    return { supportRequest };
  }
}

/** What came of it is said when it is complete, and only then. */
function resultOf({ step, result }: StepSupportRequestInput): string | null {
  const path = ['input', 'result'];
  if (step === 'COMPLETE' && result == null) throw new UserError('INVALID', 'Say what came of it.', path);
  if (step !== 'COMPLETE' && result != null)
    throw new UserError('INVALID', 'What came of it is said with the step `COMPLETE`.', path);
  return result?.trim() ?? null;
}
