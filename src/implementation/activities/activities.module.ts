import { Module, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import { PlansModule } from '../plans/plans.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { StatusModule } from '../status/status.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { ActivityArchiving } from './activity-archiving.js';
import { ActivityKeeper } from './activity-keeper.js';
import { ActivityTerms } from './activity-terms.js';
import { ActivityProgressField, UpdateActivityField } from './activity-progress.fields.js';
import { ActivityUpdatesPages } from './activity-updates.pages.js';
import { ActivityFields, ActivityFundingFields, ActivityViewerFields } from './activity.fields.js';
import {
  ActivitiesOfMeasurePages,
  ActivityLoader,
  MilestoneCountsLoader,
  MilestoneLoader,
  MilestonesOfActivityPages,
} from './activity.loaders.js';
import { ActivityQuery } from './activity.query.js';
import { ActivityResolver } from './activity.resolver.js';
import { ActivityService } from './activity.service.js';
import { PlannedUses } from './planned-uses.js';
import { MeasureBudgetField, ObjectiveBudgetField, PlanBudgetField } from './budget.fields.js';
import { MeasureBudgetLoader, ObjectiveBudgetLoader, PlanBudgetLoader } from './budget.loaders.js';
import { MilestoneReminders } from './milestone-reminders.js';
import { MilestoneReporting } from './milestone-reporting.js';
import { MeasureActivitiesField, MilestoneFields } from './milestone.fields.js';
import { MilestoneResolver } from './milestone.resolver.js';
import { MilestoneService } from './milestone.service.js';

/** What institutions do to carry plans out, what it costs, and how far it is. */
@Module({
  imports: [PeopleModule, StatusModule, PlansModule, MeasuresModule, RemindersModule, TrackedItemsModule],
  providers: [
    ActivityResolver,
    MilestoneResolver,
    ActivityFields,
    ActivityFundingFields,
    ActivityViewerFields,
    MeasureActivitiesField,
    MilestoneFields,
    ActivityProgressField,
    UpdateActivityField,
    ActivityUpdatesPages,
    PlanBudgetField,
    ObjectiveBudgetField,
    MeasureBudgetField,
    ActivityService,
    ActivityTerms,
    ActivityArchiving,
    ActivityKeeper,
    PlannedUses,
    MilestoneService,
    MilestoneReporting,
    MilestoneReminders,
    ActivityQuery,
    ActivityLoader,
    MilestoneLoader,
    MilestoneCountsLoader,
    ActivitiesOfMeasurePages,
    MilestonesOfActivityPages,
    PlanBudgetLoader,
    ObjectiveBudgetLoader,
    MeasureBudgetLoader,
  ],
  exports: [ActivityKeeper, ActivityLoader, MilestoneLoader],
})
export class ActivitiesModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly activities: ActivityLoader,
    private readonly milestones: MilestoneLoader,
    private readonly items: TrackedItems,
    private readonly uses: PlannedUses,
  ) {}

  onModuleInit(): void {
    this.registry.register('act', 'Activity', (id, context: ActorContext) =>
      this.activities.load(context, id),
    );
    this.registry.register('mil', 'Milestone', (id, context: ActorContext) =>
      this.milestones.load(context, id),
    );
    this.uses.register();
    this.items.register('act', {
      noun: 'activity',
      table: 'activity',
      visible: ofVisiblePlan,
      objection: (t) => sql`case when ${t}.archived_at is not null then 'was taken out of its plan' end`,
    });
  }
}
