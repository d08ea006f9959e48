import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Assignment, AssignmentDecline } from './assignment.entity.js';

/** Which institution lost the lead, of how many. */
@ObjectType({ description: 'An institution that is no longer the lead, and of how many.' })
export class Unseated {
  institutionId: string;

  @Field(() => Int, { description: 'How many it led until now.' })
  count: number;
}

/** What became of assignments. */
@ObjectType({ description: 'What became of assignments, or why nothing was done.' })
export class AssignmentsPayload extends Payload {
  @Field(() => [Assignment], {
    nullable: true,
    description: 'Those that began, or ended, now; what was so already is not among them.',
  })
  assignments?: Assignment[] | null;

  @Field(() => Int, { nullable: true, description: 'How many are otherwise than before.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were so already.' })
  unchangedCount?: number | null;
}

/** What an assignment to an institution did. */
@ObjectType({ description: 'What an assignment to an institution did, or why nothing was done.' })
export class AssignPayload extends AssignmentsPayload {
  @Field(() => [Unseated], {
    nullable: true,
    description: 'The institutions that led until now, where the new one leads: there is exactly one.',
  })
  unseated?: Unseated[] | null;
}

/** A decline as it is now. */
@ObjectType({ description: 'A decline as it is now, or why nothing was done.' })
export class DeclinePayload extends Payload {
  @Field(() => AssignmentDecline, {
    nullable: true,
    description: 'The decline; null where nothing was done.',
  })
  decline?: AssignmentDecline | null;

  @Field(() => Assignment, {
    nullable: true,
    description: 'What another institution got instead; null where nobody did.',
  })
  reassigned?: Assignment | null;
}
