import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import {
  IdField,
  OptionalAddressField,
  OptionalWordsField,
  VersionField,
  WORDS,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { Payload } from '../../platform/graphql/payload.js';
import { AnyOf } from '../portfolio/any-of.js';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';
import { GoodPractice } from './good-practice.entities.js';

/** What may be said of a practice beside what it must have. */
@InputType({ isAbstract: true })
abstract class GoodPracticeTerms {
  @OptionalWordsField('Where: an institution, a municipality, another country.', 1_000) place?: string | null;

  @OptionalAddressField('Where the source can be read, http or https.')
  sourceUrl?: string | null;
}

/** A new practice. */
@InputType({ description: 'A good practice of the country you act in. It begins as an internal one.' })
export class EnterGoodPracticeInput extends GoodPracticeTerms {
  @WordsField('What it is, in one line.') title: string;
  @WordsField('What was done, and what came of it.', WORDS) description: string;
  @WordsField('Where it is told: a document’s symbol or title, an evaluation.', 1_000) source: string;
}

/** Other words for a practice. */
@InputType({ description: 'What to change of a practice; what you leave out stays, null takes it away.' })
export class ChangeGoodPracticeInput extends GoodPracticeTerms {
  @IdField('The practice.') id: string;
  @VersionField() version: number;
  @OptionalWordsField('What it is, in one line.') title?: string | null;
  @OptionalWordsField('What was done, and what came of it.', WORDS) description?: string | null;
  @OptionalWordsField('Where it is told.', 1_000) source?: string | null;
}

/** A practice that everybody may read from now on. */
@InputType({
  description: 'A practice that everybody may read from now on, where the country publishes its status.',
})
export class PublishGoodPracticeInput {
  @IdField('The practice.') id: string;
  @VersionField() version: number;
}

/** A practice that is taken out. */
@InputType({ description: 'A practice that is taken out: nobody outside sees it any more.' })
export class ArchiveGoodPracticeInput {
  @IdField('The practice.') id: string;
  @VersionField() version: number;
}

/** What a practice is, or is no longer, linked to. */
@InputType({ description: 'What a practice helped, or did not help, to implement.' })
export class GoodPracticeItemsInput {
  @IdField('The practice.') goodPracticeId: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of recommendations, parts and clusters, at most 500; these or `targets`.',
  })
  @IsOptional()
  @ArrayNotEmpty({ message: 'name at least one' })
  @ArrayMaxSize(500)
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

/** The practice as it is now. */
@ObjectType({ description: 'The practice as it is now, or why nothing was done.' })
export class GoodPracticePayload extends Payload {
  @Field(() => GoodPractice, { nullable: true, description: 'The practice; null where nothing was done.' })
  goodPractice?: GoodPractice | null;
}

/** Which practices: all fields must hold. */
@InputType({ description: 'Which practices: all fields must hold.' })
export class GoodPracticeFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Those published, or those internal.' })
  @IsOptional()
  @IsBoolean()
  published?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Those taken out; without it, those that stand.' })
  @IsOptional()
  @IsBoolean()
  archived?: boolean | null;
}

/** Which practices, which page. */
@ArgsType()
export class GoodPracticesArgs extends PageArgs {
  @Field(() => GoodPracticeFilter, {
    nullable: true,
    description: 'Which ones; those that stand without it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => GoodPracticeFilter)
  filter?: GoodPracticeFilter | null;
}
