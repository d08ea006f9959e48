import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { Measure } from '../measures/measure.entities.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import { EngagementConnection } from './engagement-connection.js';
import type { Engagement } from './engagement.entities.js';
import { EngagementsOfItemPages, EngagementsOfRecommendationPages } from './engagement.pages.js';

/** The events about a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationEngagementsField {
  constructor(private readonly pages: EngagementsOfRecommendationPages) {}

  @ResolveField(() => EngagementConnection, {
    description:
      'Events about it, a part of it, or the cluster that it or a part is in now, the latest first; empty where that is not published.',
  })
  engagements(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Engagement>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The events about a cluster. */
@Resolver(() => Cluster)
export class ClusterEngagementsField {
  constructor(private readonly pages: EngagementsOfItemPages) {}

  @ResolveField(() => EngagementConnection, {
    description: 'Events about the cluster itself, the latest first; empty where that is not published.',
  })
  engagements(
    @Parent() { id }: Cluster,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Engagement>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The events about a plan. */
@Resolver(() => ImplementationPlan)
export class PlanEngagementsField {
  constructor(private readonly pages: EngagementsOfItemPages) {}

  @ResolveField(() => EngagementConnection, {
    description: 'Events about the plan itself, the latest first; empty where that is not published.',
  })
  engagements(
    @Parent() { id }: ImplementationPlan,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Engagement>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The events about a measure. */
@Resolver(() => Measure)
export class MeasureEngagementsField {
  constructor(private readonly pages: EngagementsOfItemPages) {}

  @ResolveField(() => EngagementConnection, {
    description: 'Events about the measure itself, the latest first; empty where that is not published.',
  })
  engagements(
    @Parent() { id }: Measure,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Engagement>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
