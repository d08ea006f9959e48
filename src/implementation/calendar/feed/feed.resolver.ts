import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../../access/actor-context.js';
import type { Actor } from '../../../access/actor.js';
import { Allow } from '../../../access/allow.js';
import { User } from '../../../people/users/user.entity.js';
import { UserLoader } from '../../../people/users/user.loaders.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import {
  CalendarFeedPayload,
  CreateCalendarFeedInput,
  CreateCalendarFeedPayload,
  RevokeCalendarFeedInput,
} from './feed.inputs.js';
import { CalendarFeedQuery } from './feed.query.js';
import { CalendarFeedService } from './feed.service.js';

/** The door to calendar feeds. */
@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  constructor(
    private readonly query: CalendarFeedQuery,
    private readonly service: CalendarFeedService,
    private readonly users: UserLoader,
  ) {}

  @Query(() => [CalendarFeed], {
    description:
      'Your own feeds in force in this country, and for a coordinator also those of the country; the oldest first.',
  })
  @Allow('calendar:subscribe')
  calendarFeeds(@Acting() actor: Actor): Promise<CalendarFeed[]> {
    return this.query.inForce(actor);
  }

  @Mutation(() => CreateCalendarFeedPayload, {
    nullable: true,
    description:
      'Makes a feed behind a secret address of its own, which is shown this once. Rights are checked each time that it is fetched.',
  })
  @Allow('calendar:subscribe')
  createCalendarFeed(
    @Args('input') input: CreateCalendarFeedInput,
    @Acting() actor: Actor,
  ): Promise<CreateCalendarFeedPayload> {
    return this.service.create(actor, input);
  }

  @Mutation(() => CalendarFeedPayload, {
    nullable: true,
    description: 'Revokes a feed: its address opens nothing any more, at once.',
  })
  @Allow('calendar:subscribe')
  revokeCalendarFeed(
    @Args('input') input: RevokeCalendarFeedInput,
    @Acting() actor: Actor,
  ): Promise<CalendarFeedPayload> {
    return this.service.revoke(actor, input);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who made it; null where you may not see people.',
  })
  createdBy({ userId }: CalendarFeed, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, userId);
  }
}
