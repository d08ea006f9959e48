import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Milestone } from '../activities/activity.entities.js';
import { PlanObjective } from '../plans/objective.entity.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import {
  MilestoneEvaluationsLoader,
  ObjectiveEvaluationsLoader,
  UnevaluatedLoader,
} from './evaluation.loaders.js';
import { PlanEvaluation } from './plan-evaluation.entity.js';

/** How objectives and programmes were met. */
@Resolver(() => PlanObjective)
export class ObjectiveEvaluationFields {
  constructor(private readonly made: ObjectiveEvaluationsLoader) {}

  @ResolveField(() => PlanEvaluation, {
    nullable: true,
    description:
      'How far it was met when the plan ended; null before it was evaluated, and for readers from outside until the plan is closed.',
  })
  async evaluation({ id }: PlanObjective, _: unknown, context: ActorContext): Promise<PlanEvaluation | null> {
    return (await this.made.load(context, id))[0] ?? null;
  }

  @ResolveField(() => [PlanEvaluation], { description: 'Every evaluation of it, the latest first.' })
  evaluations({ id }: PlanObjective, _: unknown, context: ActorContext): Promise<PlanEvaluation[]> {
    return this.made.load(context, id);
  }
}

/** How milestones were met. */
@Resolver(() => Milestone)
export class MilestoneEvaluationFields {
  constructor(private readonly made: MilestoneEvaluationsLoader) {}

  @ResolveField(() => PlanEvaluation, {
    nullable: true,
    description:
      'How far it was met when the plan ended; null before it was evaluated, and for readers from outside until the plan is closed.',
  })
  async evaluation({ id }: Milestone, _: unknown, context: ActorContext): Promise<PlanEvaluation | null> {
    return (await this.made.load(context, id))[0] ?? null;
  }

  @ResolveField(() => [PlanEvaluation], { description: 'Every evaluation of it, the latest first.' })
  evaluations({ id }: Milestone, _: unknown, context: ActorContext): Promise<PlanEvaluation[]> {
    return this.made.load(context, id);
  }
}

/** What is left to judge before a plan can be closed. */
@Resolver(() => ImplementationPlan)
export class PlanEvaluationField {
  constructor(private readonly open: UnevaluatedLoader) {}

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many of its objectives, programmes and milestones are not evaluated; none when it can be closed. Null for readers from outside the administration.',
  })
  unevaluatedCount({ id }: ImplementationPlan, _: unknown, context: ActorContext): Promise<number | null> {
    return this.open.load(context, id);
  }
}

/** Who evaluated. */
@Resolver(() => PlanEvaluation)
export class EvaluationPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who recorded it; null where you may not see people.',
  })
  recordedBy({ recordedById }: PlanEvaluation, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, recordedById);
  }
}
