import { Float, ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import type { SharedTerm } from '../../platform/text/similarity/text-corpus.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ClusterLoader } from '../clusters/cluster.loader.js';
import { ClusterSuggestion } from './cluster-suggestion.entity.js';
import { SimilarityRun } from './similarity-run.entity.js';
import { readScore, SharedTermView } from './suggestion-state.js';

/** The two of a suggested member, and why it is suggested. */
@Resolver(() => ClusterSuggestion)
export class ClusterSuggestionFields {
  constructor(
    private readonly recommendations: RecommendationLoader,
    private readonly clusters: ClusterLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => Cluster, { description: 'The cluster that it would join.' })
  cluster({ clusterId }: ClusterSuggestion, _: unknown, context: ActorContext): Promise<Cluster | null> {
    return this.clusters.load(context, clusterId);
  }

  @ResolveField(() => Recommendation, { description: 'The recommendation, which is in no cluster.' })
  recommendation(
    { recommendationId }: ClusterSuggestion,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.load(context, recommendationId);
  }

  @ResolveField(() => Recommendation, {
    description:
      'The member that its text is likest to, or the recommendation a part of which is that member.',
  })
  nearestMember(
    { nearestId }: ClusterSuggestion,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.load(context, nearestId);
  }

  @ResolveField(() => Float, {
    description:
      'How much its text is like what the members have in common, from 0 to 1: the cosine of the weighted terms. Below 0.15 nothing is suggested.',
  })
  score({ score }: ClusterSuggestion): number {
    return readScore(score);
  }

  @ResolveField(() => [SharedTermView], {
    description: 'Why: the terms that it shares with the members, the weightiest first, at most 8.',
  })
  sharedTerms({ terms }: ClusterSuggestion): readonly SharedTerm[] {
    return terms;
  }

  @ResolveField(() => User, { nullable: true, description: 'Who decided; null while open.' })
  decidedBy({ decidedById }: ClusterSuggestion, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, decidedById);
  }
}

/** Who had the texts compared. */
@Resolver(() => SimilarityRun)
export class SimilarityRunFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who asked for it; null where an import was the reason.',
  })
  startedBy({ startedById }: SimilarityRun, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, startedById);
  }
}
