import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ChaseListQuery } from './chase-list.query.js';
import { NilReturnEyes } from './nil-return-eyes.js';
import { NilReturnKeeper } from './nil-return-keeper.js';
import { NilReturnFields, RoundNilReturnsField } from './nil-return.fields.js';
import { NilReturnFiling } from './nil-return.filing.js';
import { NilReturnLoader, NilReturnsOfRoundLoader, NilReturnTasksLoader } from './nil-return.loaders.js';
import { NilReturnResolver } from './nil-return.resolver.js';
import { NilReturnReview } from './nil-return.review.js';
import { NilReturnService } from './nil-return.service.js';
import { OpenRounds } from './open-rounds.job.js';
import { OwnTasks } from './own-tasks.js';
import { ChaseListResolver, RoundTasksField } from './round-reading.resolver.js';
import { RoundReminders } from './round-reminders.js';
import { RoundTaskFields } from './round-task.fields.js';
import { RoundTasksPages } from './round-tasks.pages.js';
import { RoundsOpeningThemselves } from './rounds-opening-themselves.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { StatusModule } from '../status/status.module.js';
import { AskedInstitutionsLoader } from './asked-institutions.js';
import { RoundChanges } from './round-changes.service.js';
import { RoundDueDays } from './round-due-days.js';
import { RoundEnding } from './round-ending.js';
import {
  AskedInstitutionFields,
  RoundDueDayFields,
  RoundItemFields,
  RoundRatesField,
} from './round-figures.fields.js';
import { RoundHoldings } from './round-holdings.js';
import { RoundItemsInMerge } from './round-items-in-merge.js';
import { RoundItemsPages } from './round-items.pages.js';
import { RoundKeeper } from './round-keeper.js';
import { RoundOpening } from './round-opening.js';
import { RoundTerms } from './round-terms.js';
import { RoundFields } from './round.fields.js';
import { RoundDueDaysLoader, RoundItemCountsLoader, RoundLoader } from './round.loaders.js';
import { RoundQuery } from './round.query.js';
import { RoundResolver } from './round.resolver.js';
import { RoundService } from './round.service.js';

/** Calls for answers: who is asked about what, by when, and how far each institution is. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    RecommendationsModule,
    PartsModule,
    PortfolioModule,
    StatusModule,
    ProgressModule,
    RemindersModule,
  ],
  providers: [
    RoundResolver,
    RoundFields,
    RoundRatesField,
    AskedInstitutionFields,
    RoundDueDayFields,
    RoundItemFields,
    RoundService,
    RoundChanges,
    RoundOpening,
    RoundHoldings,
    RoundEnding,
    RoundDueDays,
    RoundTerms,
    RoundKeeper,
    RoundQuery,
    RoundLoader,
    RoundDueDaysLoader,
    RoundItemCountsLoader,
    RoundItemsPages,
    AskedInstitutionsLoader,
    NilReturnResolver,
    NilReturnFields,
    RoundNilReturnsField,
    NilReturnService,
    NilReturnFiling,
    NilReturnReview,
    NilReturnEyes,
    NilReturnKeeper,
    NilReturnLoader,
    NilReturnsOfRoundLoader,
    NilReturnTasksLoader,
    OwnTasks,
    ChaseListResolver,
    RoundTasksField,
    RoundTasksPages,
    RoundTaskFields,
    ChaseListQuery,
    RoundReminders,
    OpenRounds,
    RoundItemsInMerge,
    RoundsOpeningThemselves,
  ],
  exports: [
    RoundsOpeningThemselves,
    RoundService,
    RoundChanges,
    RoundDueDays,
    RoundEnding,
    NilReturnService,
    NilReturnReview,
  ],
})
export class RoundsModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly rounds: RoundLoader,
    private readonly nilReturns: NilReturnLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('rnd', 'ReportingRound', (id, context: ActorContext) =>
      this.rounds.load(context, id),
    );
    this.registry.register('nil', 'NilReturn', (id, context: ActorContext) =>
      this.nilReturns.load(context, id),
    );
  }
}
