import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  DayField,
  IdField,
  OptionalDayField,
  OptionalIdField,
  OptionalTextField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import {
  DirectionEnum,
  IndicatorKindEnum,
  type Direction,
  type IndicatorKind,
} from './indicator.entities.js';
import { FrequencyUnitEnum, type FrequencyUnit } from './measuring-frequency.js';
import { IsDecimalText } from './written-values.js';

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

  @DayField('Day on which the first measurement is due, at most 50 years from today.')
  firstDueOn: string;

  @OptionalDayField('No measurement is due after this day; leave it out where there is no end.')
  lastDueOn?: string | null;
}

/** What an indicator is beside its kind and place; every part may be left out of a change. */
@InputType({ isAbstract: true })
abstract class IndicatorTermsInput {
  @Field(() => String, { nullable: true, description: 'Value at the start; an exact decimal.' })
  @IsOptional()
  @IsDecimalText()
  baselineValue?: string | null;

  @OptionalDayField('Day of the baseline; today in the country at the latest.')
  baselineOn?: string | null;

  @OptionalWordsField('Where the baseline comes from.', 4_000)
  baselineSource?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Value to reach; an exact decimal, on the side of the baseline where the direction leads.',
  })
  @IsOptional()
  @IsDecimalText()
  targetValue?: string | null;

  @OptionalDayField('Until when the target should be reached; after the day of the baseline.')
  targetOn?: string | null;

  @OptionalIdField('The institution whose focal points record the measurements; of your country.')
  providerId?: string | null;

  @OptionalTextField('Global SDG indicator that it follows: `16.3.1`.', 20)
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
  @IdField('What it is on: a recommendation, a part of one, a cluster, a measure or a plan.')
  itemId: string;

  @Field(() => IndicatorKindEnum, { description: 'Structural, process or outcome.' })
  @IsIn(Object.keys(IndicatorKindEnum))
  kind: IndicatorKind;

  @WordsField('What is measured.', 300)
  name: string;

  @WordsField('Unit of every value: `percent`, `cases a year`.', 100)
  unit: string;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  @IsIn(Object.keys(DirectionEnum))
  direction: Direction;
}

/** Other terms for an indicator. */
@InputType({ description: 'What to change of an indicator; what you leave out stays, null takes it away.' })
export class ChangeIndicatorInput extends IndicatorTermsInput {
  @IdField('The indicator.')
  id: string;

  @VersionField('The version you read; an edit of an older one is refused.')
  version: number;

  @Field(() => IndicatorKindEnum, { nullable: true, description: 'Structural, process or outcome.' })
  @IsOptional()
  @IsIn(Object.keys(IndicatorKindEnum))
  kind?: IndicatorKind | null;

  @OptionalWordsField('What is measured.', 300)
  name?: string | null;

  @OptionalWordsField('Unit of every value; only while nothing was measured in another one.', 100)
  unit?: string | null;

  @Field(() => DirectionEnum, { nullable: true, description: 'Which way is better.' })
  @IsOptional()
  @IsIn(Object.keys(DirectionEnum))
  direction?: Direction | null;
}

/** The end of an indicator. */
@InputType({ description: 'An indicator that is given up: its measurements stay, none are added.' })
export class ArchiveIndicatorInput {
  @IdField('The indicator.')
  id: string;

  @VersionField('The version you read; archiving an older one is refused.')
  version: number;
}
