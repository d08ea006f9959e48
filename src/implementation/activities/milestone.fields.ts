import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Measure } from '../measures/measure.entities.js';
import { CountryToday } from '../status/country-today.js';
import { ActivityConnection } from './activity-connection.js';
import { Activity, Milestone } from './activity.entities.js';
import { ActivitiesOfMeasurePages, ActivityLoader } from './activity.loaders.js';

/** How a measure is carried out. */
@Resolver(() => Measure)
export class MeasureActivitiesField {
  constructor(private readonly pages: ActivitiesOfMeasurePages) {}

  @ResolveField(() => ActivityConnection, {
    description: 'The activities that carry it out, in their order.',
  })
  activities(
    @Parent() { id }: Measure,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Activity>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** What a milestone belongs to, and whether it is late. */
@Resolver(() => Milestone)
export class MilestoneFields {
  constructor(
    private readonly activities: ActivityLoader,
    private readonly users: UserLoader,
    private readonly days: CountryToday,
  ) {}

  @ResolveField(() => Activity, { nullable: true, description: 'The activity that it belongs to.' })
  activity({ activityId }: Milestone, _: unknown, context: ActorContext): Promise<Activity | null> {
    return this.activities.load(context, activityId);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether its day has passed in the country and it is not reached.',
  })
  overdue({ countryCode, dueOn, reachedOn }: Milestone): boolean {
    return reachedOn === null && dueOn < this.days.today(countryCode);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who reported on it last; null where nobody did, or you may not see people.',
  })
  reportedBy({ reportedById }: Milestone, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, reportedById);
  }
}
