import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { IdField, WordsField } from '../../platform/graphql/input-fields.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { TagCodes } from '../tags/tag.inputs.js';

/** A text that is in no database yet. */
@ArgsType()
export class SuggestTagsArgs {
  @WordsField(
    'The text, such as a pasted recommendation; at most 20,000 characters.',
    20_000,
    'text must not be blank',
  )
  text: string;

  @Field(() => LanguageEnum, { description: 'Language of the text.' })
  @IsIn(Object.values(LanguageEnum))
  language: Language;
}

/** Suggested tags of one recommendation. */
@InputType({ isAbstract: true })
export abstract class TagSuggestionsInput extends TagCodes {
  @IdField('Id of the recommendation.')
  recommendationId: string;
}

/** Suggested tags that become the country's own. */
@InputType({
  description: 'Suggested tags of one recommendation that become the country’s own, all of them or none.',
})
export class AcceptTagSuggestionsInput extends TagSuggestionsInput {}

/** Suggested tags that are not wanted. */
@InputType({ description: 'Suggested tags of one recommendation that are not wanted, all of them or none.' })
export class DismissTagSuggestionsInput extends TagSuggestionsInput {}

/** What to learn. */
@InputType({ description: 'From texts of which language the key terms of tags are learned.' })
export class LearnTagTermsInput {
  @Field(() => LanguageEnum, { description: 'The language.' })
  @IsIn(Object.values(LanguageEnum))
  language: Language;
}
