import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { PlanStepping } from './plan-stepping.js';
import { PlanStepInput, RedraftPlanInput } from './plan.inputs.js';
import { PlanPayload } from './plan.payloads.js';

/** The door to the way of a plan; it is closed in `evaluations`, where what it reached is judged. */
@Resolver()
export class PlanStepsResolver {
  constructor(private readonly stepping: PlanStepping) {}

  @Mutation(() => PlanPayload, {
    nullable: true,
    description:
      'Puts a draft, or what was validated, up for consultation: the country’s stakeholders see it.',
  })
  @Allow('plans:write')
  openPlanConsultation(@Args('input') input: PlanStepInput, @Acting() actor: Actor): Promise<PlanPayload> {
    return this.stepping.take(actor, 'consult', input);
  }

  @Mutation(() => PlanPayload, {
    nullable: true,
    description:
      'Records that the institutions agreed on a plan after consultation. Its text is fixed from here on.',
  })
  @Allow('plans:write')
  validatePlan(@Args('input') input: PlanStepInput, @Acting() actor: Actor): Promise<PlanPayload> {
    return this.stepping.take(actor, 'validate', input);
  }

  @Mutation(() => PlanPayload, {
    nullable: true,
    description: 'Records that a validated plan was submitted to the Government.',
  })
  @Allow('plans:write')
  submitPlan(@Args('input') input: PlanStepInput, @Acting() actor: Actor): Promise<PlanPayload> {
    return this.stepping.take(actor, 'submit', input);
  }

  @Mutation(() => PlanPayload, {
    nullable: true,
    description:
      'Records that the Government adopted a plan: it is in force, institutions report on it, and it is public where the country publishes its status.',
  })
  @Allow('plans:write')
  adoptPlan(@Args('input') input: PlanStepInput, @Acting() actor: Actor): Promise<PlanPayload> {
    return this.stepping.take(actor, 'adopt', input);
  }

  @Mutation(() => PlanPayload, {
    nullable: true,
    description: 'Takes a plan that is not yet adopted back to its draft, with a reason.',
  })
  @Allow('plans:write')
  redraftPlan(@Args('input') input: RedraftPlanInput, @Acting() actor: Actor): Promise<PlanPayload> {
    return this.stepping.redraft(actor, input);
  }
}
