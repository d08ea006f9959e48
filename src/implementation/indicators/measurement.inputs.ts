import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalTextField,
  TextField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { IsDecimalText } from './written-values.js';

/** So many breakdowns of one day are recorded at once. */
const MOST_BREAKDOWNS = 500;

/** Where a value belongs in one dimension. */
@InputType({ description: 'One value of one dimension: `sex`, `female`.' })
export class CategoryInput {
  @TextField('Code of the dimension, such as `sex`.', 40)
  dimension: string;

  @TextField('Code of the value, such as `female`.', 40)
  value: string;
}

/** The value of one breakdown. */
@InputType({ description: 'The value of one breakdown: of women in one region, say.' })
export class BreakdownValueInput {
  @Field(() => [CategoryInput], {
    description:
      'What it is the value of: one value of one or more of the indicator’s dimensions, in any order.',
  })
  @IsArray()
  @ArrayMinSize(1, { message: 'name at least one dimension; the total is given as value' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => CategoryInput)
  of: CategoryInput[];

  @Field({ description: 'The value in the indicator’s unit; an exact decimal.' })
  @IsDecimalText()
  value: string;
}

/** What was measured of one day. */
@InputType({
  description:
    'What was measured of one day: the total, breakdowns, or both. A later value of the same day and breakdown corrects it; nothing is overwritten, and nothing is added up.',
})
export class RecordMeasurementInput {
  @IdField('The indicator.')
  indicatorId: string;

  @DayField('Day that the values speak of; today in the country at the latest.')
  measuredOn: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The total in the indicator’s unit, an exact decimal; leave it out where only breakdowns are known.',
  })
  @IsOptional()
  @IsDecimalText()
  value?: string | null;

  @Field(() => [BreakdownValueInput], {
    nullable: true,
    description: 'Values by the indicator’s dimensions, at most 500.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_BREAKDOWNS)
  @ValidateNested({ each: true })
  @Type(() => BreakdownValueInput)
  breakdowns?: BreakdownValueInput[] | null;

  @WordsField('Where the values come from.', 4_000)
  source: string;

  @OptionalTextField('What who reads the values should know about them; published with them.', 4_000)
  note?: string | null;
}

/** A value that was recorded by mistake. */
@InputType({
  description:
    'A value that was recorded by mistake, such as of a wrong day, and why. It stays in the series, withdrawn; a wrong value of the right day is corrected by `recordMeasurement`.',
})
export class WithdrawMeasurementInput {
  @IdField('The value.')
  measurementId: string;

  @WordsField('What was wrong with it; never published.', 4_000, 'say what was wrong with it')
  reason: string;
}
