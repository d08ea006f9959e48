import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { RecommendationTextsLoader } from '../recommendations/recommendation-text.loader.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../recommendations/recommendation.loader.js';
import { sourceTextHash } from '../recommendations/text-hash.js';
import { RecommendationPart } from './part.entity.js';
import { RecommendationPartsLoader } from './part.loaders.js';

/** The parts that a recommendation has. */
@Resolver(() => Recommendation)
export class RecommendationPartsFields {
  constructor(private readonly loader: RecommendationPartsLoader) {}

  @ResolveField(() => [RecommendationPart], {
    description:
      'The parts into which the coordinator split it, in their order; empty where it is one, and where you may not see them.',
  })
  parts({ id }: Recommendation, _: unknown, context: ActorContext): Promise<RecommendationPart[]> {
    return this.loader.load(context, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether you may split it, under this membership.' })
  viewerCanSplit(
    { countryCode, mergedIntoId, withdrawnAt }: Recommendation,
    _: unknown,
    { actor }: ActorContext,
  ): boolean {
    const stands = mergedIntoId === null && withdrawnAt === null;
    return stands && countryCode !== null && actor.can('parts:write', { countryCode });
  }
}

/** What a part is a part of. */
@Resolver(() => RecommendationPart)
export class PartFields {
  constructor(
    private readonly recommendations: RecommendationLoader,
    private readonly texts: RecommendationTextsLoader,
  ) {}

  @ResolveField(() => Recommendation, {
    nullable: true,
    description: 'The recommendation that it is a part of.',
  })
  recommendation(
    { recommendationId }: RecommendationPart,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.load(context, recommendationId);
  }

  @ResolveField(() => Boolean, {
    description:
      'The text of the recommendation, in the language in which it was split, reads otherwise today than when it was split: look whether the parts still fit. No import ever changes a part.',
  })
  async textChangedSince(
    { recommendationId, language, cutFromHash }: RecommendationPart,
    _: unknown,
    context: ActorContext,
  ): Promise<boolean> {
    const texts = await this.texts.load(context, recommendationId);
    const today = texts.find((text) => text.language === language);
    return today === undefined || sourceTextHash(today.text) !== cutFromHash;
  }
}
