import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalIdField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { BreakdownValueInput } from '../indicators/measurement.inputs.js';
import { IsDecimalText } from '../indicators/written-values.js';

/** A question for a figure. */
@InputType({ description: 'A figure, or a value of an indicator, that you ask an institution for.' })
export class RequestDataInput {
  @IdField('The institution that has the data: the statistics office, say.')
  toInstitutionId: string;

  @OptionalIdField(
    'The indicator whose value is wanted: the answer records a measurement. A coordinator asks anybody for any; an institution asks the data provider, or anybody for an indicator that it provides itself. Leave it out for any other figure.',
  )
  indicatorId?: string | null;

  @WordsField('What is asked for, of which day or period.', 4_000)
  question: string;

  @DayField('Until when it is wanted: today at the earliest.')
  dueOn: string;
}

@InputType({ isAbstract: true })
abstract class DataRequestStepInput {
  @IdField('The data request.')
  dataRequestId: string;

  @VersionField('The version you read; a step on an older one is refused.')
  version: number;
}

/** The figure. */
@InputType({
  description: 'The figure that your institution was asked for. Of an indicator it records a measurement.',
})
export class AnswerDataRequestInput extends DataRequestStepInput {
  @DayField('Day that the figure speaks of; today in the country at the latest.')
  measuredOn: string;

  @Field(() => String, {
    nullable: true,
    description: 'The figure, an exact decimal; of an indicator the total.',
  })
  @IsOptional()
  @IsDecimalText()
  value?: string | null;

  @Field(() => [BreakdownValueInput], {
    nullable: true,
    description: 'Of an indicator: values by its dimensions, at most 500.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => BreakdownValueInput)
  breakdowns?: BreakdownValueInput[] | null;

  @WordsField('Where the figure comes from.', 4_000)
  source: string;

  @OptionalWordsField('What one should know about it; without an indicator also the answer in words.', 4_000)
  note?: string | null;
}

/** A figure that cannot be given. */
@InputType({ description: 'A data request that your institution cannot answer.' })
export class DeclineDataRequestInput extends DataRequestStepInput {
  @WordsField('Why not, and who might have it.', 4_000, 'say why')
  reason: string;
}

/** A question that is taken back. */
@InputType({ description: 'A data request that is wanted no more.' })
export class WithdrawDataRequestInput extends DataRequestStepInput {
  @OptionalWordsField('Why.', 4_000)
  reason?: string | null;
}
