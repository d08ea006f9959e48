import { ID, ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { NilReturn } from './nil-return.entities.js';
import { NilReturnsOfRoundLoader, NilReturnTasksLoader } from './nil-return.loaders.js';
import { nilReturnWorkflow } from './nil-return.workflow.js';
import { ReportingRound } from './round.entities.js';
import { RoundLoader } from './round.loaders.js';

/** Who said it, in which round, of what. */
@Resolver(() => NilReturn)
export class NilReturnFields {
  constructor(
    private readonly rounds: RoundLoader,
    private readonly institutions: InstitutionLoader,
    private readonly users: UserLoader,
    private readonly tasks: NilReturnTasksLoader,
  ) {}

  @ResolveField(() => ReportingRound, { nullable: true, description: 'The round.' })
  round({ roundId }: NilReturn, _: unknown, context: ActorContext): Promise<ReportingRound | null> {
    return this.rounds.load(context, roundId);
  }

  @ResolveField(() => Institution, { nullable: true, description: 'The institution that says it.' })
  institution({ institutionId }: NilReturn, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.load(context, institutionId);
  }

  @ResolveField(() => [ID], {
    description: 'The tasks that it speaks of: ids of recommendations, or of parts; at most 5,000.',
  })
  subjectIds({ id }: NilReturn, _: unknown, context: ActorContext): Promise<string[]> {
    return this.tasks.load(context, id);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who handed it in.' })
  submittedBy({ submittedById }: NilReturn, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, submittedById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who cleared it; null where nobody had to or has.',
  })
  clearedBy({ clearedById }: NilReturn, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, clearedById);
  }

  @ResolveField(() => [String], {
    description: 'What you can do with it while its round is open: clear, return.',
  })
  availableTransitions(nil: NilReturn, _: unknown, { actor }: ActorContext): string[] {
    return nilReturnWorkflow.available(nil.state, (permission) => actor.can(permission, nil));
  }
}

/** What institutions said in a round instead of reporting. */
@Resolver(() => ReportingRound)
export class RoundNilReturnsField {
  constructor(private readonly nilReturns: NilReturnsOfRoundLoader) {}

  @ResolveField(() => [NilReturn], {
    name: 'nilReturns',
    description:
      'What institutions said instead of reporting, latest first, sent back or not; of a focal point or validator their own alone.',
  })
  list({ id }: ReportingRound, _: unknown, context: ActorContext): Promise<NilReturn[]> {
    return this.nilReturns.load(context, id);
  }
}
