import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { mustNotBeGivenUp, PlanKeeper } from './plan-keeper.js';
import { PlanTerms } from './plan-terms.js';
import { planArchived, planChanged } from './plan.events.js';
import type { ArchiveImplementationPlanInput, ChangeImplementationPlanInput } from './plan.inputs.js';
import type { PlanPayload } from './plan.payloads.js';
import { NOT_YET_ADOPTED } from './plan.workflow.js';

const AT = ['input', 'id'];

/** The coordinator words a plan anew, or gives it up. */
@Injectable()
export class PlanService {
  constructor(
    private readonly keeper: PlanKeeper,
    private readonly terms: PlanTerms,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async change(actor: Actor, input: ChangeImplementationPlanInput): Promise<PlanPayload> {
    const plan = await this.keeper.holdToChange(actor, input.id, AT);
    mustStandAt(plan, input.version);
    const { description, responsibleBodyId } = input;
    const patch = {
      kind: input.kind ?? plan.kind,
      title: input.title?.trim() ?? plan.title,
      description: description === undefined ? plan.description : description,
      periodFrom: input.periodFrom ?? plan.periodFrom,
      periodTo: input.periodTo ?? plan.periodTo,
      responsibleBodyId: responsibleBodyId === undefined ? plan.responsibleBodyId : responsibleBodyId,
    };
    await this.terms.mustHold({ ...patch, countryCode: plan.countryCode }, plan);
    await this.writer.change(plan, patch);
    this.events.publish(planChanged(plan));
    return { plan };
  }

  async archive(actor: Actor, { id, version }: ArchiveImplementationPlanInput): Promise<PlanPayload> {
    const plan = await this.keeper.hold(actor, id, AT);
    actor.must('plans:write', plan);
    mustNotBeGivenUp(plan, AT);
    mustStandAt(plan, version);
    if (!NOT_YET_ADOPTED.includes(plan.state)) {
      throw new UserError('CONFLICT', `The plan is ${plan.state}: it ends by being closed (closePlan).`, AT);
    }
    await this.writer.change(plan, { archivedAt: this.clock.now() });
    this.events.publish(planArchived(plan));
    return { plan };
  }
}
