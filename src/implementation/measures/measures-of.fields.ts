import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { PlanObjective } from '../plans/objective.entity.js';
import { MeasureConnection } from './measure-connection.js';
import type { Measure } from './measure.entities.js';
import {
  MeasuresOfClusterPages,
  MeasuresOfObjectivePages,
  MeasuresOfRecommendationPages,
} from './measure.pages.js';

/** What is undertaken under an objective. */
@Resolver(() => PlanObjective)
export class ObjectiveMeasuresField {
  constructor(private readonly pages: MeasuresOfObjectivePages) {}

  @ResolveField(() => MeasureConnection, { description: 'The measures under it, in their order.' })
  measures(
    @Parent() { id }: PlanObjective,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Measure>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** What is undertaken about a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationMeasuresField {
  constructor(private readonly pages: MeasuresOfRecommendationPages) {}

  @ResolveField(() => MeasureConnection, {
    description:
      'Measures that answer it: itself, a part of it, or the cluster that it or a part is in now; each once, of the plans that you may see.',
  })
  measures(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Measure>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** What is undertaken about a cluster. */
@Resolver(() => Cluster)
export class ClusterMeasuresField {
  constructor(private readonly pages: MeasuresOfClusterPages) {}

  @ResolveField(() => MeasureConnection, {
    description: 'Measures that answer the cluster as a whole, of the plans that you may see.',
  })
  measures(
    @Parent() { id }: Cluster,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Measure>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
