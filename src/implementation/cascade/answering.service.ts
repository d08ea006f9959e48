import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { AnswerEvidence } from './answer-evidence.js';
import { PassedAnswer } from './passed-answer.entity.js';
import { passedTaskAnswered } from './passed-task.events.js';
import type { AnswerPassedTaskInput } from './passed-task.inputs.js';
import type { PassedTaskPayload } from './passed-task.payloads.js';
import { PassedTaskKeeper } from './passed-task-keeper.js';

/** The body that a task was passed to says what was done. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly keeper: PassedTaskKeeper,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly evidence: AnswerEvidence,
  ) {}

  async answer(actor: Actor, input: AnswerPassedTaskInput): Promise<PassedTaskPayload> {
    const { task, state, at } = await this.keeper.step(actor, 'answer', input);
    const { countryCode } = task;
    const last = await this.keeper.lastAnswer(task);
    const answer = Object.assign(new PassedAnswer(), {
      id: newId('pan'),
      countryCode,
      taskId: task.id,
      number: (last?.number ?? 0) + 1,
      text: input.text.trim(),
      answeredAt: at,
      answeredById: actor.userId as string,
      returnReason: null,
    });
    await this.writer.change(task, { state, reason: null });
    await this.writer.add(PassedAnswer, [answer]);
    await this.evidence.attach(actor, answer, input.evidence ?? []);
    this.events.publish(passedTaskAnswered(task));
    return { passedTask: task };
  }
}
