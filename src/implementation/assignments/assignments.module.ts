import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { PeopleModule } from '../../people/people.module.js';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ClustersModule } from '../clusters/clusters.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AssignableInstitutions } from './assignable-institutions.js';
import { Assigning } from './assigning.js';
import { AssignmentChangesService } from './assignment-changes.service.js';
import { AssignmentFields, DeclineFields, UnseatedFields } from './assignment-fields.resolver.js';
import { AssignmentFollowers } from './assignment-followers.js';
import { AssignmentLedger } from './assignment-ledger.js';
import { AssignmentPeopleFields, DeclinePeopleFields } from './assignment-people.fields.js';
import { AssignmentsInMerge } from './assignments-in-merge.js';
import { AssignmentParticipant } from './assignment-participant.js';
import {
  ClusterAssignmentsLoader,
  PartAssignmentsLoader,
  RecommendationAssignmentsLoader,
} from './assignment-series.loader.js';
import { AssignedParts } from './assigned-parts.js';
import { AssignedPartField, PartAssignmentFields } from './part-assignments.resolver.js';
import { AssignmentReminders } from './assignment-reminders.js';
import { AssignmentLoader } from './assignment.loader.js';
import { AssignmentMutations } from './assignment.resolver.js';
import { AssignmentService } from './assignment.service.js';
import { AssignmentsInForceLoader, PartAssignmentsInForceLoader } from './assignments-in-force.loader.js';
import { ClusterAssignmentFields } from './cluster-assignments.resolver.js';
import { DeclineDecisionService } from './decline-decision.service.js';
import { DeclineLoader, DeclinesOfAssignmentLoader } from './decline.loader.js';
import { DeclineReminders } from './decline-reminders.js';
import { DeclineResolver } from './decline.resolver.js';
import { DeclineService } from './decline.service.js';
import { DeclinesQuery } from './declines.query.js';
import { RecommendationAssignmentFields } from './recommendation-assignments.resolver.js';
import { PartStandingLoader, StandingLoader } from './standing.loader.js';
import { TasksQuery } from './tasks.query.js';
import { TasksResolver } from './tasks.resolver.js';

/** Who has what in hand, until when; "not ours"; and the tasks of an institution. */
@Module({
  imports: [
    PeopleModule,
    RecommendationsModule,
    PartsModule,
    PortfolioModule,
    ClustersModule,
    RemindersModule,
  ],
  providers: [
    AssignmentMutations,
    DeclineResolver,
    TasksResolver,
    AssignmentFields,
    DeclineFields,
    UnseatedFields,
    AssignmentPeopleFields,
    DeclinePeopleFields,
    RecommendationAssignmentFields,
    ClusterAssignmentFields,
    AssignmentService,
    AssignmentChangesService,
    DeclineService,
    DeclineDecisionService,
    Assigning,
    AssignmentLedger,
    AssignmentFollowers,
    AssignableInstitutions,
    AssignmentParticipant,
    AssignmentsInMerge,
    AssignmentReminders,
    DeclineReminders,
    DeclinesQuery,
    TasksQuery,
    AssignmentLoader,
    AssignmentsInForceLoader,
    RecommendationAssignmentsLoader,
    ClusterAssignmentsLoader,
    DeclineLoader,
    DeclinesOfAssignmentLoader,
    StandingLoader,
    PartAssignmentFields,
    AssignedPartField,
    PartAssignmentsLoader,
    PartAssignmentsInForceLoader,
    PartStandingLoader,
    AssignedParts,
  ],
  exports: [AssignmentFollowers, AssignmentLoader],
})
export class AssignmentsModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly assignments: AssignmentLoader,
    private readonly declines: DeclineLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('asg', 'Assignment', (id, context: ActorContext) =>
      this.assignments.load(context, id),
    );
    this.registry.register('dec', 'AssignmentDecline', (id, context: ActorContext) =>
      this.declines.load(context, id),
    );
  }
}
