import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ClusterAssessmentLoader } from './cluster-assessment.loader.js';
import { CurrentStatusLoader } from './current-status.loader.js';
import { StatusAssessmentConnection } from './status-connection.js';
import { StatusHistoryLoader } from './status-history.loader.js';
import {
  ClusterAssessment,
  NotApplicableProposal,
  StatusAssessment,
  StatusEnum,
  type Status,
} from './status.entities.js';

/** What a recommendation says of its status. */
@Resolver(() => Recommendation)
export class RecommendationStatusFields {
  constructor(
    private readonly current: CurrentStatusLoader,
    private readonly history: StatusHistoryLoader,
  ) {}

  @ResolveField(() => StatusEnum, {
    nullable: true,
    description:
      'How far implementation is, as the coordinator last validated it; null where the country does not publish it to you.',
  })
  async status({ id }: Recommendation, _: unknown, context: ActorContext): Promise<Status | null> {
    return (await this.current.load(context, id))?.status ?? null;
  }

  @ResolveField(() => StatusAssessment, {
    nullable: true,
    description: 'The assessment that is the status; null where nobody assessed it, or you may not see it.',
  })
  async statusAssessment(
    { id }: Recommendation,
    _: unknown,
    context: ActorContext,
  ): Promise<StatusAssessment | null> {
    return (await this.current.load(context, id))?.assessment ?? null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'The status is CONTINUOUS and no assessment speaks of the last 12 months (configurable). A flag: the status itself never changes by time. Null where you may not see the status.',
  })
  async statusIsStale({ id }: Recommendation, _: unknown, context: ActorContext): Promise<boolean | null> {
    return (await this.current.load(context, id))?.stale ?? null;
  }

  @ResolveField(() => StatusAssessmentConnection, {
    description: 'Every assessment, newest first; empty where you may not see the status.',
  })
  statusHistory(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<StatusAssessment>> {
    return this.history.load(context, {
      parentId: id,
      page,
      counted: selectedPaths(info).has('totalCount'),
    });
  }
}

/** What a cluster says of the coordinator's view of it. */
@Resolver(() => Cluster)
export class ClusterAssessmentFields {
  constructor(private readonly assessments: ClusterAssessmentLoader) {}

  @ResolveField(() => ClusterAssessment, {
    nullable: true,
    description:
      'The coordinator’s own view of the cluster: shown beside the status derived from its members, counted in no figure. Null without one.',
  })
  assessment({ id }: Cluster, _: unknown, context: ActorContext): Promise<ClusterAssessment | null> {
    return this.assessments.load(context, id);
  }
}

/** What a proposal is about. */
@Resolver(() => NotApplicableProposal)
export class NotApplicableProposalFields {
  constructor(private readonly recommendations: RecommendationLoader) {}

  @ResolveField(() => Recommendation, {
    nullable: true,
    description: 'The recommendation that would no longer apply; null where it is about a part of one.',
  })
  recommendation(
    { recommendationId }: NotApplicableProposal,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.loadIf(context, recommendationId);
  }
}
