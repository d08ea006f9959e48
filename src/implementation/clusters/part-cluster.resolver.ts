import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { PartClusterHistoryLoader } from './cluster-history.loader.js';
import { ClusterOfPartLoader } from './cluster-of-recommendation.loader.js';
import { ClusterPartsPages } from './cluster-parts.pages.js';
import { ClusterSizeLoader } from './cluster-size.loader.js';
import { ClusterStay } from './cluster-stay.js';
import { Cluster } from './cluster.entity.js';

const ClusterPartConnection = Connection(RecommendationPart, 'ClusterPart');

/** In which cluster a part is, and was, by itself. */
@Resolver(() => RecommendationPart)
export class PartClusterFields {
  constructor(
    private readonly current: ClusterOfPartLoader,
    private readonly history: PartClusterHistoryLoader,
  ) {}

  @ResolveField(() => Cluster, {
    nullable: true,
    description:
      'The cluster in which this part by itself is followed up now; null where it goes with the recommendation.',
  })
  cluster({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<Cluster | null> {
    return this.current.load(context, id);
  }

  @ResolveField(() => [ClusterStay], {
    description: 'All the times this part was in a cluster by itself, the latest first.',
  })
  clusterHistory({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<ClusterStay[]> {
    return this.history.load(context, id);
  }
}

/** The parts that a cluster has in it by themselves. */
@Resolver(() => Cluster)
export class ClusterPartFields {
  constructor(
    private readonly pages: ClusterPartsPages,
    private readonly sizes: ClusterSizeLoader,
  ) {}

  @ResolveField(() => ClusterPartConnection, {
    description:
      'The parts of recommendations that are in it by themselves now. Recommendations in it are there with all their parts; those stand under `members`.',
  })
  partMembers(
    @Parent() { id }: Cluster,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: ActorContext,
  ): Promise<ConnectionOf<RecommendationPart>> {
    const counted = selectedPaths(info).has('totalCount');
    return this.pages.load(context, { parentId: id, page, counted });
  }

  @ResolveField(() => Int, {
    description: 'How many parts of recommendations are in it by themselves now. They add to no figure.',
  })
  async partMemberCount({ id }: Cluster, _: unknown, context: ActorContext): Promise<number> {
    return (await this.sizes.load(context, id)).parts;
  }
}
