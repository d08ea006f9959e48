import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { RecommendationPayload } from '../recommendations/recommendation.payload.js';
import { PositionStatement } from './position.entity.js';
import { RecordPositionInput } from './position.inputs.js';
import { PositionService } from './position.service.js';

@Resolver(() => PositionStatement)
export class PositionResolver {
  constructor(
    private readonly positions: PositionService,
    private readonly users: UserLoader,
  ) {}

  @Mutation(() => RecommendationPayload, {
    nullable: true,
    description:
      'Records what the State said of a UPR recommendation. It becomes the current position, unless it was said before the current one.',
  })
  @Allow('source:write')
  async recordPosition(
    @Acting() actor: Actor,
    @Args('input') input: RecordPositionInput,
  ): Promise<RecommendationPayload> {
    return { recommendation: await this.positions.record(actor, input) };
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who recorded it; null for an import, and for outsiders.',
  })
  recordedBy({ recordedById }: PositionStatement, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, recordedById);
  }
}
