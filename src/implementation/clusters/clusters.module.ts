import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import sql from 'sql-template-tag';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { clusterVisibleTo } from './cluster.visibility.js';
import { ClusterArchiving } from './cluster-archiving.js';
import { ClusterFields } from './cluster-fields.resolver.js';
import { ClusterHistoryLoader, PartClusterHistoryLoader } from './cluster-history.loader.js';
import { ClusterKeeper } from './cluster-keeper.js';
import { ClusterMembersPages } from './cluster-members.pages.js';
import { ClusterMembersService } from './cluster-members.service.js';
import { MembershipsInMerge } from './memberships-in-merge.js';
import { ClusterOfPartLoader, ClusterOfRecommendationLoader } from './cluster-of-recommendation.loader.js';
import { ClusterParticipants } from './cluster-participants.js';
import { ClusterPartsPages } from './cluster-parts.pages.js';
import { ClusteredParts } from './clustered-parts.js';
import { ClusterTargets } from './cluster-targets.js';
import { ClusterPartFields, PartClusterFields } from './part-cluster.resolver.js';
import { ClusterSizeLoader } from './cluster-size.loader.js';
import { ClusterStatusLoader } from './cluster-status.loader.js';
import { ClusterLoader } from './cluster.loader.js';
import { ClusterQuery } from './cluster.query.js';
import { ClusterMutations, ClusterQueries } from './cluster.resolver.js';
import { ClusterService } from './cluster.service.js';
import { ClusterStayFields, RecommendationClusterFields } from './recommendation-cluster.resolver.js';

/** Recommendations that a country follows up together. */
@Module({
  imports: [ReferenceModule, RecommendationsModule, PartsModule, PortfolioModule, TrackedItemsModule],
  providers: [
    ClusterQueries,
    ClusterMutations,
    ClusterFields,
    RecommendationClusterFields,
    ClusterStayFields,
    ClusterService,
    ClusterMembersService,
    ClusterArchiving,
    ClusterKeeper,
    ClusterParticipants,
    MembershipsInMerge,
    ClusterQuery,
    ClusterLoader,
    ClusterMembersPages,
    ClusterSizeLoader,
    ClusterStatusLoader,
    ClusterHistoryLoader,
    ClusterOfRecommendationLoader,
    ClusterOfPartLoader,
    PartClusterHistoryLoader,
    ClusterPartsPages,
    PartClusterFields,
    ClusterPartFields,
    ClusterTargets,
    ClusteredParts,
  ],
  exports: [ClusterLoader, ClusterKeeper, ClusterMembersService, ClusterParticipants],
})
export class ClustersModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly clusters: ClusterLoader,
    private readonly items: TrackedItems,
  ) {}

  onModuleInit(): void {
    this.registry.register('clu', 'Cluster', (id, context: ActorContext) => this.clusters.load(context, id));
    this.items.register('clu', {
      noun: 'cluster',
      table: 'cluster',
      visible: clusterVisibleTo,
      objection: (t) => sql`case when ${t}.archived_at is not null then 'is archived' end`,
    });
  }
}
