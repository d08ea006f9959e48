import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DeclineStateEnum, type DeclineState } from './assignment.entity.js';

/** An institution's "not ours". */
@InputType({ description: 'Your institution’s "not ours", with a reason.' })
export class DeclineAssignmentInput {
  @Field(() => ID, { description: 'The assignment of your institution.' })
  @IsString()
  @MaxLength(64)
  assignmentId: string;

  @Field({ description: 'Why it is not yours.' })
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(4_000)
  reason: string;

  @Field(() => ID, { nullable: true, description: 'Whose it might be.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  suggestedInstitutionId?: string | null;
}

export type DeclineDecision = 'ACCEPT' | 'REJECT';
export const DeclineDecisionEnum = graphqlEnum<DeclineDecision>(
  'DeclineDecision',
  'What a coordinator says to an institution’s "not ours".',
  { ACCEPT: 'Agreed: the assignment ends.', REJECT: 'Not agreed: the assignment stands.' },
);

/** The coordinator's decision on a decline. */
@InputType({ description: 'Your decision on an institution’s "not ours".' })
export class DecideDeclineInput {
  @Field(() => ID, { description: 'The decline; it must be open.' })
  @IsString()
  @MaxLength(64)
  declineId: string;

  @Field(() => Int, { description: 'The version you read; deciding on an older one is refused.' })
  @IsInt()
  version: number;

  @Field(() => DeclineDecisionEnum, { description: 'Accept or reject.' })
  @IsIn(Object.keys(DeclineDecisionEnum))
  decision: DeclineDecision;

  @Field(() => String, { nullable: true, description: 'Your words on it, for the institution.' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only with ACCEPT: the institution that gets it instead, with the same role, date and instruction.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  reassignTo?: string | null;
}

/** Which declines, which page. */
@ArgsType()
export class DeclinesArgs extends PageArgs {
  @Field(() => [DeclineStateEnum], { nullable: true, description: 'What became of them; all if left out.' })
  @AnyOf(DeclineStateEnum)
  states?: DeclineState[] | null;
}
