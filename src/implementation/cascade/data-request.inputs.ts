import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { BreakdownValueInput } from '../indicators/measurement.inputs.js';
import { IsDecimalText, NotBlank } from '../indicators/written-values.js';

/** A question for a figure. */
@InputType({ description: 'A figure, or a value of an indicator, that you ask an institution for.' })
export class RequestDataInput {
  @Field(() => ID, { description: 'The institution that has the data: the statistics office, say.' })
  @IsString()
  @MaxLength(64)
  toInstitutionId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The indicator whose value is wanted: the answer records a measurement. A coordinator asks anybody for any; an institution asks the data provider, or anybody for an indicator that it provides itself. Leave it out for any other figure.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  indicatorId?: string | null;

  @Field({ description: 'What is asked for, of which day or period.' })
  @NotBlank()
  @MaxLength(4_000)
  question: string;

  @Field(() => LocalDate, { description: 'Until when it is wanted: today at the earliest.' })
  @IsISO8601({ strict: true })
  dueOn: string;
}

@InputType({ isAbstract: true })
abstract class DataRequestStepInput {
  @Field(() => ID, { description: 'The data request.' })
  @IsString()
  @MaxLength(64)
  dataRequestId: string;

  @Field(() => Int, { description: 'The version you read; a step on an older one is refused.' })
  @IsInt()
  version: number;
}

/** The figure. */
@InputType({
  description: 'The figure that your institution was asked for. Of an indicator it records a measurement.',
})
export class AnswerDataRequestInput extends DataRequestStepInput {
  @Field(() => LocalDate, {
    description: 'Day that the figure speaks of; today in the country at the latest.',
  })
  @IsISO8601({ strict: true })
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

  @Field({ description: 'Where the figure comes from.' })
  @NotBlank()
  @MaxLength(4_000)
  source: string;

  @Field(() => String, {
    nullable: true,
    description: 'What one should know about it; without an indicator also the answer in words.',
  })
  @IsOptional()
  @NotBlank()
  @MaxLength(4_000)
  note?: string | null;
}

/** A figure that cannot be given. */
@InputType({ description: 'A data request that your institution cannot answer.' })
export class DeclineDataRequestInput extends DataRequestStepInput {
  @Field({ description: 'Why not, and who might have it.' })
  @IsString()
  @Matches(/\S/, { message: 'say why' })
  @MaxLength(4_000)
  reason: string;
}

/** A question that is taken back. */
@InputType({ description: 'A data request that is wanted no more.' })
export class WithdrawDataRequestInput extends DataRequestStepInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @IsOptional()
  @NotBlank()
  @MaxLength(4_000)
  reason?: string | null;
}
