import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { AreaOfAttentionService } from './area-of-attention.service.js';
import { PriorityLedger } from './priority-ledger.js';
import { PrioritiesInMerge } from './priorities-in-merge.js';
import { PriorityScoreLoader } from './priority-score.loader.js';
import { PrioritySettingService } from './priority-setting.service.js';
import {
  AreaOfAttentionFields,
  PriorityOverrideFields,
  PrioritySettingFields,
  RecommendationPriorityFields,
} from './priority.fields.js';
import { AreaOfAttentionLoader, PriorityLoader, PriorityOverridesLoader } from './priority.loaders.js';
import { PriorityQuery } from './priority.query.js';
import { PriorityResolver } from './priority.resolver.js';
import { PriorityService } from './priority.service.js';

/** How urgent recommendations are: by an explained score, or by a coordinator's word. */
@Module({
  imports: [ReferenceModule, PeopleModule, RecommendationsModule, PortfolioModule],
  providers: [
    PriorityResolver,
    RecommendationPriorityFields,
    PriorityOverrideFields,
    PrioritySettingFields,
    AreaOfAttentionFields,
    PriorityQuery,
    PriorityService,
    PrioritySettingService,
    AreaOfAttentionService,
    PriorityLedger,
    PrioritiesInMerge,
    PriorityLoader,
    PriorityScoreLoader,
    PriorityOverridesLoader,
    AreaOfAttentionLoader,
  ],
})
export class PrioritiesModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly areas: AreaOfAttentionLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('aoa', 'AreaOfAttention', (id, context: ActorContext) =>
      this.areas.load(context, id),
    );
  }
}
