import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { mustNotBeGivenUp, PlanKeeper } from './plan-keeper.js';
import { ImplementationPlan, PlanStep } from './plan.entities.js';
import { planStepTaken } from './plan.events.js';
import type { PlanStepInput, RedraftPlanInput } from './plan.inputs.js';
import type { PlanPayload } from './plan.payloads.js';
import { planWorkflow, type PlanAct } from './plan.workflow.js';
import { StepRecord, type ToldStep } from './step-record.js';

const AT = ['input', 'id'];

/** Takes plans along their way: at each step a day and a document, and nothing of it is ever changed. */
@Injectable()
export class PlanStepping {
  constructor(
    private readonly keeper: PlanKeeper,
    private readonly record: StepRecord,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async take(actor: Actor, act: PlanAct, input: PlanStepInput): Promise<PlanPayload> {
    return this.step(actor, act, input, { ...input, note: input.note ?? null });
  }

  async redraft(actor: Actor, input: RedraftPlanInput): Promise<PlanPayload> {
    const { takenOn, document = null, reason } = input;
    return this.step(actor, 'redraft', input, { takenOn, document, note: reason });
  }

  private async step(
    actor: Actor,
    act: PlanAct,
    { id, version }: Pick<PlanStepInput, 'id' | 'version'>,
    told: ToldStep,
  ): Promise<PlanPayload> {
    const plan = await this.keeper.hold(actor, id, AT);
    actor.must('plans:write', plan);
    mustNotBeGivenUp(plan, AT);
    const state = planWorkflow.run(act, plan, (permission) => actor.can(permission, plan));
    mustStandAt(plan, version);
    const before = await this.last(plan);
    await this.writer.change(plan, { state });
    await this.record.add(actor, plan, told, before);
    this.events.publish(planStepTaken(plan, act));
    return { plan };
  }

  private async last({ id }: ImplementationPlan): Promise<Pick<PlanStep, 'number' | 'takenOn'>> {
    const [step] = await this.writer.rows<Pick<PlanStep, 'number' | 'takenOn'>>(
      sql`select number, taken_on as "takenOn" from plan_step where plan_id = ${id} order by number desc limit 1`,
    );
    if (!step) throw new Error(`${id} has no first step`);
    return step;
  }
}
