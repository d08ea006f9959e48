import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccessModule } from './access/access.module.js';
import { entities } from './entities.js';
import { BriefingsModule } from './exchange/briefings/briefings.module.js';
import { TextsModule } from './exchange/texts/texts.module.js';
import { ImportsModule } from './exchange/imports/imports.module.js';
import { ExportsModule } from './exchange/exports/exports.module.js';
import { ListsModule } from './exchange/exports/lists/lists.module.js';
import { AssignmentsModule } from './implementation/assignments/assignments.module.js';
import { CalendarFeedModule } from './implementation/calendar/feed/feed.module.js';
import { CommunicationsModule } from './implementation/communications/communications.module.js';
import { CalendarModule } from './implementation/calendar/calendar.module.js';
import { ClustersModule } from './implementation/clusters/clusters.module.js';
import { ContributionsModule } from './implementation/contributions/contributions.module.js';
import { EngagementModule } from './implementation/engagement/engagement.module.js';
import { ParliamentModule } from './implementation/parliament/parliament.module.js';
import { FilesModule } from './implementation/files/files.module.js';
import { FrameworksModule } from './implementation/frameworks/frameworks.module.js';
import { SupportModule } from './implementation/support/support.module.js';
import { GradesModule } from './implementation/grades/grades.module.js';
import { CascadeModule } from './implementation/cascade/cascade.module.js';
import { DisaggregationModule } from './implementation/disaggregation/disaggregation.module.js';
import { IndicatorsModule } from './implementation/indicators/indicators.module.js';
import { ActivitiesModule } from './implementation/activities/activities.module.js';
import { EvaluationsModule } from './implementation/evaluations/evaluations.module.js';
import { MeasuresModule } from './implementation/measures/measures.module.js';
import { PlansModule } from './implementation/plans/plans.module.js';
import { ProgressModule } from './implementation/progress/progress.module.js';
import { StatusModule } from './implementation/status/status.module.js';
import { FollowUpModule } from './implementation/follow-up/follow-up.module.js';
import { AddendumModule } from './exchange/addendum/addendum.module.js';
import { PositionRoundsModule } from './implementation/position-rounds/position-rounds.module.js';
import { PortfolioModule } from './implementation/portfolio/portfolio.module.js';
import { AnswersModule } from './implementation/answers/answers.module.js';
import { EscalationsModule } from './implementation/escalations/escalations.module.js';
import { RoundsModule } from './implementation/rounds/rounds.module.js';
import { RemindersModule } from './implementation/reminders/reminders.module.js';
import { SuggestionsModule } from './implementation/suggestions/suggestions.module.js';
import { PublicationsModule } from './implementation/publications/publications.module.js';
import { PrioritiesModule } from './implementation/priorities/priorities.module.js';
import { TimelineModule } from './implementation/timeline/timeline.module.js';
import { StatisticsModule } from './implementation/statistics/statistics.module.js';
import { migrations } from './migrations/migrations.js';
import { PeopleModule } from './people/people.module.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { PartsModule } from './recommendations/parts/parts.module.js';
import { LinksModule } from './recommendations/links/links.module.js';
import { SchedulerModule } from './platform/scheduler/scheduler.module.js';
import { RecommendationsModule } from './recommendations/recommendations.module.js';
import { ReferenceModule } from './reference/reference.module.js';

/** The whole application without its doors: one line for each feature. */
@Module({})
export class AppModule {
  static forRoot(config: Config, logger: Logger, instead: Provider[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, logger),
        DatabaseModule.forRoot({ entities, migrations }, instead),
        MailModule.forRoot(instead),
        SchedulerModule,
        AccessModule,
        ReferenceModule,
        PeopleModule,
        RecommendationsModule,
        PartsModule,
        LinksModule,
        PortfolioModule,
        ClustersModule,
        SuggestionsModule,
        AssignmentsModule,
        FollowUpModule,
        PrioritiesModule,
        PublicationsModule,
        StatusModule,
        ProgressModule,
        FilesModule,
        IndicatorsModule,
        FrameworksModule,
        PlansModule,
        MeasuresModule,
        ActivitiesModule,
        EvaluationsModule,
        CalendarModule,
        CalendarFeedModule,
        ContributionsModule,
        EngagementModule,
        ParliamentModule,
        GradesModule,
        SupportModule,
        PositionRoundsModule,
        AddendumModule,
        CommunicationsModule,
        DisaggregationModule,
        CascadeModule,
        DisaggregationModule,
        IndicatorsModule,
        StatisticsModule,
        TimelineModule,
        RemindersModule,
        RoundsModule,
        EscalationsModule,
        AnswersModule,
        ImportsModule,
        BriefingsModule,
        ExportsModule,
        ListsModule,
        TextsModule,
      ],
    };
  }
}
