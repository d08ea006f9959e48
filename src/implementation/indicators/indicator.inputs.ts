import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import {
  DirectionEnum,
  IndicatorKindEnum,
  type Direction,
  type IndicatorKind,
} from './indicator.entities.js';

/** An exact decimal as people write it, long enough for any amount. */
const IsDecimalText = (): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Matches(/^-?\d{1,25}(\.\d{1,12})?$/, {
      message: '$property is a decimal with a point, such as 12.5 or -3',
    }),
  );
const NotBlank = (): PropertyDecorator =>
  applyDecorators(IsString(), Matches(/\S/, { message: '$property is not blank' }));

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

  @Field(() => String, {
    nullable: true,
    description: 'Value to reach; an exact decimal, on the side of the baseline where the direction leads.',
  })
  @IsOptional()
  @IsDecimalText()
  targetValue?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Until when the target should be reached.' })
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
}

/** A new indicator. */
@InputType({ description: 'A new indicator, on one recommendation, one part of one or one cluster.' })
export class CreateIndicatorInput extends IndicatorTermsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The recommendation it is on; this, `partId` or `clusterId`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  recommendationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The part of a recommendation it is on; this, `recommendationId` or `clusterId`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  partId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The cluster it is on; this, `recommendationId` or `partId`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  clusterId?: string | null;

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

/** A measured value. */
@InputType({
  description: 'A measured value. A later one of the same day corrects it; nothing is overwritten.',
})
export class RecordMeasurementInput {
  @Field(() => ID, { description: 'The indicator.' })
  @IsString()
  @MaxLength(64)
  indicatorId: string;

  @Field(() => LocalDate, {
    description: 'Day that the value speaks of; today in the country at the latest.',
  })
  @IsISO8601({ strict: true })
  measuredOn: string;

  @Field({ description: 'The value in the indicator’s unit; an exact decimal.' })
  @IsDecimalText()
  value: string;

  @Field({ description: 'Where the value comes from.' })
  @NotBlank()
  @MaxLength(4_000)
  source: string;

  @Field(() => String, { nullable: true, description: 'What one should know about it.' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  note?: string | null;
}
