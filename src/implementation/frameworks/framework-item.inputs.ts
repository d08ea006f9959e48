import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  IdField,
  OptionalIdField,
  OptionalTextField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';

const MOST_ITEMS = 500;

/** What an item is beside its title. */
@InputType({ isAbstract: true })
abstract class FrameworkItemTermsInput {
  @OptionalIdField(
    'The item that it stands under, of the same framework; at the top without one. At most five deep.',
  )
  parentItemId?: string | null;

  @OptionalTextField('Its number or code in the text: `2.1`.', 50)
  code?: string | null;

  @OptionalTextField('More of what it says.', 20_000)
  description?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among its siblings, from 1; a new item comes last without one.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9_999)
  ordinal?: number | null;
}

/** A new item. */
@InputType({ description: 'A new item of a framework in use.' })
export class AddFrameworkItemInput extends FrameworkItemTermsInput {
  @IdField('The framework.')
  frameworkId: string;

  @WordsField('What it says, in one line.', 1_000, 'title must not be blank')
  title: string;
}

/** Other terms or another place for an item. */
@InputType({
  description:
    'What to change of an item; what you leave out stays, null takes it away (`parentItemId`: to the top).',
})
export class ChangeFrameworkItemInput extends FrameworkItemTermsInput {
  @IdField('The item.')
  id: string;

  @VersionField('The version you read; an edit of an older one is refused.')
  version: number;

  @OptionalWordsField('What it says, in one line.', 1_000, 'title must not be blank')
  title?: string | null;
}

/** An item that is taken out. */
@InputType({ description: 'An item without links and without items under it, which is taken out.' })
export class ArchiveFrameworkItemInput {
  @IdField('The item.')
  id: string;

  @VersionField('The version you read; archiving an older one is refused.')
  version: number;
}

/** What an item is, or is no longer, linked to. */
@InputType({ isAbstract: true })
abstract class FrameworkItemLinksInput {
  @IdField('The item of a framework in use.')
  frameworkItemId: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of recommendations, clusters and whatever else may be linked, at most 500; these or `targets`.',
  })
  @IsOptional()
  @ArrayNotEmpty({ message: 'name at least one' })
  @ArrayMaxSize(MOST_ITEMS)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  itemIds?: string[] | null;

  @Field(() => RecommendationTargets, {
    nullable: true,
    description: 'Recommendations in bulk, by ids or by a filter; these or `itemIds`.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecommendationTargets)
  targets?: RecommendationTargets | null;
}

/** What an item is to be linked to. */
@InputType({ description: 'What is to be linked to an item; what is linked already stays as it is.' })
export class LinkToFrameworkItemInput extends FrameworkItemLinksInput {}

/** What an item is no longer linked to. */
@InputType({ description: 'What is no longer to be linked to an item; what is not linked stays as it is.' })
export class UnlinkFromFrameworkItemInput extends FrameworkItemLinksInput {}
