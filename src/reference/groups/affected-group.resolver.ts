import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/allow.js';
import { LABEL_LANGUAGE, type InLanguage } from '../languages/label-args.js';
import { labelIn } from '../languages/language.js';
import { Vocabulary } from '../vocabulary.js';
import { AffectedGroup } from './affected-group.entity.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';

@Resolver(() => AffectedGroup)
export class AffectedGroupResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @Query(() => [AffectedGroup], { description: 'Groups of persons, by code.' })
  @Public()
  affectedGroups(): AffectedGroup[] {
    return this.vocabulary.groups();
  }

  @Query(() => AffectedGroup, {
    nullable: true,
    description: 'A group of persons by its code; null where there is none.',
  })
  @Public()
  affectedGroup(@Args('code', { description: '`women-and-girls`.' }) code: string): AffectedGroup | null {
    return this.vocabulary.group(code);
  }

  @ResolveField(() => String, { description: 'Label in a language.' })
  label(
    { labels, code }: AffectedGroup,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, code);
  }
}
