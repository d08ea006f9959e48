import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Measure } from '../measures/measure.entities.js';
import { PlanObjective } from '../plans/objective.entity.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import { MeasureBudgetLoader, ObjectiveBudgetLoader, PlanBudgetLoader } from './budget.loaders.js';
import { Budget } from './budget.types.js';

/** What a plan costs. */
@Resolver(() => ImplementationPlan)
export class PlanBudgetField {
  constructor(private readonly budgets: PlanBudgetLoader) {}

  @ResolveField(() => Budget, { description: 'What its activities cost, by currency.' })
  budget({ id }: ImplementationPlan, _: unknown, context: ActorContext): Promise<Budget> {
    return this.budgets.load(context, id);
  }
}

/** What an objective costs. */
@Resolver(() => PlanObjective)
export class ObjectiveBudgetField {
  constructor(private readonly budgets: ObjectiveBudgetLoader) {}

  @ResolveField(() => Budget, { description: 'What the activities under it cost, by currency.' })
  budget({ id }: PlanObjective, _: unknown, context: ActorContext): Promise<Budget> {
    return this.budgets.load(context, id);
  }
}

/** What a measure costs. */
@Resolver(() => Measure)
export class MeasureBudgetField {
  constructor(private readonly budgets: MeasureBudgetLoader) {}

  @ResolveField(() => Budget, { description: 'What its activities cost, by currency.' })
  budget({ id }: Measure, _: unknown, context: ActorContext): Promise<Budget> {
    return this.budgets.load(context, id);
  }
}
