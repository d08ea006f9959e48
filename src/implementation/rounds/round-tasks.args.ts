import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { AnswerStateEnum, type AnswerState } from './round.words.js';

/** Which tasks: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which tasks: all fields must hold, any value of a list is enough.' })
export class RoundTaskFilter {
  @Field(() => [AnswerStateEnum], { nullable: true, description: 'How far their answers are.' })
  @AnyOf(AnswerStateEnum)
  states?: AnswerState[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of these institutions.' })
  @AnyOf(String)
  institutionIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are owed and their day is past.' })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;
}

/** Which tasks, which page. */
@ArgsType()
export class RoundTasksArgs extends PageArgs {
  @Field(() => RoundTaskFilter, { nullable: true, description: 'Which ones; all that you see unless told.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RoundTaskFilter)
  filter?: RoundTaskFilter | null;
}
