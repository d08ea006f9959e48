import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { LinksModule } from '../../recommendations/links/links.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ClustersModule } from '../clusters/clusters.module.js';
import { ClusterSuggestionFields, SimilarityRunFields } from './cluster-suggestion.fields.js';
import { ClusterSuggestionRenewal } from './cluster-suggestion.renewal.js';
import { ClusterSuggestionService } from './cluster-suggestion.service.js';
import { LinkSuggestionRenewal } from './link-suggestion.renewal.js';
import { LinkSuggestionService } from './link-suggestion.service.js';
import { ReplacedTexts } from './replaced-texts.js';
import { SimilarityRunQuery } from './similarity-run.query.js';
import { SimilarityRuns } from './similarity-runs.js';
import { SimilaritySearch } from './similarity-search.js';
import { SimilarityTexts } from './similarity-texts.js';
import { SimilarityService } from './similarity.service.js';
import { SuggestionCarrier } from './suggestion-carrier.js';
import { SuggestionDecisions } from './suggestion-decisions.js';
import { LinkSuggestionFields } from './suggestion.fields.js';
import { SuggestionLedger } from './suggestion-ledger.js';
import { ClusterSuggestionLoader, LinkSuggestionLoader, SimilarityRunLoader } from './suggestion.loaders.js';
import { SuggestionQuery } from './suggestion.query.js';
import { SuggestionMutations, SuggestionQueries } from './suggestion.resolver.js';

/** What the texts of a country suggest: links between recommendations, and members for clusters. */
@Module({
  imports: [PeopleModule, RecommendationsModule, LinksModule, ClustersModule],
  providers: [
    SuggestionQueries,
    SuggestionMutations,
    LinkSuggestionFields,
    ClusterSuggestionFields,
    SimilarityRunFields,
    SimilarityTexts,
    SimilaritySearch,
    SimilarityRuns,
    SimilarityService,
    SuggestionLedger,
    ReplacedTexts,
    LinkSuggestionRenewal,
    ClusterSuggestionRenewal,
    SuggestionCarrier,
    SuggestionDecisions,
    LinkSuggestionService,
    ClusterSuggestionService,
    SuggestionQuery,
    SimilarityRunQuery,
    LinkSuggestionLoader,
    ClusterSuggestionLoader,
    SimilarityRunLoader,
  ],
  exports: [SimilarityService],
})
export class SuggestionsModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly links: LinkSuggestionLoader,
    private readonly members: ClusterSuggestionLoader,
    private readonly runs: SimilarityRunLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('lsg', 'LinkSuggestion', (id, context: ActorContext) =>
      this.links.load(context, id),
    );
    this.registry.register('csg', 'ClusterSuggestion', (id, context: ActorContext) =>
      this.members.load(context, id),
    );
    this.registry.register('sim', 'SimilarityRun', (id, context: ActorContext) =>
      this.runs.load(context, id),
    );
  }
}
