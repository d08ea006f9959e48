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
  PracticesOfClusterPages,
  PracticesOfRecommendationPages,
} from './good-practice.loaders.js';
import {
  ClusterPracticesField,
  GoodPracticeFields,
  RecommendationPracticesField,
} from './good-practice.fields.js';
import { GoodPracticeResolver } from './good-practice.resolver.js';
import { GoodPracticeService } from './good-practice.service.js';
import { AreasOfRequests } from './areas-of-requests.js';
import { SupportAreaLoader, SupportAreaQuery } from './support-area.query.js';
import { SupportAreaResolver } from './support-area.resolver.js';
import { SupportAreaService } from './support-area.service.js';
import { SupportKeeper } from './support-keeper.js';
import { SupportLinking } from './support-linking.service.js';
import { SupportRequestTermsOf } from './support-request-terms.js';
import { SupportRequestFields, SupportScopeFields, SupportWordsFields } from './support-request.fields.js';
import {
  ActivitySupportField,
  ClusterSupportField,
  MeasureSupportField,
  RecommendationSupportField,
} from './support-requests-of.fields.js';
import {
  PartnerRecommendationsPages,
  RequestsOfItemPages,
  RequestsOfRecommendationPages,
  SupportItemsPages,
} from './support-request.pages.js';
import {
  PartnerRecommendationsLoader,
  SupportAreasLoader,
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
    SupportAreaResolver,
    SupportAreaService,
    SupportAreaQuery,
    SupportAreaLoader,
    AreasOfRequests,
    SupportRequestResolver,
    SupportRequestFields,
    SupportWordsFields,
    SupportScopeFields,
    RecommendationSupportField,
    ClusterSupportField,
    MeasureSupportField,
    ActivitySupportField,
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
    PartnerRecommendationsPages,
    SupportItemsPages,
    RequestsOfItemPages,
    RequestsOfRecommendationPages,
    GoodPracticeResolver,
    GoodPracticeFields,
    RecommendationPracticesField,
    ClusterPracticesField,
    GoodPracticeService,
    GoodPracticeLinking,
    GoodPracticeKeeper,
    GoodPracticeQuery,
    GoodPracticeLoader,
    GoodPracticeItemsPages,
    PracticesOfRecommendationPages,
    PracticesOfClusterPages,
  ],
})
export class SupportModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly requests: SupportRequestLoader,
    private readonly practices: GoodPracticeLoader,
    private readonly areas: SupportAreaLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('sup', 'SupportRequest', (id, context: ActorContext) =>
      this.requests.load(context, id),
    );
    this.registry.register('sar', 'SupportArea', (id, context: ActorContext) => this.areas.load(context, id));
    this.registry.register('gpr', 'GoodPractice', (id, context: ActorContext) =>
      this.practices.load(context, id),
    );
  }
}
