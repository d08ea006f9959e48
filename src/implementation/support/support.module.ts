import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { StatusModule } from '../status/status.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { GoodPracticeKeeper } from './good-practice-keeper.js';
import { GoodPracticeLinking } from './good-practice-linking.service.js';
import {
  GoodPracticeItemsPages,
  GoodPracticeLoader,
  GoodPracticeQuery,
  PracticesOfRecommendationPages,
} from './good-practice.loaders.js';
import {
  GoodPracticeFields,
  GoodPracticeResolver,
  RecommendationPracticesField,
} from './good-practice.resolver.js';
import { GoodPracticeService } from './good-practice.service.js';
import { SupportKeeper } from './support-keeper.js';
import { SupportLinking } from './support-linking.service.js';
import { SupportRequestTermsOf } from './support-request-terms.js';
import {
  RecommendationSupportField,
  SupportRequestFields,
  SupportWordsFields,
} from './support-request.fields.js';
import {
  PartnerRecommendationsLoader,
  RequestsOfRecommendationPages,
  SupportAreasLoader,
  SupportItemsPages,
  SupportRequestLoader,
  SupportStepsLoader,
} from './support-request.loaders.js';
import { SupportRequestQuery } from './support-request.query.js';
import { SupportRequestResolver } from './support-request.resolver.js';
import { SupportRequestService } from './support-request.service.js';
import { SupportStepping } from './support-stepping.js';

/** What a country asks others for, and what others can learn from it. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    RecommendationsModule,
    PortfolioModule,
    StatusModule,
    PlansModule,
    TrackedItemsModule,
  ],
  providers: [
    SupportRequestResolver,
    SupportRequestFields,
    SupportWordsFields,
    RecommendationSupportField,
    SupportRequestService,
    SupportRequestTermsOf,
    SupportStepping,
    SupportLinking,
    SupportKeeper,
    SupportRequestQuery,
    SupportRequestLoader,
    SupportStepsLoader,
    SupportAreasLoader,
    PartnerRecommendationsLoader,
    SupportItemsPages,
    RequestsOfRecommendationPages,
    GoodPracticeResolver,
    GoodPracticeFields,
    RecommendationPracticesField,
    GoodPracticeService,
    GoodPracticeLinking,
    GoodPracticeKeeper,
    GoodPracticeQuery,
    GoodPracticeLoader,
    GoodPracticeItemsPages,
    PracticesOfRecommendationPages,
  ],
})
export class SupportModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly requests: SupportRequestLoader,
    private readonly practices: GoodPracticeLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('sup', 'SupportRequest', (id, context: ActorContext) =>
      this.requests.load(context, id),
    );
    this.registry.register('gpr', 'GoodPractice', (id, context: ActorContext) =>
      this.practices.load(context, id),
    );
  }
}
