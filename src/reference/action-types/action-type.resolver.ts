import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/allow.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import { LABEL_LANGUAGE, type InLanguage } from '../languages/label-args.js';
import { labelIn } from '../languages/language.js';
import { Vocabulary } from '../vocabulary.js';
import { ActionType } from './action-type.entity.js';

/** The door to the types of action. */
@Resolver(() => ActionType)
export class ActionTypeResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @Query(() => [ActionType], { description: 'Types of action, in the order in which lists show them.' })
  @Public()
  actionTypes(): ActionType[] {
    return this.vocabulary.actionTypes();
  }

  @ResolveField(() => String, { description: 'Label in a language.' })
  label(
    { labels, code }: ActionType,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, code);
  }

  @ResolveField(() => String, { description: 'What belongs to it, in a language.' })
  description(
    { descriptions, code }: ActionType,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(descriptions, language, code);
  }
}
