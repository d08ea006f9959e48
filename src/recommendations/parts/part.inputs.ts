import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import {
  IdField,
  OptionalIdsField,
  OptionalWordsField,
  SomeIdsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { LANGUAGES, LanguageEnum, type Language } from '../../reference/languages/language.js';

/** More than the letters of any alphabet in use, and more than any paragraph of the sources asks for. */
export const MOST_PARTS = 60;
const LONGEST_LABEL = 40;
const LONGEST_TEXT = 65_536;

/** One part of a split. */
@InputType({ description: 'One of the things that a recommendation asks for.' })
export class PartInput {
  @WordsField('How it is named, such as `(a)`; no other part of the recommendation has it.', LONGEST_LABEL)
  label: string;

  @WordsField('What this part asks for, in the words of the text.', LONGEST_TEXT)
  text: string;
}

/** How a recommendation is split. */
@InputType({
  description:
    'How a recommendation is split into its parts. `Recommendation.proposedParts` proposes it where the text shows it; nothing is split without this word.',
})
export class SplitRecommendationInput {
  @IdField('The recommendation.')
  recommendationId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the recommendation whose text you read: with it, splitting is refused if the source was changed since.',
  })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field(() => LanguageEnum, {
    defaultValue: LanguageEnum.EN,
    description: 'Language of the text that is taken apart; the recommendation must have a text in it.',
  })
  @IsIn(LANGUAGES)
  language: Language;

  @OptionalWordsField('The words before the first part that every part goes on from.', LONGEST_TEXT)
  leadIn?: string | null;

  @Field(() => [PartInput], { description: 'The parts in their order, two at least.' })
  @IsArray()
  @ArrayMinSize(2, { message: 'parts are two at least: one alone is the recommendation itself' })
  @ArrayMaxSize(MOST_PARTS)
  @ValidateNested({ each: true })
  @Type(() => PartInput)
  parts: PartInput[];

  @OptionalIdsField(
    'To split it anew: all the parts that it has now and that these take the place of. Only while nothing hangs on them.',
    MOST_PARTS,
  )
  insteadOf?: string[] | null;
}

/** Other words for one part. */
@InputType({
  description:
    'Another label or text for one part; what you leave out stays. Only while nothing hangs on the part.',
})
export class ChangePartInput {
  @IdField('The part.')
  id: string;

  @VersionField('The version you read; an edit of an older one is refused.')
  version: number;

  @OptionalWordsField('How it is named.', LONGEST_LABEL)
  label?: string | null;

  @OptionalWordsField('What it asks for.', LONGEST_TEXT)
  text?: string | null;
}

/** The end of a split. */
@InputType({
  description:
    'A split that is undone: the recommendation is one again. Only while nothing hangs on its parts.',
})
export class RejoinPartsInput {
  @IdField('The recommendation.')
  recommendationId: string;

  @SomeIdsField(
    'All the parts that it has, as you read them: refused if it is split in another way by now.',
    MOST_PARTS,
  )
  partIds: string[];
}
