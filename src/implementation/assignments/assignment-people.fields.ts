import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Assignment, AssignmentDecline } from './assignment.entity.js';

/** Who assigned; people are known inside the administration only. */
@Resolver(() => Assignment)
export class AssignmentPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'The coordinator who assigned it; null where you may not see people.',
  })
  assignedBy({ assignedById }: Assignment, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, assignedById);
  }
}

/** Who declined, and who decided. */
@Resolver(() => AssignmentDecline)
export class DeclinePeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'The focal point who declined it.' })
  declinedBy({ declinedById }: AssignmentDecline, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, declinedById);
  }

  @ResolveField(() => User, { nullable: true, description: 'The coordinator who decided; null while open.' })
  decidedBy({ decidedById }: AssignmentDecline, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, decidedById);
  }
}
