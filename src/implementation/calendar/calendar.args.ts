import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DayRange } from '../portfolio/day-range.js';
import { CalendarDutyEnum, CalendarKindEnum, type CalendarDuty, type CalendarKind } from './calendar-kind.js';
import {
  CalendarStateEnum,
  DateCertaintyEnum,
  type CalendarState,
  type DateCertainty,
} from './calendar.entities.js';

/** Which lines of the calendar: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which dates: all fields must hold, any value of a list is enough.' })
export class CalendarFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => DayRange, {
    nullable: true,
    description: 'Those on a day of the range, or that last into it; those without a day are left out.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  days?: DayRange | null;

  @Field(() => [String], { nullable: true, description: 'Mechanisms, by code: `CEDAW`.' })
  @AnyOf(String)
  mechanisms?: string[] | null;

  @Field(() => [CalendarKindEnum], { nullable: true, description: 'What the day is for.' })
  @AnyOf(CalendarKindEnum)
  kinds?: CalendarKind[] | null;

  @Field(() => [CalendarDutyEnum], { nullable: true, description: 'Whether the State owes something.' })
  @AnyOf(CalendarDutyEnum)
  duties?: CalendarDuty[] | null;

  @Field(() => [DateCertaintyEnum], { nullable: true, description: 'How sure the day is.' })
  @AnyOf(DateCertaintyEnum)
  certainty?: DateCertainty[] | null;

  @Field(() => [CalendarStateEnum], { nullable: true, description: 'What became of it.' })
  @AnyOf(CalendarStateEnum)
  states?: CalendarState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that are overdue, or those that are not.' })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Responsible institutions.' })
  @AnyOf(String)
  institutions?: string[] | null;
}

/** Which lines, which page. */
@ArgsType()
export class CalendarArgs extends PageArgs {
  @Field(() => CalendarFilter, { nullable: true, description: 'Which ones; all unless told.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CalendarFilter)
  filter?: CalendarFilter | null;
}

/** How many of the next dates. */
@ArgsType()
export class NextDatesArgs {
  @Field(() => Int, { defaultValue: 10, description: 'How many, at most 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number;
}
