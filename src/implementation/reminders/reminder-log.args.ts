import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DayRange } from '../portfolio/day-range.js';
import { DigestStateEnum, type DigestState } from './digest.entities.js';

/** Which mails: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which mails: all fields must hold, any value of a list is enough.' })
export class ReminderLogFilter {
  @Field(() => [ID], { nullable: true, description: 'To one of these people.' })
  @AnyOf(String)
  userIds?: string[] | null;

  @Field(() => [DigestStateEnum], { nullable: true, description: 'What became of them.' })
  @AnyOf(DigestStateEnum)
  states?: DigestState[] | null;

  @Field(() => DayRange, { nullable: true, description: 'Of these days, in each country’s own time zone.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  days?: DayRange | null;
}

/** Which mails, which page. */
@ArgsType()
export class ReminderLogArgs extends PageArgs {
  @Field(() => ReminderLogFilter, { nullable: true, description: 'Which ones; all unless told.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReminderLogFilter)
  filter?: ReminderLogFilter | null;
}
