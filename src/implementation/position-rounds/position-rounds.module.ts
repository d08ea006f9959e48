import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { FilesModule } from '../files/files.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { StatusModule } from '../status/status.module.js';
import { AdoptionRules } from './adoption-rules.js';
import { AdoptionService } from './adoption.service.js';
import { AdviceReviewService } from './advice-review.service.js';
import { AdviceService } from './advice.service.js';
import { AskedInstitutions } from './asked-institutions.js';
import { AskedInstitutionsLoader } from './asked-institutions.loader.js';
import { CirculationService } from './circulation.service.js';
import { DecisionRules } from './decision-rules.js';
import { DecisionService } from './decision.service.js';
import { OpeningService } from './opening.service.js';
import { PendingItems } from './pending-items.js';
import { PositionAudit } from './position-audit.js';
import {
  PositionDecisionFields,
  PositionItemFields,
  PositionItemPeopleFields,
} from './position-item.fields.js';
import { PositionItemResolver } from './position-item.resolver.js';
import { PositionItemsPages } from './position-items.pages.js';
import { PositionPartTie } from './position-part-tie.js';
import { AdviceClearanceReminders, AdviceReminders } from './position-reminders.js';
import { PositionRequestFields, PositionRequestPeopleFields } from './position-request.fields.js';
import { PositionRequestResolver } from './position-request.resolver.js';
import {
  AskedInstitutionFields,
  PositionRoundFields,
  PositionRoundPeopleFields,
} from './position-round.fields.js';
import {
  DecisionsOfRoundLoader,
  PositionDecisionLoader,
  PositionItemLoader,
  PositionRequestLoader,
  PositionRoundLoader,
  RequestsOfItemLoader,
} from './position-round.loaders.js';
import { PositionRoundResolver } from './position-round.resolver.js';
import { PositionRequestsQuery, PositionRoundsQuery } from './position-rounds.query.js';
import { ItemTallyLoader, RoundTallyLoader } from './position-tally.loaders.js';
import { PositionTargetResolver } from './position-targets.js';
import { ProposalService } from './proposal.service.js';
import { RequestTermsService } from './request-terms.service.js';
import { RoundCourseService } from './round-course.service.js';
import { RoundFacts } from './round-facts.js';
import { RoundItemsService } from './round-items.service.js';
import { RoundKeeper } from './round-keeper.js';

/** How a country comes to its positions on a report of the UPR, in confidence. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    RecommendationsModule,
    PartsModule,
    PortfolioModule,
    StatusModule,
    FilesModule,
    RemindersModule,
  ],
  providers: [
    PositionRoundResolver,
    PositionItemResolver,
    PositionRequestResolver,
    PositionRoundFields,
    PositionRoundPeopleFields,
    AskedInstitutionFields,
    PositionItemFields,
    PositionItemPeopleFields,
    PositionDecisionFields,
    PositionRequestFields,
    PositionRequestPeopleFields,
    RoundKeeper,
    RoundFacts,
    OpeningService,
    PendingItems,
    RoundItemsService,
    RoundCourseService,
    PositionTargetResolver,
    CirculationService,
    AskedInstitutions,
    RequestTermsService,
    AdviceService,
    AdviceReviewService,
    ProposalService,
    DecisionService,
    DecisionRules,
    AdoptionService,
    AdoptionRules,
    PositionRoundsQuery,
    PositionRequestsQuery,
    PositionItemsPages,
    PositionRoundLoader,
    PositionItemLoader,
    PositionRequestLoader,
    RequestsOfItemLoader,
    PositionDecisionLoader,
    DecisionsOfRoundLoader,
    ItemTallyLoader,
    RoundTallyLoader,
    AskedInstitutionsLoader,
    AdviceReminders,
    AdviceClearanceReminders,
    PositionAudit,
    PositionPartTie,
  ],
  exports: [RoundKeeper],
})
export class PositionRoundsModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly rounds: PositionRoundLoader,
    private readonly items: PositionItemLoader,
    private readonly requests: PositionRequestLoader,
    private readonly decisions: PositionDecisionLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('prd', 'PositionRound', (id, context: ActorContext) =>
      this.rounds.load(context, id),
    );
    this.registry.register('pit', 'PositionItem', (id, context: ActorContext) =>
      this.items.load(context, id),
    );
    this.registry.register('prq', 'PositionRequest', (id, context: ActorContext) =>
      this.requests.load(context, id),
    );
    this.registry.register('pdc', 'PositionDecision', (id, context: ActorContext) =>
      this.decisions.load(context, id),
    );
  }
}
