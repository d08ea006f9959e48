import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { AnswerVersionStateEnum, type AnswerVersionState } from './answer.entities.js';

/** Which answers: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which State answers: all fields must hold, any value of a list is enough.' })
export class StateAnswerFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'What they answer: recommendations, parts, clusters, each itself.',
  })
  @AnyOf(String)
  itemIds?: string[] | null;

  @Field(() => [AnswerVersionStateEnum], {
    nullable: true,
    description: 'How their latest version stands; of what you see, where you see no drafts.',
  })
  @AnyOf(AnswerVersionStateEnum)
  latest?: AnswerVersionState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those taken back, or those that stand; without it, those that stand.',
  })
  @IsOptional()
  @IsBoolean()
  withdrawn?: boolean | null;
}

/** Which answers, which page. */
@ArgsType()
export class StateAnswersArgs extends PageArgs {
  @Field(() => StateAnswerFilter, { nullable: true, description: 'Which ones; those that stand by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => StateAnswerFilter)
  filter?: StateAnswerFilter | null;
}
