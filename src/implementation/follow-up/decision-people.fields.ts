import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { FollowUpDecisionRecord } from './follow-up.entities.js';

/** Who decided; people are known inside the administration only. */
@Resolver(() => FollowUpDecisionRecord)
export class DecisionPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'The coordinator who recorded it; null where you may not see people.',
  })
  recordedBy(
    { recordedById }: FollowUpDecisionRecord,
    _: unknown,
    context: ActorContext,
  ): Promise<User | null> {
    return this.users.loadIf(context, recordedById);
  }
}
