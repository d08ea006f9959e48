import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { nilReturnCleared, nilReturnReturned } from './nil-return.events.js';
import type { ClearNilReturnInput, ReturnNilReturnInput } from './nil-return.inputs.js';
import type { NilReturnPayload } from './nil-return.payloads.js';
import { NilReturnEyes } from './nil-return-eyes.js';
import { NilReturnKeeper } from './nil-return-keeper.js';
import { RoundTerms } from './round-terms.js';

/** The institution's validator clears a nil return; validator or coordinator send it back. */
@Injectable()
export class NilReturnReview {
  constructor(
    private readonly keeper: NilReturnKeeper,
    private readonly terms: RoundTerms,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly fourEyes: NilReturnEyes,
  ) {}

  async clear(actor: Actor, input: ClearNilReturnInput): Promise<NilReturnPayload> {
    const { nilReturn, state } = await this.keeper.enter(actor, 'clear', input);
    await this.writer.change(nilReturn, { state, ...this.fourEyes.cleared(actor, nilReturn) });
    this.events.publish(nilReturnCleared(nilReturn));
    return { nilReturn };
  }

  async sendBack(actor: Actor, input: ReturnNilReturnInput): Promise<NilReturnPayload> {
    const { nilReturn, state } = await this.keeper.enter(actor, 'return', input);
    const returnDueOn = input.dueOn ?? null;
    if (returnDueOn !== null) this.terms.mustBeToCome(returnDueOn, nilReturn);
    await this.writer.change(nilReturn, { state, returnDueOn, returnReason: input.reason.trim() });
    this.events.publish(nilReturnReturned(nilReturn));
    return { nilReturn };
  }
}
