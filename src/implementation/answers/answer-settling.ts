import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { answerFinalised, answerNoted, answerWithdrawn } from './answer.events.js';
import type {
  FinaliseStateAnswerInput,
  NoteOnStateAnswerInput,
  WithdrawStateAnswerInput,
} from './answer.inputs.js';
import type { StateAnswerPayload } from './answer.payload.js';
import { AnswerKeeper } from './answer-keeper.js';
import { AnswerVersions } from './answer-versions.js';

/** The coordinator makes an answer final, notes something on it, or takes it back. */
@Injectable()
export class AnswerSettling {
  constructor(
    private readonly keeper: AnswerKeeper,
    private readonly versions: AnswerVersions,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async finalise(actor: Actor, input: FinaliseStateAnswerInput): Promise<StateAnswerPayload> {
    const stateAnswer = await this.keeper.hold(actor, input);
    const { latestNumber } = stateAnswer;
    await this.versions.finalise(actor, await this.versions.latest(stateAnswer));
    await this.writer.change(stateAnswer, { finalNumber: latestNumber });
    this.events.publish(answerFinalised(stateAnswer, latestNumber));
    return { stateAnswer };
  }

  async note(actor: Actor, input: NoteOnStateAnswerInput): Promise<StateAnswerPayload> {
    const stateAnswer = await this.keeper.hold(actor, input);
    await this.writer.change(stateAnswer, { internalNote: input.internalNote?.trim() || null });
    this.events.publish(answerNoted(stateAnswer));
    return { stateAnswer };
  }

  /** It stays under its id, with all its versions; reports use it no more. */
  async withdraw(actor: Actor, input: WithdrawStateAnswerInput): Promise<StateAnswerPayload> {
    const stateAnswer = await this.keeper.hold(actor, input);
    const withdrawalReason = input.reason.trim();
    await this.writer.change(stateAnswer, { withdrawnAt: this.clock.now(), withdrawalReason });
    this.events.publish(answerWithdrawn(stateAnswer, withdrawalReason));
    return { stateAnswer };
  }
}
