import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { DecisionHistoryLoader, DecisionInForceLoader } from './decision.loaders.js';
import { DecisionService } from './decision.service.js';
import { DecisionPeopleFields } from './decision-people.fields.js';
import { FollowUpLedger } from './follow-up-ledger.js';
import { DecisionsInMerge } from './decisions-in-merge.js';
import { FollowUpMutations, RecommendationFollowUpFields } from './follow-up.resolver.js';

/** What the country will do about recommendations. */
@Module({
  imports: [PeopleModule, RecommendationsModule, PortfolioModule],
  providers: [
    FollowUpMutations,
    RecommendationFollowUpFields,
    DecisionPeopleFields,
    DecisionService,
    FollowUpLedger,
    DecisionsInMerge,
    DecisionInForceLoader,
    DecisionHistoryLoader,
  ],
})
export class FollowUpModule {}
