import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { ClusterAssessment, NotApplicableProposal, StatusAssessment } from './status.entities.js';

/** Who validated a status; people are known inside the administration only. */
@Resolver(() => StatusAssessment)
export class AssessmentPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'The coordinator; null where you may not see people.',
  })
  assessedBy({ assessedById }: StatusAssessment, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, assessedById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description:
      'The second coordinator, for NO_LONGER_APPLICABLE; null otherwise, or where you may not see people.',
  })
  confirmedBy({ confirmedById }: StatusAssessment, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, confirmedById);
  }
}

/** Who assessed a cluster. */
@Resolver(() => ClusterAssessment)
export class ClusterAssessmentPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'The coordinator; null where you may not see people.',
  })
  assessedBy({ assessedById }: ClusterAssessment, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, assessedById);
  }
}

/** Who proposed and who decided. */
@Resolver(() => NotApplicableProposal)
export class ProposalPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'The coordinator who proposed it.',
  })
  proposedBy(
    { proposedById }: NotApplicableProposal,
    _: unknown,
    context: ActorContext,
  ): Promise<User | null> {
    return this.users.loadIf(context, proposedById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'The coordinator who decided; null while open.',
  })
  decidedBy({ decidedById }: NotApplicableProposal, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, decidedById);
  }
}
