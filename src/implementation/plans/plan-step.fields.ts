import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { FileLoader } from '../files/evidence.loaders.js';
import { PlanObjective } from './objective.entity.js';
import { ImplementationPlan, PlanStep } from './plan.entities.js';
import { PlanLoader } from './plan.loaders.js';

/** The file of a step, and who recorded it. */
@Resolver(() => PlanStep)
export class PlanStepFields {
  constructor(
    private readonly files: FileLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => StoredFile, {
    nullable: true,
    description: 'The document as an uploaded file; null where there is none.',
  })
  file({ fileId }: PlanStep, _: unknown, context: ActorContext): Promise<StoredFile | null> {
    return this.files.loadIf(context, fileId);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who recorded it; null where you may not see people.',
  })
  takenBy({ takenById }: PlanStep, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, takenById);
  }
}

/** Where an objective belongs. */
@Resolver(() => PlanObjective)
export class ObjectiveFields {
  constructor(private readonly plans: PlanLoader) {}

  @ResolveField(() => ImplementationPlan, { nullable: true, description: 'The plan that it belongs to.' })
  plan({ planId }: PlanObjective, _: unknown, context: ActorContext): Promise<ImplementationPlan | null> {
    return this.plans.load(context, planId);
  }
}
