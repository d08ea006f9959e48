import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DayRange } from '../portfolio/day-range.js';
import { RoundPurposeEnum, RoundStateEnum, type RoundPurpose, type RoundState } from './round.words.js';

/** Which rounds: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which rounds: all fields must hold, any value of a list is enough.' })
export class ReportingRoundFilter {
  @Field(() => [RoundStateEnum], { nullable: true, description: 'Where they stand.' })
  @AnyOf(RoundStateEnum)
  states?: RoundState[] | null;

  @Field(() => [RoundPurposeEnum], { nullable: true, description: 'What the answers are wanted for.' })
  @AnyOf(RoundPurposeEnum)
  purposes?: RoundPurpose[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Rounds that hold one of these recommendations; for coordinators and analysts, and true of none for others.',
  })
  @AnyOf(String)
  recommendationIds?: string[] | null;

  @Field(() => DayRange, {
    nullable: true,
    description: 'Their due day; of the round, not of one institution.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  dueOn?: DayRange | null;
}

/** Which rounds, which page. */
@ArgsType()
export class ReportingRoundsArgs extends PageArgs {
  @Field(() => ReportingRoundFilter, {
    nullable: true,
    description: 'Which ones; all that you see unless told.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReportingRoundFilter)
  filter?: ReportingRoundFilter | null;
}
