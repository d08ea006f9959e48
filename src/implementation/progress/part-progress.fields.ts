import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { PartLoader } from '../../recommendations/parts/part.loaders.js';
import { ProgressUpdateConnection } from './progress-connection.js';
import { PartUpdatesLoader } from './progress.loaders.js';
import { ProgressUpdate } from './progress-update.entity.js';

/** What institutions reported on a part of a recommendation. */
@Resolver(() => RecommendationPart)
export class PartProgressFields {
  constructor(private readonly updates: PartUpdatesLoader) {}

  @ResolveField(() => ProgressUpdateConnection, {
    description:
      'Progress updates on this part that you may see, newest first, and on the cluster that the part itself is in, from the time it was a member.',
  })
  progressUpdates(
    @Parent() { id }: RecommendationPart,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ProgressUpdate>> {
    return this.updates.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The part that an update is about. */
@Resolver(() => ProgressUpdate)
export class ReportedPartField {
  constructor(private readonly parts: PartLoader) {}

  @ResolveField(() => RecommendationPart, {
    nullable: true,
    description: 'The part it is about; null where it is about a recommendation as a whole or a cluster.',
  })
  part({ partId }: ProgressUpdate, _: unknown, context: ActorContext): Promise<RecommendationPart | null> {
    return this.parts.loadIf(context, partId);
  }
}
