import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { ActivityKeeper } from '../activities/activity-keeper.js';
import { ObjectiveKeeper } from '../plans/objective-keeper.js';
import type { ImplementationPlan } from '../plans/plan.entities.js';
import { CountryToday } from '../status/country-today.js';
import { EvaluationRecord } from './evaluation-record.js';
import { resultEvaluated } from './evaluation.events.js';
import type {
  EvaluateMilestoneInput,
  EvaluateObjectiveInput,
  PlanEvaluationInput,
} from './evaluation.inputs.js';
import type { EvaluationPayload } from './evaluation.payload.js';

/** The coordinator judges what a plan whose period is over reached. */
@Injectable()
export class PlanEvaluating {
  constructor(
    private readonly objectives: ObjectiveKeeper,
    private readonly activities: ActivityKeeper,
    private readonly record: EvaluationRecord,
    private readonly days: CountryToday,
    private readonly events: Events,
  ) {}

  async objective(actor: Actor, input: EvaluateObjectiveInput): Promise<EvaluationPayload> {
    const path = ['input', 'objectiveId'];
    const { plan } = await this.objectives.holdToChange(actor, input.objectiveId, path);
    return this.evaluate(actor, plan, input, path);
  }

  async milestone(actor: Actor, input: EvaluateMilestoneInput): Promise<EvaluationPayload> {
    const path = ['input', 'milestoneId'];
    const { plan } = await this.activities.holdMilestone(actor, input.milestoneId, path);
    actor.must('plans:write', plan);
    return this.evaluate(actor, plan, input, path);
  }

  private async evaluate(
    actor: Actor,
    plan: ImplementationPlan,
    input: PlanEvaluationInput,
    path: readonly string[],
  ): Promise<EvaluationPayload> {
    if (plan.state !== 'ADOPTED') {
      throw new UserError('CONFLICT', `The plan is ${plan.state}: one that was ADOPTED is evaluated.`, path);
    }
    if (this.days.today(plan.countryCode) <= plan.periodTo) {
      throw new UserError(
        'CONFLICT',
        `The plan runs until ${plan.periodTo}: evaluate it after that, or when you close it (closePlan).`,
        path,
      );
    }
    const [evaluation] = await this.record.add(actor, plan, [{ input, path: ['input'] }]);
    this.events.publish(resultEvaluated(plan, 1));
    return { evaluation: evaluation ?? null };
  }
}
