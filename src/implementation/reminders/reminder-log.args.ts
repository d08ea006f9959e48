import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsISO8601, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { AnyOf } from '../portfolio/any-of.js';
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

  @Field(() => LocalDate, { nullable: true, description: 'Of this day and later ones.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Of this day and earlier ones.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string | null;
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
