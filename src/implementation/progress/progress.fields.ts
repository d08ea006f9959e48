import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ClusterLoader } from '../clusters/cluster.loader.js';
import { StatusAssessment } from '../status/status.entities.js';
import { ProgressUpdateConnection } from './progress-connection.js';
import {
  ClusterUpdatesLoader,
  ProgressUpdateLoader,
  RecommendationUpdatesLoader,
  SubmissionsLoader,
} from './progress.loaders.js';
import { ProgressSubmission, ProgressUpdate } from './progress-update.entity.js';
import { ProgressTransitionEnum, ProgressViewer, type ProgressTransition } from './progress-viewer.js';

/** What an update is about, who reports, and what the viewer can do with it. */
@Resolver(() => ProgressUpdate)
export class ProgressUpdateFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly recommendations: RecommendationLoader,
    private readonly clusters: ClusterLoader,
    private readonly submitted: SubmissionsLoader,
    private readonly viewer: ProgressViewer,
  ) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'Who reports; null where you may not see it.',
  })
  institution(
    { institutionId }: ProgressUpdate,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.load(context, institutionId);
  }

  @ResolveField(() => Recommendation, {
    nullable: true,
    description: 'The recommendation it is about; null where it is about a part or a cluster.',
  })
  recommendation(
    { recommendationId }: ProgressUpdate,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.loadIf(context, recommendationId);
  }

  @ResolveField(() => Cluster, {
    nullable: true,
    description: 'The cluster it is about; null where it is about one recommendation or part.',
  })
  cluster({ clusterId }: ProgressUpdate, _: unknown, context: ActorContext): Promise<Cluster | null> {
    return this.clusters.loadIf(context, clusterId);
  }

  @ResolveField(() => [ProgressSubmission], {
    description:
      'What was handed in, each time, oldest first. Empty for readers from outside the administration.',
  })
  submissions({ id }: ProgressUpdate, _: unknown, context: ActorContext): Promise<ProgressSubmission[]> {
    return this.submitted.load(context, id);
  }

  @ResolveField(() => [ProgressTransitionEnum], {
    description: 'What you can do with it now: where it stands, your role, and four eyes decide.',
  })
  availableTransitions(
    update: ProgressUpdate,
    _: unknown,
    context: ActorContext,
  ): Promise<ProgressTransition[]> {
    return this.viewer.transitions(update, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether you can edit it and attach evidence now.' })
  viewerCanEdit(update: ProgressUpdate, _: unknown, context: ActorContext): boolean {
    return this.viewer.canEdit(update, context);
  }
}

/** What institutions reported on a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationProgressFields {
  constructor(private readonly updates: RecommendationUpdatesLoader) {}

  @ResolveField(() => ProgressUpdateConnection, {
    description:
      'Progress updates that you may see, newest first: on the recommendation and its parts, and on its cluster from the time it was a member.',
  })
  progressUpdates(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ProgressUpdate>> {
    return this.updates.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** What institutions reported on a cluster. */
@Resolver(() => Cluster)
export class ClusterProgressFields {
  constructor(private readonly updates: ClusterUpdatesLoader) {}

  @ResolveField(() => ProgressUpdateConnection, {
    description: 'Progress updates on the cluster that you may see, newest first.',
  })
  progressUpdates(
    @Parent() { id }: Cluster,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ProgressUpdate>> {
    return this.updates.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The update that an assessment rests on. */
@Resolver(() => StatusAssessment)
export class AssessmentUpdateField {
  constructor(private readonly updates: ProgressUpdateLoader) {}

  @ResolveField(() => ProgressUpdate, {
    nullable: true,
    description:
      'The update whose approval recorded it; null for a coordinator’s own, and where you may not see it.',
  })
  update({ updateId }: StatusAssessment, _: unknown, context: ActorContext): Promise<ProgressUpdate | null> {
    return this.updates.loadIf(context, updateId);
  }
}
