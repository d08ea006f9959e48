import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import type { Node } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ItemConnection } from '../tracked-items/item-connection.js';
import { GoodPracticeConnection } from './good-practice-connection.js';
import { GoodPractice } from './good-practice.entities.js';
import {
  GoodPracticeItemsPages,
  PracticesOfClusterPages,
  PracticesOfRecommendationPages,
} from './good-practice.loaders.js';

/** What a practice helped to implement. */
@Resolver(() => GoodPractice)
export class GoodPracticeFields {
  constructor(private readonly linked: GoodPracticeItemsPages) {}

  @ResolveField(() => ItemConnection, {
    description: 'What it helped to implement, in the order of linking: recommendations, parts, clusters.',
  })
  linkedItems(
    @Parent() { id }: GoodPractice,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Node>> {
    return this.linked.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** What helped to implement a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationPracticesField {
  constructor(private readonly practices: PracticesOfRecommendationPages) {}

  @ResolveField(() => GoodPracticeConnection, {
    description:
      'Good practices that helped to implement it, a part of it, or the cluster that it or a part is in now; the latest first.',
  })
  goodPractices(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<GoodPractice>> {
    return this.practices.load(context, {
      parentId: id,
      page,
      counted: selectedPaths(info).has('totalCount'),
    });
  }
}

/** What helped to implement a cluster. */
@Resolver(() => Cluster)
export class ClusterPracticesField {
  constructor(private readonly practices: PracticesOfClusterPages) {}

  @ResolveField(() => GoodPracticeConnection, {
    description: 'Good practices that helped to implement the cluster itself; the latest first.',
  })
  goodPractices(
    @Parent() { id }: Cluster,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<GoodPractice>> {
    return this.practices.load(context, {
      parentId: id,
      page,
      counted: selectedPaths(info).has('totalCount'),
    });
  }
}
