import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { FrozenFigureMember } from './frozen-figures.entity.js';

/** The recommendation behind a frozen figure, as it is today. */
@Resolver(() => FrozenFigureMember)
export class FrozenMemberResolver {
  constructor(private readonly recommendations: RecommendationLoader) {}

  @ResolveField(() => Recommendation, {
    nullable: true,
    description: 'The recommendation as it is today; null where you may not see it.',
  })
  recommendation(
    { recommendationId }: FrozenFigureMember,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.load(context, recommendationId);
  }
}
