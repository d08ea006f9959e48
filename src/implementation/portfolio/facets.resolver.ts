import { Args, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Public } from '../../access/allow.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { labelIn } from '../../reference/languages/language.js';
import { FacetsQuery } from './facets.query.js';
import { FacetValue, RecommendationFacets } from './facets.types.js';
import { FacetsArgs } from './portfolio.args.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import { LABEL_LANGUAGE, type InLanguage } from '../../reference/languages/label-args.js';

/** Counts beside a list of recommendations. */
@Resolver(() => FacetValue)
export class FacetsResolver {
  constructor(private readonly facets: FacetsQuery) {}

  @Query(() => RecommendationFacets, {
    description:
      'How many recommendations have each value, for a filter and search: what a person could filter by next.',
  })
  @Public()
  recommendationFacets(
    @Args() args: FacetsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecommendationFacets> {
    return this.facets.count(actor, args, selectedPaths(info));
  }

  @ResolveField(() => String, {
    description:
      'What it is called, in the language asked for or else in one there is; a code is never missing.',
  })
  label(
    { labels, key }: FacetValue,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, key);
  }
}
