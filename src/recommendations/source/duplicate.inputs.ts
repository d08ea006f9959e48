import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { IdField, VersionField } from '../../platform/graphql/input-fields.js';
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
  @IdField('The pair.')
  duplicateId: string;

  @VersionField('The version of the pair that you read.')
  version: number;

  @IdField('The one of the two that stays in lists and figures.')
  keepId: string;
}

/** Two recommendations are two. */
@InputType({ description: 'Two recommendations that look alike are two.' })
export class DismissDuplicateInput {
  @IdField('The pair.')
  duplicateId: string;

  @VersionField('The version of the pair that you read.')
  version: number;
}
