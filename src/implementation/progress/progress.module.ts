import { Module, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ClustersModule } from '../clusters/clusters.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { StatusModule } from '../status/status.module.js';
import { ActivityReporting } from './activity-reporting.js';
import { InstitutionValidators, InstitutionValidatorsLoader } from './institution-validators.js';
import { ProgressApproval } from './progress-approval.js';
import { ProgressDrafting } from './progress-drafting.js';
import { ProgressHandOver } from './progress-hand-over.js';
import { ProgressKeeper } from './progress-keeper.js';
import { ProgressPeopleFields, SubmissionPeopleFields } from './progress-people.fields.js';
import { ProgressReminders } from './progress-reminders.js';
import { ProgressReview } from './progress-review.js';
import { ProgressSubmitting } from './progress-submitting.js';
import { ProgressViewer } from './progress-viewer.js';
import {
  AssessmentUpdateField,
  ClusterProgressFields,
  ProgressUpdateFields,
  RecommendationProgressFields,
} from './progress.fields.js';
import {
  ClusterUpdatesLoader,
  PartUpdatesLoader,
  ProgressUpdateLoader,
  RecommendationUpdatesLoader,
  SubmissionsLoader,
} from './progress.loaders.js';
import { PartProgressFields, ReportedPartField } from './part-progress.fields.js';
import { ReportedParts } from './reported-parts.js';
import { progressVisibleTo } from './progress.visibility.js';
import { ProgressQuery } from './progress.query.js';
import { ProgressReportingResolver, ProgressReviewResolver } from './progress.resolver.js';
import { ReportingRole } from './reporting-role.js';
import { ReviewGate } from './review-gate.js';
import { AwaitedAnswers } from './awaited-answers.js';
import { SubmissionRules } from './submission-rules.js';
import { TaskUpdateField } from './task-update.field.js';
import { TickedMembers } from './ticked-members.js';
import { VerdictRecorder } from './verdict-recorder.js';
import { UpdatesInMerge } from './updates-in-merge.js';

/** What institutions report, from the draft to the coordinator's approval. */
@Module({
  imports: [
    PeopleModule,
    RecommendationsModule,
    PartsModule,
    ClustersModule,
    StatusModule,
    RemindersModule,
    TrackedItemsModule,
  ],
  providers: [
    ProgressReportingResolver,
    ProgressReviewResolver,
    ProgressUpdateFields,
    RecommendationProgressFields,
    ClusterProgressFields,
    AssessmentUpdateField,
    TaskUpdateField,
    ProgressPeopleFields,
    SubmissionPeopleFields,
    ProgressHandOver,
    ProgressDrafting,
    ProgressSubmitting,
    SubmissionRules,
    AwaitedAnswers,
    ReportingRole,
    ActivityReporting,
    ProgressReview,
    ProgressApproval,
    ReviewGate,
    TickedMembers,
    VerdictRecorder,
    ProgressKeeper,
    ProgressQuery,
    ProgressViewer,
    InstitutionValidators,
    InstitutionValidatorsLoader,
    ProgressUpdateLoader,
    SubmissionsLoader,
    RecommendationUpdatesLoader,
    ClusterUpdatesLoader,
    PartUpdatesLoader,
    PartProgressFields,
    ReportedPartField,
    ReportedParts,
    UpdatesInMerge,
    ProgressReminders,
  ],
  exports: [AwaitedAnswers, InstitutionValidators, ProgressKeeper, ProgressUpdateLoader],
})
export class ProgressModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly updates: ProgressUpdateLoader,
    private readonly items: TrackedItems,
  ) {}

  onModuleInit(): void {
    this.registry.register('upd', 'ProgressUpdate', (id, context: ActorContext) =>
      this.updates.load(context, id),
    );
    this.items.register('upd', {
      noun: 'progress update',
      table: 'progress_update',
      visible: progressVisibleTo,
      objection: (t) =>
        sql`case when ${t}.state <> 'APPROVED' then 'was not approved: only what is approved is published' end`,
    });
  }
}
