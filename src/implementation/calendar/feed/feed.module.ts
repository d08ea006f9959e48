import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../../access/actor-context.js';
import { PeopleModule } from '../../../people/people.module.js';
import { NodeRegistry } from '../../../platform/graphql/node.js';
import { ReferenceModule } from '../../../reference/reference.module.js';
import { PortfolioModule } from '../../portfolio/portfolio.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { FeedDatesQuery } from './feed-dates.query.js';
import { FeedDuties } from './feed-duties.js';
import { FeedKeys } from './feed-keys.js';
import { FeedRate } from './feed-rate.js';
import { FeedReading } from './feed-reading.js';
import { FeedSources } from './feed-sources.js';
import { FeedTasksQuery } from './feed-tasks.query.js';
import { FeedController } from './feed.controller.js';
import { CalendarFeedLoader, CalendarFeedQuery } from './feed.query.js';
import { CalendarFeedResolver } from './feed.resolver.js';
import { CalendarFeedService } from './feed.service.js';

/** The calendar for calendar programs, behind secret addresses. */
@Module({
  imports: [ReferenceModule, PeopleModule, PortfolioModule, RemindersModule],
  controllers: [FeedController],
  providers: [
    CalendarFeedResolver,
    CalendarFeedService,
    CalendarFeedQuery,
    CalendarFeedLoader,
    FeedKeys,
    FeedRate,
    FeedReading,
    FeedSources,
    FeedDatesQuery,
    FeedTasksQuery,
    FeedDuties,
  ],
})
export class CalendarFeedModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly feeds: CalendarFeedLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('fed', 'CalendarFeed', (id, context: ActorContext) =>
      this.feeds.load(context, id),
    );
  }
}
