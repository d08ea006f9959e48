import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Ctx } from '../../platform/graphql/context.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { Document } from '../documents/document.entity.js';
import { DocumentLoader } from '../documents/document.loader.js';
import { RecommendationText } from './recommendation-text.entity.js';
import { BestTextLoader, RecommendationTextsLoader, type ReadText } from './recommendation-text.loader.js';
import { Recommendation } from './recommendation.entity.js';
import { RecommendationLoader } from './recommendation.loader.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import type { InLanguage } from '../../reference/languages/label-args.js';

/** What a recommendation says, to whom, and where it stands. */
@Resolver(() => Recommendation)
export class RecommendationFields {
  constructor(
    private readonly documents: DocumentLoader,
    private readonly recommendations: RecommendationLoader,
    private readonly allTexts: RecommendationTextsLoader,
    private readonly bestText: BestTextLoader,
  ) {}

  @ResolveField(() => Document, { description: 'The document in which it stands.' })
  document({ documentId }: Recommendation, _: unknown, context: ActorContext): Promise<Document | null> {
    return this.documents.load(context, documentId);
  }

  @ResolveField(() => RecommendationText, {
    nullable: true,
    description:
      'Its text in a language, else in English, else in any there is: `language` of the answer says which. Null only where the source has no text at all.',
  })
  text(
    { id }: Recommendation,
    @FieldArgument('language', {
      type: () => LanguageEnum,
      defaultValue: LanguageEnum.EN,
      description: 'Which language you would like.',
    })
    { language }: InLanguage,
    context: ActorContext,
  ): Promise<ReadText | null> {
    return this.bestText.best(context, id, language);
  }

  @ResolveField(() => [RecommendationText], { description: 'Its text in every language there is.' })
  async texts(
    @Parent() { id }: Recommendation,
    @Args('languages', {
      type: () => [LanguageEnum],
      nullable: true,
      description: 'Only in these languages; in all unless told.',
    })
    languages: Language[] | null,
    @Ctx() context: ActorContext,
  ): Promise<ReadText[]> {
    const texts = await this.allTexts.load(context, id);
    return texts.filter(({ language }) => languages?.includes(language) ?? true);
  }

  @ResolveField(() => Recommendation, {
    nullable: true,
    description: 'The recommendation it was merged into as a duplicate; null for all others.',
  })
  mergedInto(
    { mergedIntoId }: Recommendation,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.loadIf(context, mergedIntoId);
  }

  @ResolveField(() => Boolean, { description: 'Whether you may correct it, under this membership.' })
  viewerCanCorrect({ countryCode }: Recommendation, _: unknown, { actor }: ActorContext): boolean {
    return countryCode !== null && actor.can('source:write', { countryCode });
  }
}
