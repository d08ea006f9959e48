import { Args, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Public } from '../../access/allow.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { RecommendationsArgs } from './portfolio.args.js';
import { RecommendationConnection, RecommendationEdge } from './recommendation-connection.js';
import { RecommendationsQuery } from './recommendations.query.js';
import { SearchMatch, SearchMatchLoader } from './search-match.loader.js';

/** The list of recommendations. */
@Resolver(() => RecommendationEdge)
export class PortfolioResolver {
  constructor(
    private readonly list: RecommendationsQuery,
    private readonly matches: SearchMatchLoader,
  ) {}

  @Query(() => RecommendationConnection, {
    description:
      'The recommendations that you may see: filtered, searched and ordered. What you may not see in a country (its status, its clusters) neither filters nor orders them.',
  })
  @Public()
  recommendations(
    @Args() args: RecommendationsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecommendationConnection> {
    return this.list.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @ResolveField(() => SearchMatch, {
    nullable: true,
    description: 'Where the search found it; null where nothing was searched.',
  })
  searchMatch(edge: RecommendationEdge, _: unknown, context: ActorContext): Promise<SearchMatch | null> {
    return this.matches.load(context, edge);
  }
}
