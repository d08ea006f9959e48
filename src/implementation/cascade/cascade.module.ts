import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { FilesModule } from '../files/files.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { StatusModule } from '../status/status.module.js';
import { AllowingService } from './allowing.service.js';
import { AnswerEvidence } from './answer-evidence.js';
import { AnsweringService } from './answering.service.js';
import { AnswerReviewService } from './answer-review.service.js';
import { AnswersAwaited } from './answers-awaited.js';
import { DataRequestReminders, PassedTaskReminders } from './cascade-reminders.js';
import { CascadeUses } from './cascade-uses.js';
import { DataAnsweringService } from './data-answering.service.js';
import { DataRequestFields } from './data-request.fields.js';
import { DataRequestKeeper } from './data-request-keeper.js';
import { DataRequestResolver } from './data-request.resolver.js';
import { DataRequestLoader, DataRequestsQuery } from './data-requests.query.js';
import { FourEyes } from './four-eyes.js';
import { PassableInstitutionsQuery } from './passable-institutions.query.js';
import { PassedAnswerEvidenceFields, PassedAnswerFields, PassedTaskFields } from './passed-task.fields.js';
import { PassedTaskKeeper } from './passed-task-keeper.js';
import {
  AnswerEvidenceLoader,
  AnswersOfTaskLoader,
  PassedAnswerLoader,
  PassedTaskLoader,
} from './passed-task.loaders.js';
import { PassedTaskResolver } from './passed-task.resolver.js';
import { PassedTasksQuery } from './passed-tasks.query.js';
import { PassedTasksInMerge } from './passed-tasks-in-merge.js';
import { PassingResolver } from './passing.resolver.js';
import { PassingRules } from './passing-rules.js';
import { PassingService } from './passing.service.js';
import { RequestingService } from './requesting.service.js';
import { RequestRules } from './request-rules.js';
import { TasksFollowAssignments } from './tasks-follow-assignments.js';

/** What goes down from institutions to those below them, and the answers that come up; figures asked of others. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    PortfolioModule,
    AssignmentsModule,
    ProgressModule,
    FilesModule,
    RecommendationsModule,
    IndicatorsModule,
    PlansModule,
    StatusModule,
    RemindersModule,
  ],
  providers: [
    PassedTaskResolver,
    PassedTaskFields,
    PassedAnswerFields,
    PassedAnswerEvidenceFields,
    PassingResolver,
    PassingService,
    PassingRules,
    PassedTaskKeeper,
    AnsweringService,
    AnswerEvidence,
    AnswerReviewService,
    FourEyes,
    AllowingService,
    PassedTasksQuery,
    PassableInstitutionsQuery,
    PassedTaskLoader,
    PassedAnswerLoader,
    AnswersOfTaskLoader,
    AnswerEvidenceLoader,
    AnswersAwaited,
    TasksFollowAssignments,
    PassedTasksInMerge,
    CascadeUses,
    PassedTaskReminders,
    DataRequestReminders,
    DataRequestResolver,
    DataRequestFields,
    RequestingService,
    RequestRules,
    DataAnsweringService,
    DataRequestKeeper,
    DataRequestsQuery,
    DataRequestLoader,
  ],
})
export class CascadeModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly tasks: PassedTaskLoader,
    private readonly answers: PassedAnswerLoader,
    private readonly requests: DataRequestLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('pst', 'PassedTask', (id, context: ActorContext) => this.tasks.load(context, id));
    this.registry.register('pan', 'PassedAnswer', (id, context: ActorContext) =>
      this.answers.load(context, id),
    );
    this.registry.register('drq', 'DataRequest', (id, context: ActorContext) =>
      this.requests.load(context, id),
    );
  }
}
