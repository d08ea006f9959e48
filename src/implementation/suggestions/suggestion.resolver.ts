import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ClusterSuggestion } from './cluster-suggestion.entity.js';
import { ClusterSuggestionService } from './cluster-suggestion.service.js';
import { LinkSuggestion } from './link-suggestion.entity.js';
import { LinkSuggestionService } from './link-suggestion.service.js';
import { SimilarityRun } from './similarity-run.entity.js';
import { SimilarityRunQuery } from './similarity-run.query.js';
import { SimilarityService } from './similarity.service.js';
import {
  AcceptClusterSuggestionsInput,
  AcceptLinkSuggestionsInput,
  DismissClusterSuggestionsInput,
  DismissLinkSuggestionsInput,
} from './suggestion.inputs.js';
import {
  ClusterSuggestionsPayload,
  FindSimilarRecommendationsPayload,
  LinkSuggestionsPayload,
} from './suggestion.payloads.js';
import { SuggestionQuery } from './suggestion.query.js';
import { ClusterSuggestionsArgs, LinkSuggestionsArgs } from './suggestions.args.js';

const LinkSuggestionConnection = Connection(LinkSuggestion, 'LinkSuggestion');
const ClusterSuggestionConnection = Connection(ClusterSuggestion, 'ClusterSuggestion');
const SimilarityRunConnection = Connection(SimilarityRun, 'SimilarityRun');

/** The door to what is suggested. */
@Resolver()
export class SuggestionQueries {
  constructor(
    private readonly suggestions: SuggestionQuery,
    private readonly runs: SimilarityRunQuery,
  ) {}

  @Query(() => LinkSuggestionConnection, {
    description: 'Recommendations whose texts are alike and that may be linked, the likest first.',
  })
  @Allow('suggestions:read')
  linkSuggestions(
    @Args() args: LinkSuggestionsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<LinkSuggestion>> {
    return this.suggestions.links(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => ClusterSuggestionConnection, {
    description:
      'Members suggested for clusters, or clusters for recommendations that are in none, the likest first.',
  })
  @Allow('suggestions:read')
  clusterSuggestions(
    @Args() args: ClusterSuggestionsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ClusterSuggestion>> {
    return this.suggestions.members(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => SimilarityRunConnection, {
    description: 'The comparisons of all texts of your country, the latest first.',
  })
  @Allow('suggestions:read')
  similarityRuns(
    @Args() page: PageArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<SimilarityRun>> {
    return this.runs.page(actor, page, selectedPaths(info).has('totalCount'));
  }
}

/** The door to finding suggestions and deciding about them. */
@Resolver()
export class SuggestionMutations {
  constructor(
    private readonly similarity: SimilarityService,
    private readonly links: LinkSuggestionService,
    private readonly members: ClusterSuggestionService,
  ) {}

  @Mutation(() => FindSimilarRecommendationsPayload, {
    nullable: true,
    description:
      'Compares the texts of all recommendations of your country and renews what is suggested: links between recommendations, and members for clusters. Takes seconds; nothing is linked or clustered by it. What was dismissed stays dismissed. Once it was asked for, every import of the country does it again.',
  })
  @Allow('suggestions:decide')
  async findSimilarRecommendations(@Acting() actor: Actor): Promise<FindSimilarRecommendationsPayload> {
    return { run: await this.similarity.find(actor) };
  }

  @Mutation(() => LinkSuggestionsPayload, {
    nullable: true,
    description: 'Links recommendations as suggested, or in another kind. All of them or none.',
  })
  @Allow('suggestions:decide')
  acceptLinkSuggestions(
    @Args('input') input: AcceptLinkSuggestionsInput,
    @Acting() actor: Actor,
  ): Promise<LinkSuggestionsPayload> {
    return this.links.accept(actor, input);
  }

  @Mutation(() => LinkSuggestionsPayload, {
    nullable: true,
    description: 'Says that there is nothing in suggested links. They are not suggested again.',
  })
  @Allow('suggestions:decide')
  dismissLinkSuggestions(
    @Args('input') input: DismissLinkSuggestionsInput,
    @Acting() actor: Actor,
  ): Promise<LinkSuggestionsPayload> {
    return this.links.dismiss(actor, input);
  }

  @Mutation(() => ClusterSuggestionsPayload, {
    nullable: true,
    description: 'Takes suggested members into their clusters. All of them or none.',
  })
  @Allow('suggestions:decide')
  acceptClusterSuggestions(
    @Args('input') input: AcceptClusterSuggestionsInput,
    @Acting() actor: Actor,
  ): Promise<ClusterSuggestionsPayload> {
    return this.members.accept(actor, input);
  }

  @Mutation(() => ClusterSuggestionsPayload, {
    nullable: true,
    description:
      'Says that suggested members do not belong into their clusters. They are not suggested again.',
  })
  @Allow('suggestions:decide')
  dismissClusterSuggestions(
    @Args('input') input: DismissClusterSuggestionsInput,
    @Acting() actor: Actor,
  ): Promise<ClusterSuggestionsPayload> {
    return this.members.dismiss(actor, input);
  }
}
