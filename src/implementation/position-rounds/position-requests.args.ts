import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import {
  PositionAdviceEnum,
  PositionRequestStateEnum,
  type PositionAdvice,
  type PositionRequestState,
} from './position-request.entity.js';
import { PositionRoundStateEnum, type PositionRoundState } from './position-round.entity.js';

/** Which requests: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which requests: all fields must hold, any value of a list is enough.' })
export class PositionRequestFilter {
  @Field(() => [ID], { nullable: true, description: 'Those of these rounds.' })
  @AnyOf(String)
  positionRoundIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Those to these institutions.' })
  @AnyOf(String)
  institutionIds?: string[] | null;

  @Field(() => [PositionRequestStateEnum], {
    nullable: true,
    description: 'How far the advice is; all but those taken back if left out.',
  })
  @AnyOf(PositionRequestStateEnum)
  states?: PositionRequestState[] | null;

  @Field(() => [PositionAdviceEnum], { nullable: true, description: 'What is advised.' })
  @AnyOf(PositionAdviceEnum)
  advice?: PositionAdvice[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those whose day has passed without advice, in an open round. False: only the others.',
  })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;
}

/** Which requests, which page. */
@ArgsType()
export class PositionRequestsArgs extends PageArgs {
  @Field(() => PositionRequestFilter, { nullable: true, description: 'Which ones; all if left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PositionRequestFilter)
  filter?: PositionRequestFilter | null;
}

/** Which rounds: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which rounds: all fields must hold, any value of a list is enough.' })
export class PositionRoundFilter {
  @Field(() => [ID], { nullable: true, description: 'Those on these documents.' })
  @AnyOf(String)
  documentIds?: string[] | null;

  @Field(() => [PositionRoundStateEnum], { nullable: true, description: 'How far they are.' })
  @AnyOf(PositionRoundStateEnum)
  states?: PositionRoundState[] | null;
}

/** Which rounds, which page. */
@ArgsType()
export class PositionRoundsArgs extends PageArgs {
  @Field(() => PositionRoundFilter, { nullable: true, description: 'Which ones; all if left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PositionRoundFilter)
  filter?: PositionRoundFilter | null;
}
