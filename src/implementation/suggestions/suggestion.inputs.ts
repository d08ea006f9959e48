import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IdField, OptionalTextField, VersionField } from '../../platform/graphql/input-fields.js';
import { LinkKindEnum, type LinkKind } from '../../recommendations/links/link.entity.js';

/** A suggestion as somebody read it. */
@InputType({ description: 'A suggestion as you read it.' })
export class SuggestionReadInput {
  @IdField('The suggestion.')
  id: string;

  @VersionField('The version you read; where a run found something else meanwhile, nothing is done.')
  version: number;
}

/** A suggested link, and how it is accepted. */
@InputType({ description: 'A suggested link as you read it, and how you accept it.' })
export class AcceptedLinkInput extends SuggestionReadInput {
  @Field(() => LinkKindEnum, {
    nullable: true,
    description: 'Another kind than the suggested one; the suggested one unless told.',
  })
  @IsOptional()
  @IsIn(Object.keys(LinkKindEnum))
  kind?: LinkKind | null;

  @OptionalTextField('What your country’s people should know about it.', 4_000)
  note?: string | null;
}

/** Links to make of suggestions. */
@InputType({ description: 'Suggested links that you accept, all of them or none.' })
export class AcceptLinkSuggestionsInput {
  @Field(() => [AcceptedLinkInput], {
    description: 'The suggestions, at most 5,000. One that was accepted is left as it is.',
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => AcceptedLinkInput)
  suggestions: AcceptedLinkInput[];
}

/** Suggestions that somebody decides about. */
@InputType({ isAbstract: true })
abstract class SuggestionsReadInput {
  @Field(() => [SuggestionReadInput], {
    description: 'The suggestions, at most 5,000. One that was decided just so is left as it is.',
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => SuggestionReadInput)
  suggestions: SuggestionReadInput[];
}

/** Links that are not to be made. */
@InputType({ description: 'Suggested links that you dismiss, all of them or none.' })
export class DismissLinkSuggestionsInput extends SuggestionsReadInput {}

/** Members to take into clusters. */
@InputType({ description: 'Suggested cluster members that you accept, all of them or none.' })
export class AcceptClusterSuggestionsInput extends SuggestionsReadInput {}

/** Members that are not to be taken. */
@InputType({ description: 'Suggested cluster members that you dismiss, all of them or none.' })
export class DismissClusterSuggestionsInput extends SuggestionsReadInput {}
