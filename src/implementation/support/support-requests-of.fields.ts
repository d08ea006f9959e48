import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Activity } from '../activities/activity.entities.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { Measure } from '../measures/measure.entities.js';
import { SupportRequestConnection } from './support-request-connection.js';
import type { SupportRequest } from './support-request.entities.js';
import { RequestsOfItemPages, RequestsOfRecommendationPages } from './support-request.pages.js';

/** What assistance is asked for with a recommendation in mind. */
@Resolver(() => Recommendation)
export class RecommendationSupportField {
  constructor(private readonly requests: RequestsOfRecommendationPages) {}

  @ResolveField(() => SupportRequestConnection, {
    description:
      'Requests for assistance that are for it, for a part of it, for the cluster that it or a part is in now, or for a measure that answers it or an activity of that; the latest first.',
  })
  supportRequests(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<SupportRequest>> {
    return this.requests.load(context, {
      parentId: id,
      page,
      counted: selectedPaths(info).has('totalCount'),
    });
  }
}

/** What assistance is asked for for a cluster. */
@Resolver(() => Cluster)
export class ClusterSupportField {
  constructor(private readonly requests: RequestsOfItemPages) {}

  @ResolveField(() => SupportRequestConnection, {
    description: 'Requests for assistance that are for the cluster itself, the latest first.',
  })
  supportRequests(
    @Parent() { id }: Cluster,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<SupportRequest>> {
    return this.requests.load(context, {
      parentId: id,
      page,
      counted: selectedPaths(info).has('totalCount'),
    });
  }
}

/** What assistance is asked for for a measure. */
@Resolver(() => Measure)
export class MeasureSupportField {
  constructor(private readonly requests: RequestsOfItemPages) {}

  @ResolveField(() => SupportRequestConnection, {
    description: 'Requests for assistance that are for the measure itself, the latest first.',
  })
  supportRequests(
    @Parent() { id }: Measure,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<SupportRequest>> {
    return this.requests.load(context, {
      parentId: id,
      page,
      counted: selectedPaths(info).has('totalCount'),
    });
  }
}

/** What assistance is asked for for an activity. */
@Resolver(() => Activity)
export class ActivitySupportField {
  constructor(private readonly requests: RequestsOfItemPages) {}

  @ResolveField(() => SupportRequestConnection, {
    description: 'Requests for assistance that are for the activity itself, the latest first.',
  })
  supportRequests(
    @Parent() { id }: Activity,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<SupportRequest>> {
    return this.requests.load(context, {
      parentId: id,
      page,
      counted: selectedPaths(info).has('totalCount'),
    });
  }
}
