import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DuplicateStateEnum, type DuplicateState } from './possible-duplicate.entity.js';

@ArgsType()
export class PossibleDuplicatesArgs extends PageArgs {
  @Field(() => DuplicateStateEnum, {
    nullable: true,
    description: 'Only those of this state; all unless told.',
  })
  @IsOptional()
  @IsIn(Object.keys(DuplicateStateEnum))
  state?: DuplicateState | null;
}

/** Two recommendations are one. */
@InputType({ description: 'Two recommendations are one: which of them stays.' })
export class MergeDuplicateInput {
  @Field(() => ID, { description: 'The pair.' })
  @IsString()
  @MaxLength(64)
  duplicateId: string;

  @Field(() => Int, { description: 'The version of the pair that you read.' })
  @IsInt()
  version: number;

  @Field(() => ID, { description: 'The one of the two that stays in lists and figures.' })
  @IsString()
  @MaxLength(64)
  keepId: string;
}

/** Two recommendations are two. */
@InputType({ description: 'Two recommendations that look alike are two.' })
export class DismissDuplicateInput {
  @Field(() => ID, { description: 'The pair.' })
  @IsString()
  @MaxLength(64)
  duplicateId: string;

  @Field(() => Int, { description: 'The version of the pair that you read.' })
  @IsInt()
  version: number;
}
