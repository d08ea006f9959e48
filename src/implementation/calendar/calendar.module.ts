import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { StatusModule } from '../status/status.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { CalendarDatesService } from './calendar-dates.service.js';
import { CalendarEntryTerms, CalendarItemFields } from './calendar-item.fields.js';
import { CalendarItemsPages, CalendarLinkedItems } from './calendar-items.pages.js';
import { CalendarKeeper } from './calendar-keeper.js';
import { CalendarLedger } from './calendar-ledger.js';
import { CalendarLinkMutations } from './calendar-links.resolver.js';
import { CalendarLinksService } from './calendar-links.service.js';
import { CalendarReminders } from './calendar-reminders.js';
import { CalendarRules } from './calendar-rules.js';
import { CalendarSettlingService } from './calendar-settling.service.js';
import { CalendarSources } from './calendar-sources.js';
import {
  CalendarDateFields,
  CalendarEntryFields,
  CalendarSettlementFields,
  CalendarSourceFields,
  DocumentCalendarField,
  RecommendationCalendarField,
} from './calendar.fields.js';
import {
  CalendarDatesLoader,
  CalendarEntryLoader,
  DocumentCalendarLoader,
  RecommendationCalendarLoader,
} from './calendar.loaders.js';
import { CalendarQuery } from './calendar.query.js';
import { CalendarMutations, CalendarQueries } from './calendar.resolver.js';
import { CalendarService } from './calendar.service.js';
import { FollowUpProposals } from './follow-up-proposals.js';

/** What mechanisms set for a country, by day. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    RecommendationsModule,
    PortfolioModule,
    StatusModule,
    RemindersModule,
    TrackedItemsModule,
  ],
  providers: [
    CalendarQueries,
    CalendarMutations,
    CalendarLinkMutations,
    CalendarItemFields,
    CalendarEntryFields,
    CalendarEntryTerms,
    CalendarLinkedItems,
    CalendarDateFields,
    CalendarSourceFields,
    CalendarSettlementFields,
    DocumentCalendarField,
    RecommendationCalendarField,
    CalendarService,
    CalendarDatesService,
    CalendarSettlingService,
    CalendarLinksService,
    CalendarKeeper,
    CalendarLedger,
    CalendarRules,
    CalendarSources,
    CalendarReminders,
    FollowUpProposals,
    CalendarQuery,
    CalendarItemsPages,
    CalendarEntryLoader,
    CalendarDatesLoader,
    DocumentCalendarLoader,
    RecommendationCalendarLoader,
  ],
  exports: [CalendarQuery],
})
export class CalendarModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly entries: CalendarEntryLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('cal', 'CalendarEntry', (id, context: ActorContext) =>
      this.entries.load(context, id),
    );
  }
}
