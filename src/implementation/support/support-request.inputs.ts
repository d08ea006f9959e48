import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ID } from '@nestjs/graphql';
import {
  DayField,
  IdField,
  OptionalIdField,
  OptionalTextField,
  OptionalWordsField,
  VersionField,
  WORDS,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { RecommendationTargets } from '../portfolio/recommendation-targets.js';
import {
  PriorityGroundEnum,
  SupportChannelEnum,
  SupportStepEnum,
  type PriorityGround,
  type SupportChannel,
  type SupportStep,
} from './support-request.enums.js';

const year = (description: string): PropertyDecorator[] => [
  Field(() => Int, { nullable: true, description }),
  IsOptional(),
  IsInt(),
  Min(2000),
  Max(2100),
];
const Year =
  (description: string): PropertyDecorator =>
  (target, property) =>
    year(description).forEach((decorate) => decorate(target, property));
const Amount =
  (description: string): PropertyDecorator =>
  (target, property) =>
    [Field(() => String, { nullable: true, description }), IsOptional(), IsString(), MaxLength(40)].forEach(
      (decorate) => decorate(target, property),
    );

/** What a request is beside its channel, title and requesting body. */
@InputType({ isAbstract: true })
abstract class SupportRequestTerms {
  @OptionalWordsField('Why it is needed and what it is for.', WORDS) description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Areas of assistance, by code: of `supportTerms(vocabulary: AREA)`, and of those that your country declared (`supportAreas`). Replaces those it has.',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  areas?: string[] | null;

  @Field(() => PriorityGroundEnum, {
    nullable: true,
    description:
      'Whether the country is served first; without it, as the list of countries has it when the request is entered.',
  })
  @IsOptional()
  @IsIn(Object.keys(PriorityGroundEnum))
  priorityGround?: PriorityGround | null;

  @OptionalTextField('Gender marker, by code: `supportTerms(vocabulary: GENDER_MARKER)`.', 10)
  genderMarker?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Currency of both amounts, as ISO 4217 has it: `USD`.',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z]{3}$/, { message: 'currency is a code of three capital letters, such as USD' })
  currency?: string | null;

  @Amount('What is asked for: a decimal with at most the digits of the currency, such as `120000.00`.')
  asked?: string | null;
  @Amount('What was received so far.') received?: string | null;

  @Field(() => [String], { nullable: true, description: 'Who gives, in words. Replaces those it has.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Matches(/\S/, { each: true, message: 'a donor is not blank' })
  @MaxLength(300, { each: true })
  donors?: string[] | null;

  @Year('First year that it is for.') fromYear?: number | null;
  @Year('Last year that it is for; the first one without it.') toYear?: number | null;

  @OptionalTextField('The State that is asked, by code: with BILATERAL and SOUTH_SOUTH, and only then.', 10)
  partnerCode?: string | null;
}

/** A new request. */
@InputType({ description: 'A request for assistance, of the country you act in. It begins as a draft.' })
export class EnterSupportRequestInput extends SupportRequestTerms {
  @Field(() => SupportChannelEnum, { description: 'Who is asked.' })
  @IsIn(Object.keys(SupportChannelEnum))
  channel: SupportChannel;

  @WordsField('What is asked for, in one line.') title: string;
  @IdField('The institution that asks; of your country.') requestingBodyId: string;
}

/** Other terms for a request. */
@InputType({ description: 'What to change of a request; what you leave out stays, null takes it away.' })
export class ChangeSupportRequestInput extends SupportRequestTerms {
  @IdField('The request.') id: string;
  @VersionField() version: number;

  @Field(() => SupportChannelEnum, { nullable: true, description: 'Who is asked.' })
  @IsOptional()
  @IsIn(Object.keys(SupportChannelEnum))
  channel?: SupportChannel | null;

  @OptionalWordsField('What is asked for, in one line.') title?: string | null;
  @OptionalIdField('The institution that asks; of your country.') requestingBodyId?: string | null;
}

/** A step of a request. */
@InputType({ description: 'A step of a request, with its day and document.' })
export class StepSupportRequestInput {
  @IdField('The request.') id: string;
  @VersionField() version: number;

  @Field(() => SupportStepEnum, { description: 'Which step; `availableSteps` says which are possible.' })
  @IsIn(Object.keys(SupportStepEnum))
  step: SupportStep;

  @DayField('Day of the step: not before the step before, and not in the future.') takenOn: string;
  @OptionalWordsField('The document that shows it.', 1_000) document?: string | null;
  @OptionalWordsField('What is to be said with it inside the administration; never published.', 4_000) note?:
    string | null;
  @OptionalWordsField('With `COMPLETE`, and only then, required: what came of it.', WORDS)
  result?: string | null;
}

/** What a request is, or is no longer, for. */
@InputType({ description: 'What a request is, or is no longer, for.' })
export class SupportRequestItemsInput {
  @IdField('The request.') supportRequestId: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of recommendations, clusters, activities and the like, at most 500; these or `targets`.',
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
