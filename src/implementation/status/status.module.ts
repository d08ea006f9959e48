import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { ClustersModule } from '../clusters/clusters.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { ClusterAssessmentLoader } from './cluster-assessment.loader.js';
import { ClusterAssessmentService } from './cluster-assessment.service.js';
import { CountryToday } from './country-today.js';
import { CurrentStatusLoader, PartStatusLoader } from './current-status.loader.js';
import { NotApplicableDecision } from './not-applicable-decision.js';
import { NotApplicableLoader, NotApplicableQuery } from './not-applicable.query.js';
import { NotApplicableService } from './not-applicable.service.js';
import {
  NotApplicablePartField,
  PartStatusFields,
  RecommendationPartsStatusField,
} from './part-status.fields.js';
import { PartsStatusLoader } from './parts-status.loader.js';
import { PartStatusHistoryLoader, StatusHistoryLoader } from './status-history.loader.js';
import { StatusOfParts } from './status-of-parts.js';
import { StatusSeries } from './status-series.js';
import { WholesOfParts } from './wholes-of-parts.js';
import { StatusRecorder } from './status-recorder.js';
import {
  ClusterAssessmentFields,
  NotApplicableProposalFields,
  RecommendationStatusFields,
} from './status.fields.js';
import {
  AssessmentPeopleFields,
  ClusterAssessmentPeopleFields,
  ProposalPeopleFields,
} from './status-people.fields.js';
import { StatusResolver } from './status.resolver.js';
import { StatusService } from './status.service.js';
import { Subjects } from './subject.js';
import { ProposalsInMerge, StatusesInMerge } from './statuses-in-merge.js';

/** The validated status: how far implementation is, in the coordinator's word. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    RecommendationsModule,
    PartsModule,
    PortfolioModule,
    ClustersModule,
  ],
  providers: [
    StatusResolver,
    RecommendationStatusFields,
    ClusterAssessmentFields,
    NotApplicableProposalFields,
    AssessmentPeopleFields,
    ClusterAssessmentPeopleFields,
    ProposalPeopleFields,
    StatusService,
    StatusRecorder,
    NotApplicableService,
    NotApplicableDecision,
    NotApplicableQuery,
    NotApplicableLoader,
    ClusterAssessmentService,
    ClusterAssessmentLoader,
    CurrentStatusLoader,
    StatusHistoryLoader,
    CountryToday,
    Subjects,
    StatusesInMerge,
    ProposalsInMerge,
    StatusSeries,
    WholesOfParts,
    PartStatusFields,
    RecommendationPartsStatusField,
    NotApplicablePartField,
    PartStatusLoader,
    PartStatusHistoryLoader,
    PartsStatusLoader,
    StatusOfParts,
  ],
  exports: [StatusRecorder, WholesOfParts, NotApplicableService, CountryToday, Subjects],
})
export class StatusModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly proposals: NotApplicableLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('nap', 'NotApplicableProposal', (id, context: ActorContext) =>
      this.proposals.load(context, id),
    );
  }
}
