import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../recommendations/recommendation.loader.js';
import { PossibleDuplicate } from './possible-duplicate.entity.js';

/** The two of a pair, and who decided. */
@Resolver(() => PossibleDuplicate)
export class DuplicateFields {
  constructor(
    private readonly recommendations: RecommendationLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => Recommendation, { description: 'The one that was here first.' })
  recommendation(
    { recommendationId }: PossibleDuplicate,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.load(context, recommendationId);
  }

  @ResolveField(() => Recommendation, { description: 'The one that came later.' })
  other({ otherId }: PossibleDuplicate, _: unknown, context: ActorContext): Promise<Recommendation | null> {
    return this.recommendations.load(context, otherId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who decided; null while open.' })
  decidedBy({ decidedById }: PossibleDuplicate, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, decidedById);
  }
}
