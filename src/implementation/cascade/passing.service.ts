import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { PassedTask } from './passed-task.entity.js';
import { passedTaskWithdrawn, taskPassed } from './passed-task.events.js';
import type { PassTaskInput, WithdrawPassedTaskInput } from './passed-task.inputs.js';
import type { PassedTaskPayload } from './passed-task.payloads.js';
import { PassedTaskKeeper } from './passed-task-keeper.js';
import { PassingRules } from './passing-rules.js';

/** An institution passes something of what it has in hand to a body below it, and takes it back. */
@Injectable()
export class PassingService {
  constructor(
    private readonly rules: PassingRules,
    private readonly keeper: PassedTaskKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** All of a task is passed to a body once; the database refuses the second of two who do it at once. */
  async pass(actor: Actor, input: PassTaskInput): Promise<PassedTaskPayload> {
    const assignment = await this.rules.mustHold(actor, input.assignmentId);
    const { countryCode, institutionId } = assignment;
    await this.rules.mustReach(actor, institutionId, input.toInstitutionId);
    this.rules.mustBeToCome(input.dueOn, countryCode);
    const passedTask = Object.assign(new PassedTask(), {
      id: newId('pst'),
      countryCode,
      assignmentId: assignment.id,
      fromInstitutionId: institutionId,
      toInstitutionId: input.toInstitutionId,
      portion: input.portion?.trim() ?? null,
      request: input.request.trim(),
      dueOn: input.dueOn,
      state: 'SENT' as const,
      sentAt: this.clock.now(),
      sentById: actor.userId as string,
      reason: null,
      closedAt: null,
      reviewedById: null,
      waivedById: null,
      version: 1,
    });
    await this.writer.add(PassedTask, [passedTask]);
    this.events.publish(taskPassed(passedTask));
    return { passedTask };
  }

  async withdraw(actor: Actor, input: WithdrawPassedTaskInput): Promise<PassedTaskPayload> {
    const { task, state, at } = await this.keeper.step(actor, 'withdraw', input);
    await this.writer.change(task, {
      state,
      reason: input.reason.trim(),
      closedAt: at,
      reviewedById: actor.userId,
    });
    this.events.publish(passedTaskWithdrawn(task));
    return { passedTask: task };
  }
}
