import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { FourEyes } from './four-eyes.js';
import { passedTaskAccepted, passedTaskReturned } from './passed-task.events.js';
import type { AcceptPassedAnswerInput, ReturnPassedAnswerInput } from './passed-task.inputs.js';
import type { PassedTaskPayload } from './passed-task.payloads.js';
import { PassedTaskKeeper } from './passed-task-keeper.js';
import { PassingRules } from './passing-rules.js';

/** The institution that passed a task reviews the answer before its own goes up. */
@Injectable()
export class AnswerReviewService {
  constructor(
    private readonly keeper: PassedTaskKeeper,
    private readonly rules: PassingRules,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly eyes: FourEyes,
  ) {}

  async return(actor: Actor, input: ReturnPassedAnswerInput): Promise<PassedTaskPayload> {
    const { task, state } = await this.keeper.step(actor, 'return', input);
    if (input.dueOn != null) this.rules.mustBeToCome(input.dueOn, task.countryCode);
    const reason = input.reason.trim();
    const answer = await this.keeper.lastAnswer(task);
    if (answer) await this.writer.change(answer, { returnReason: reason });
    const dueOn = input.dueOn ?? task.dueOn;
    await this.writer.change(task, { state, reason, dueOn, reviewedById: actor.userId });
    this.events.publish(passedTaskReturned(task));
    return { passedTask: task };
  }

  async accept(actor: Actor, input: AcceptPassedAnswerInput): Promise<PassedTaskPayload> {
    const { task, state, at } = await this.keeper.step(actor, 'accept', input);
    const waivedById = this.eyes.mustDiffer(actor, await this.keeper.lastAnswer(task));
    await this.writer.change(task, {
      state,
      waivedById,
      reviewedById: actor.userId,
      closedAt: at,
    });
    this.events.publish(passedTaskAccepted(task));
    return { passedTask: task };
  }
}
