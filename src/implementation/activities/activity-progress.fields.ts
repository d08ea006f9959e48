import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ProgressUpdateConnection } from '../progress/progress-connection.js';
import { ProgressUpdate } from '../progress/progress-update.entity.js';
import { Activity } from './activity.entities.js';
import { ActivityLoader } from './activity.loaders.js';
import { ActivityUpdatesPages } from './activity-updates.pages.js';

/** What was reported on an activity. */
@Resolver(() => Activity)
export class ActivityProgressField {
  constructor(private readonly pages: ActivityUpdatesPages) {}

  @ResolveField(() => ProgressUpdateConnection, {
    description: 'Progress updates on it that you may see, newest first.',
  })
  progressUpdates(
    @Parent() { id }: Activity,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ProgressUpdate>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The activity that an update is about. */
@Resolver(() => ProgressUpdate)
export class UpdateActivityField {
  constructor(private readonly activities: ActivityLoader) {}

  @ResolveField(() => Activity, {
    nullable: true,
    description: 'The activity that it is about; null where it is about anything else.',
  })
  activity({ activityId }: ProgressUpdate, _: unknown, context: ActorContext): Promise<Activity | null> {
    return this.activities.loadIf(context, activityId);
  }
}
