import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import {
  DirectionEnum,
  IndicatorKindEnum,
  type Direction,
  type IndicatorKind,
} from './indicator.entities.js';
import { FrequencyUnitEnum, type FrequencyUnit } from './measuring-frequency.js';
import { IsDecimalText, NotBlank } from './written-values.js';

/** How often values are recorded. */
@InputType({
  description:
    'How often it is measured. Due days are counted from the first one: every 1 MONTH from 31 January is 28 or 29 February, then 31 March.',
})
export class MeasuringFrequencyInput {
  @Field(() => Int, {
    description: 'So many units lie between two due days: 1 or more, and at most 25 years.',
  })
  @IsInt()
  every: number;

  @Field(() => FrequencyUnitEnum, { description: 'The unit.' })
  @IsIn(Object.keys(FrequencyUnitEnum))
  unit: FrequencyUnit;

  @Field(() => LocalDate, {
    description: 'Day on which the first measurement is due, at most 50 years from today.',
  })
  @IsISO8601({ strict: true })
  firstDueOn: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'No measurement is due after this day; leave it out where there is no end.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  lastDueOn?: string | null;
}

/** What an indicator is beside its kind and place; every part may be left out of a change. */
@InputType({ isAbstract: true })
abstract class IndicatorTermsInput {
  @Field(() => String, { nullable: true, description: 'Value at the start; an exact decimal.' })
  @IsOptional()
  @IsDecimalText()
  baselineValue?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the baseline.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  baselineOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the baseline comes from.' })
  @IsOptional()
  @NotBlank()
  @MaxLength(4_000)
  baselineSource?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Value to reach; an exact decimal, on the side of the baseline where the direction leads.',
  })
  @IsOptional()
  @IsDecimalText()
  targetValue?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Until when the target should be reached; after the day of the baseline.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  targetOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The institution whose focal points record the measurements; of your country.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  providerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Global SDG indicator that it follows: `16.3.1`.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  sdgIndicatorCode?: string | null;

  @Field(() => MeasuringFrequencyInput, {
    nullable: true,
    description:
      'How often it is measured. With another frequency due days follow it alone: what was open by the old one is due no more.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasuringFrequencyInput)
  frequency?: MeasuringFrequencyInput | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of the dimensions by which values may be broken down, as your country declared them: `["sex", "region"]`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  disaggregatedBy?: string[] | null;
}

/** A new indicator. */
@InputType({
  description: 'A new indicator, on one recommendation, part, cluster, measure or plan.',
})
export class CreateIndicatorInput extends IndicatorTermsInput {
  @Field(() => ID, {
    description: 'What it is on: a recommendation, a part of one, a cluster, a measure or a plan.',
  })
  @IsString()
  @MaxLength(64)
  itemId: string;

  @Field(() => IndicatorKindEnum, { description: 'Structural, process or outcome.' })
  @IsIn(Object.keys(IndicatorKindEnum))
  kind: IndicatorKind;

  @Field({ description: 'What is measured.' })
  @NotBlank()
  @MaxLength(300)
  name: string;

  @Field({ description: 'Unit of every value: `percent`, `cases a year`.' })
  @NotBlank()
  @MaxLength(100)
  unit: string;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  @IsIn(Object.keys(DirectionEnum))
  direction: Direction;
}

/** Other terms for an indicator. */
@InputType({ description: 'What to change of an indicator; what you leave out stays, null takes it away.' })
export class ChangeIndicatorInput extends IndicatorTermsInput {
  @Field(() => ID, { description: 'The indicator.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version you read; an edit of an older one is refused.' })
  @IsInt()
  version: number;

  @Field(() => IndicatorKindEnum, { nullable: true, description: 'Structural, process or outcome.' })
  @IsOptional()
  @IsIn(Object.keys(IndicatorKindEnum))
  kind?: IndicatorKind | null;

  @Field(() => String, { nullable: true, description: 'What is measured.' })
  @IsOptional()
  @NotBlank()
  @MaxLength(300)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unit of every value; only while nothing was measured in another one.',
  })
  @IsOptional()
  @NotBlank()
  @MaxLength(100)
  unit?: string | null;

  @Field(() => DirectionEnum, { nullable: true, description: 'Which way is better.' })
  @IsOptional()
  @IsIn(Object.keys(DirectionEnum))
  direction?: Direction | null;
}

/** The end of an indicator. */
@InputType({ description: 'An indicator that is given up: its measurements stay, none are added.' })
export class ArchiveIndicatorInput {
  @Field(() => ID, { description: 'The indicator.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version you read; archiving an older one is refused.' })
  @IsInt()
  version: number;
}
