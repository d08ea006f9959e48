import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/allow.js';
import { LABEL_LANGUAGE, type InLanguage } from '../languages/label-args.js';
import { labelIn } from '../languages/language.js';
import { Vocabulary } from '../vocabulary.js';
import { Theme } from './theme.entity.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';

@Resolver(() => Theme)
export class ThemeResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @Query(() => [Theme], { description: 'The headings of the themes; each has its themes under it.' })
  @Public()
  themeHeadings(): Theme[] {
    return this.vocabulary.themes().filter(({ isHeading }) => isHeading);
  }

  @Query(() => [Theme], {
    name: 'themes',
    description: 'Every theme that is no heading, by code, provisional ones without a heading included.',
  })
  @Public()
  leaves(): Theme[] {
    return this.vocabulary.themes().filter(({ isHeading }) => !isHeading);
  }

  @Query(() => Theme, {
    nullable: true,
    description: 'A theme or heading by its code; null where there is none.',
  })
  @Public()
  theme(@Args('code', { description: '`right-to-education`.' }) code: string): Theme | null {
    return this.vocabulary.theme(code);
  }

  @ResolveField(() => String, { description: 'Label in a language.' })
  label(
    { labels, code }: Theme,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, code);
  }

  @ResolveField(() => Theme, {
    nullable: true,
    description: 'The heading over it; null for headings and provisional themes.',
  })
  heading({ headingCode }: Theme): Theme | null {
    return this.vocabulary.theme(headingCode);
  }

  @ResolveField(() => [Theme], { description: 'The themes under a heading, by code; empty for a theme.' })
  themes({ code }: Theme): Theme[] {
    return this.vocabulary.themesOf(code);
  }
}
