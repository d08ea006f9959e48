import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { PlanPayload } from '../plans/plan.payloads.js';
import { ClosePlanInput, EvaluateMilestoneInput, EvaluateObjectiveInput } from './evaluation.inputs.js';
import { EvaluationPayload } from './evaluation.payload.js';
import { PlanClosing } from './plan-closing.js';
import { PlanEvaluating } from './plan-evaluating.js';

/** The door to the end of plans. */
@Resolver()
export class EvaluationResolver {
  constructor(
    private readonly evaluating: PlanEvaluating,
    private readonly closing: PlanClosing,
  ) {}

  @Mutation(() => EvaluationPayload, {
    nullable: true,
    description:
      'Says how far an objective or programme of an adopted plan was met, once its period is over.',
  })
  @Allow('plans:write')
  evaluateObjective(
    @Args('input') input: EvaluateObjectiveInput,
    @Acting() actor: Actor,
  ): Promise<EvaluationPayload> {
    return this.evaluating.objective(actor, input);
  }

  @Mutation(() => EvaluationPayload, {
    nullable: true,
    description: 'Says how far a milestone of an adopted plan was met, once the plan’s period is over.',
  })
  @Allow('plans:write')
  evaluateMilestone(
    @Args('input') input: EvaluateMilestoneInput,
    @Acting() actor: Actor,
  ): Promise<EvaluationPayload> {
    return this.evaluating.milestone(actor, input);
  }

  @Mutation(() => PlanPayload, {
    nullable: true,
    description:
      'Ends an adopted plan. Every objective, programme and milestone has to be evaluated; nothing of the plan changes afterwards.',
  })
  @Allow('plans:write')
  closePlan(@Args('input') input: ClosePlanInput, @Acting() actor: Actor): Promise<PlanPayload> {
    return this.closing.close(actor, input);
  }
}
