import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/allow.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import { LABEL_LANGUAGE, type InLanguage } from '../languages/label-args.js';
import { labelIn } from '../languages/language.js';
import { Vocabulary } from '../vocabulary.js';
import { SupportTerm, SupportVocabularyEnum, type SupportVocabulary } from './support-term.entity.js';

/** The terms in which requests for assistance are described. */
@Resolver(() => SupportTerm)
export class SupportTermResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @Query(() => [SupportTerm], { description: 'Terms of requests for assistance, in their order.' })
  @Public()
  supportTerms(
    @Args('vocabulary', { type: () => SupportVocabularyEnum, description: 'Of which vocabulary.' })
    vocabulary: SupportVocabulary,
  ): SupportTerm[] {
    return this.vocabulary.supportTerms(vocabulary);
  }

  @ResolveField(() => String, { description: 'Label in a language.' })
  label(
    { labels, code }: SupportTerm,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, code);
  }

  @ResolveField(() => String, { description: 'What it means, in a language.' })
  meaning(
    { meanings, code }: SupportTerm,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(meanings, language, code);
  }
}
