import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import {
  IdField,
  OptionalIdField,
  OptionalTextField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DeclineStateEnum, type DeclineState } from './assignment.entity.js';

/** An institution's "not ours". */
@InputType({ description: 'Your institution’s "not ours", with a reason.' })
export class DeclineAssignmentInput {
  @IdField('The assignment of your institution.')
  assignmentId: string;

  @WordsField('Why it is not yours.', 4_000, 'reason must not be blank')
  reason: string;

  @OptionalIdField('Whose it might be.')
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
  @IdField('The decline; it must be open.')
  declineId: string;

  @VersionField('The version you read; deciding on an older one is refused.')
  version: number;

  @Field(() => DeclineDecisionEnum, { description: 'Accept or reject.' })
  @IsIn(Object.keys(DeclineDecisionEnum))
  decision: DeclineDecision;

  @OptionalTextField('Your words on it, for the institution.', 4_000)
  note?: string | null;

  @OptionalIdField(
    'Only with ACCEPT: the institution that gets it instead, with the same role, date and instruction.',
  )
  reassignTo?: string | null;
}

/** Which declines, which page. */
@ArgsType()
export class DeclinesArgs extends PageArgs {
  @Field(() => [DeclineStateEnum], { nullable: true, description: 'What became of them; all if left out.' })
  @AnyOf(DeclineStateEnum)
  states?: DeclineState[] | null;
}
