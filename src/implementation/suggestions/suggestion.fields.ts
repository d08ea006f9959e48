import { Float, Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import type { SharedTerm } from '../../platform/text/similarity/text-corpus.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { differencesOf, yearsBetween } from './differences.js';
import {
  LinkSuggestion,
  SuggestionDifferenceEnum,
  type SuggestionDifference,
} from './link-suggestion.entity.js';
import { readScore, SharedTermView } from './suggestion-state.js';

/** The two of a suggested link, and why it is suggested. */
@Resolver(() => LinkSuggestion)
export class LinkSuggestionFields {
  constructor(
    private readonly recommendations: RecommendationLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => Recommendation, { description: 'The later one, as in the link that would be made.' })
  from({ fromId }: LinkSuggestion, _: unknown, context: ActorContext): Promise<Recommendation | null> {
    return this.recommendations.load(context, fromId);
  }

  @ResolveField(() => Recommendation, { description: 'The earlier one.' })
  to({ toId }: LinkSuggestion, _: unknown, context: ActorContext): Promise<Recommendation | null> {
    return this.recommendations.load(context, toId);
  }

  @ResolveField(() => Float, {
    description:
      'How much the texts are alike, from 0 to 1: the cosine of their weighted terms. Below 0.15 nothing is suggested, nor what is less than 60 % as alike as the likest that one of the two has; from 0.25 on two texts mostly ask for the same.',
  })
  score({ score }: LinkSuggestion): number {
    return readScore(score);
  }

  @ResolveField(() => [SharedTermView], {
    description: 'Why: the terms that both texts have, the weightiest first, at most 8.',
  })
  sharedTerms({ terms }: LinkSuggestion): readonly SharedTerm[] {
    return terms;
  }

  @ResolveField(() => [SuggestionDifferenceEnum], { description: 'In what the two differ.' })
  async differences(
    { fromId, toId }: LinkSuggestion,
    _: unknown,
    context: ActorContext,
  ): Promise<SuggestionDifference[]> {
    return differencesOf(await this.both(fromId, toId, context));
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Calendar years between the two; null where a day of issue is unknown.',
  })
  async yearsApart(
    { fromId, toId }: LinkSuggestion,
    _: unknown,
    context: ActorContext,
  ): Promise<number | null> {
    return yearsBetween(await this.both(fromId, toId, context));
  }

  @ResolveField(() => User, { nullable: true, description: 'Who decided; null while open.' })
  decidedBy({ decidedById }: LinkSuggestion, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, decidedById);
  }

  private both(
    fromId: string,
    toId: string,
    context: ActorContext,
  ): Promise<readonly (Recommendation | null)[]> {
    return Promise.all([fromId, toId].map((id) => this.recommendations.load(context, id)));
  }
}
