import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { UsersModule } from '../../people/users/users.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { AuthorNameLoader } from './author-name.loader.js';
import { ContributionAuthorFields } from './contribution-author.fields.js';
import { ContributionsInMerge } from './contributions-in-merge.js';
import { ContributionReminders } from './contribution-reminders.js';
import { ContributionKeeper } from './contribution-keeper.js';
import { ContributionFields } from './contribution.fields.js';
import {
  ClusterContributionsField,
  PartContributionsField,
  PlanContributionsField,
  RecommendationContributionsField,
} from './contributions-of.fields.js';
import { ContributionLoader, ContributionsOfItemPages } from './contribution.loaders.js';
import { ContributionQuery } from './contribution.query.js';
import { ContributionResolver } from './contribution.resolver.js';
import { ContributionService } from './contribution.service.js';
import { ContributionVisibility } from './contribution.visibility.js';
import { ModerationService } from './moderation.service.js';

/** What stakeholders have to say, beside what the State says. */
@Module({
  imports: [UsersModule, RecommendationsModule, RemindersModule, TrackedItemsModule],
  exports: [ContributionVisibility],
  providers: [
    ContributionResolver,
    ContributionFields,
    ContributionAuthorFields,
    RecommendationContributionsField,
    PartContributionsField,
    ClusterContributionsField,
    PlanContributionsField,
    ContributionService,
    ModerationService,
    ContributionKeeper,
    ContributionsInMerge,
    ContributionVisibility,
    ContributionQuery,
    ContributionLoader,
    ContributionsOfItemPages,
    AuthorNameLoader,
    ContributionReminders,
  ],
})
export class ContributionsModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly contributions: ContributionLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('ctb', 'Contribution', (id, context: ActorContext) =>
      this.contributions.load(context, id),
    );
  }
}
