import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import type { InLanguage } from '../../reference/languages/label-args.js';
import { LanguageEnum } from '../../reference/languages/language.js';
import { BestTextLoader, RecommendationTextsLoader } from '../recommendations/recommendation-text.loader.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../recommendations/recommendation.loader.js';
import { sourceTextHash } from '../recommendations/text-hash.js';
import { RecommendationPart } from './part.entity.js';
import { RecommendationPartsLoader } from './part.loaders.js';
import { ProposedSplit, proposedSplit } from './proposed-split.js';

/** The parts that a recommendation has. */
@Resolver(() => Recommendation)
export class RecommendationPartsFields {
  constructor(
    private readonly loader: RecommendationPartsLoader,
    private readonly texts: BestTextLoader,
  ) {}

  @ResolveField(() => [RecommendationPart], {
    description:
      'The parts into which the coordinator split it, in their order; empty where it is one, and where you may not see them.',
  })
  parts({ id }: Recommendation, _: unknown, context: ActorContext): Promise<RecommendationPart[]> {
    return this.loader.load(context, id);
  }

  @ResolveField(() => ProposedSplit, {
    nullable: true,
    description:
      'How its text could be split, where it shows several things asked for: labels such as (a) and (b), (i) and (ii), 1) and 2), in the six languages, or semicolons. Null where nothing is separable. Nothing is split without `splitRecommendation`.',
  })
  async proposedParts(
    { id }: Recommendation,
    @FieldArgument('language', {
      type: () => LanguageEnum,
      defaultValue: LanguageEnum.EN,
      description: 'Which text; where there is none in it, the English one, else any: the answer says which.',
    })
    { language }: InLanguage,
    context: ActorContext,
  ): Promise<ProposedSplit | null> {
    return proposedSplit(await this.texts.best(context, id, language));
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
