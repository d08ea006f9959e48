import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { Measure } from '../measures/measure.entities.js';
import { FrameworkItemConnection } from './framework-item-connection.js';
import { FrameworkItemsOfPages, FrameworkItemsOfRecommendationPages } from './framework-links.pages.js';
import type { FrameworkItem } from './framework.entities.js';

/** Under which items a recommendation falls. */
@Resolver(() => Recommendation)
export class RecommendationFrameworkItemsField {
  constructor(private readonly pages: FrameworkItemsOfRecommendationPages) {}

  @ResolveField(() => FrameworkItemConnection, {
    description:
      'Items of frameworks that reach it: linked to it, to a part of it, to the cluster in which it or a part is followed up now, or to a measure that answers it. Not those over them.',
  })
  frameworkItems(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<FrameworkItem>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** Under which items a cluster falls. */
@Resolver(() => Cluster)
export class ClusterFrameworkItemsField {
  constructor(private readonly pages: FrameworkItemsOfPages) {}

  @ResolveField(() => FrameworkItemConnection, {
    description: 'Items of frameworks that are linked to the cluster itself.',
  })
  frameworkItems(
    @Parent() { id }: Cluster,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<FrameworkItem>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** Under which items a measure falls. */
@Resolver(() => Measure)
export class MeasureFrameworkItemsField {
  constructor(private readonly pages: FrameworkItemsOfPages) {}

  @ResolveField(() => FrameworkItemConnection, {
    description: 'Items of frameworks that are linked to the measure itself.',
  })
  frameworkItems(
    @Parent() { id }: Measure,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<FrameworkItem>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
