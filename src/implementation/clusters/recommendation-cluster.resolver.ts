import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { ClusterHistoryLoader } from './cluster-history.loader.js';
import { ClusterOfRecommendationLoader } from './cluster-of-recommendation.loader.js';
import { ClusterStay } from './cluster-stay.js';
import { Cluster } from './cluster.entity.js';
import { ClusterLoader } from './cluster.loader.js';

/** In which cluster a recommendation is, and was. */
@Resolver(() => Recommendation)
export class RecommendationClusterFields {
  constructor(
    private readonly current: ClusterOfRecommendationLoader,
    private readonly history: ClusterHistoryLoader,
  ) {}

  @ResolveField(() => Cluster, {
    nullable: true,
    description:
      'The cluster in which it is followed up now; null where it is in none, or none is published.',
  })
  cluster(recommendation: Recommendation, _: unknown, context: ActorContext): Promise<Cluster | null> {
    return this.current.load(context, recommendation.id);
  }

  @ResolveField(() => [ClusterStay], {
    description: 'All the times it was in a cluster, the latest first; empty where none is published.',
  })
  clusterHistory(recommendation: Recommendation, _: unknown, context: ActorContext): Promise<ClusterStay[]> {
    return this.history.load(context, recommendation.id);
  }
}

/** The cluster of a stay. */
@Resolver(() => ClusterStay)
export class ClusterStayFields {
  constructor(private readonly clusters: ClusterLoader) {}

  @ResolveField(() => Cluster, { description: 'The cluster; perhaps archived since.' })
  cluster(stay: ClusterStay, _: unknown, context: ActorContext): Promise<Cluster | null> {
    return this.clusters.load(context, stay.clusterId);
  }
}
