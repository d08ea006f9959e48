import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { UsersModule } from '../../people/users/users.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { StatusModule } from '../status/status.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { LegalActService } from './legal-act.service.js';
import { LegalFindingService } from './legal-finding.service.js';
import { ParliamentKeeper } from './parliament-keeper.js';
import {
  ClusterLegalActsField,
  ClusterQuestionsField,
  LegalActFindingsField,
  MeasureLegalActsField,
  MeasureQuestionsField,
  RecommendationLegalActsField,
  RecommendationQuestionsField,
} from './parliament-of.fields.js';
import { LegalActFields, LegalFindingFields, QuestionFields } from './parliament.fields.js';
import { LegalActLoader, LegalFindingLoader, QuestionLoader } from './parliament.loaders.js';
import {
  FindingsOfLawPages,
  LegalActItemsPages,
  LegalActsOfItemPages,
  LegalActsOfRecommendationPages,
  QuestionItemsPages,
  QuestionsOfItemPages,
  QuestionsOfRecommendationPages,
} from './parliament.pages.js';
import { ParliamentMutations } from './parliament.mutations.js';
import { ParliamentQuery } from './parliament.query.js';
import { ParliamentQueries } from './parliament.resolver.js';
import { QuestionItems } from './question-items.service.js';
import { QuestionService } from './question.service.js';

/** What parliament does about what was asked of the State: bills, laws, questions; and the legal inventory. */
@Module({
  imports: [PeopleModule, UsersModule, PortfolioModule, StatusModule, TrackedItemsModule],
  providers: [
    ParliamentQueries,
    ParliamentMutations,
    LegalActFields,
    QuestionFields,
    LegalFindingFields,
    LegalActFindingsField,
    RecommendationLegalActsField,
    RecommendationQuestionsField,
    ClusterLegalActsField,
    ClusterQuestionsField,
    MeasureLegalActsField,
    MeasureQuestionsField,
    LegalActService,
    LegalFindingService,
    QuestionService,
    QuestionItems,
    ParliamentKeeper,
    ParliamentQuery,
    LegalActLoader,
    QuestionLoader,
    LegalFindingLoader,
    LegalActItemsPages,
    QuestionItemsPages,
    LegalActsOfItemPages,
    LegalActsOfRecommendationPages,
    QuestionsOfItemPages,
    QuestionsOfRecommendationPages,
    FindingsOfLawPages,
  ],
})
export class ParliamentModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly acts: LegalActLoader,
    private readonly questions: QuestionLoader,
    private readonly findings: LegalFindingLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('law', 'LegalAct', (id, context: ActorContext) => this.acts.load(context, id));
    this.registry.register('pqu', 'ParliamentaryQuestion', (id, context: ActorContext) =>
      this.questions.load(context, id),
    );
    this.registry.register('lfi', 'LegalFinding', (id, context: ActorContext) =>
      this.findings.load(context, id),
    );
  }
}
