import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Theme } from '../../reference/themes/theme.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { DerivedStatus, derivedStatus } from '../status/derived-status.js';
import { ClusterMembersPages } from './cluster-members.pages.js';
import { ClusterSizeLoader } from './cluster-size.loader.js';
import { ClusterStatusLoader } from './cluster-status.loader.js';
import { Cluster } from './cluster.entity.js';

const ClusterMemberConnection = Connection(Recommendation, 'ClusterMember');

/** What a cluster is made of and how far it is. */
@Resolver(() => Cluster)
export class ClusterFields {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly pages: ClusterMembersPages,
    private readonly sizes: ClusterSizeLoader,
    private readonly statuses: ClusterStatusLoader,
  ) {}

  @ResolveField(() => Country, { description: 'The country that follows it up.' })
  country(cluster: Cluster): Country | null {
    return this.vocabulary.country(cluster.countryCode);
  }

  @ResolveField(() => Theme, { nullable: true, description: 'The theme, or heading, that it stands for.' })
  theme(cluster: Cluster): Theme | null {
    return this.vocabulary.theme(cluster.themeCode);
  }

  @ResolveField(() => ClusterMemberConnection, {
    description:
      'The recommendations in it now, newest first, then by reference. Noted ones may be among them.',
  })
  members(
    @Parent() cluster: Cluster,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: ActorContext,
  ): Promise<ConnectionOf<Recommendation>> {
    const counted = selectedPaths(info).has('totalCount');
    return this.pages.load(context, { parentId: cluster.id, page, counted });
  }

  @ResolveField(() => Int, { description: 'How many recommendations are in it now.' })
  async memberCount(cluster: Cluster, _: unknown, context: ActorContext): Promise<number> {
    return (await this.sizes.load(context, cluster.id)).recommendations;
  }

  @ResolveField(() => DerivedStatus, {
    description:
      'How far it is, judged by the recommendations, and the parts by themselves, in it now; those withdrawn at the source are left out. A coordinator’s own assessment stands beside it.',
  })
  async derivedStatus(cluster: Cluster, _: unknown, context: ActorContext): Promise<DerivedStatus> {
    return derivedStatus(await this.statuses.load(context, cluster.id));
  }
}
