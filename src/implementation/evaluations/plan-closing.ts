import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { PlanKeeper } from '../plans/plan-keeper.js';
import { PlanStepping } from '../plans/plan-stepping.js';
import type { PlanPayload } from '../plans/plan.payloads.js';
import { planWorkflow } from '../plans/plan.workflow.js';
import { EvaluationRecord } from './evaluation-record.js';
import { resultEvaluated } from './evaluation.events.js';
import type { ClosePlanInput } from './evaluation.inputs.js';

/** The coordinator ends a plan: only once everything it set out to do is judged. */
@Injectable()
export class PlanClosing {
  constructor(
    private readonly keeper: PlanKeeper,
    private readonly record: EvaluationRecord,
    private readonly stepping: PlanStepping,
    private readonly events: Events,
  ) {}

  async close(actor: Actor, input: ClosePlanInput): Promise<PlanPayload> {
    const plan = await this.keeper.hold(actor, input.id, ['input', 'id']);
    actor.must('plans:write', plan);
    planWorkflow.run('close', plan, (permission) => actor.can(permission, plan));
    mustStandAt(plan, input.version);
    const given = (input.evaluations ?? []).map((evaluation, index) => ({
      input: evaluation,
      path: ['input', 'evaluations', String(index)],
    }));
    await this.record.add(actor, plan, given);
    await this.record.mustBeComplete(plan);
    if (given.length > 0) this.events.publish(resultEvaluated(plan, given.length));
    return this.stepping.take(actor, 'close', input);
  }
}
