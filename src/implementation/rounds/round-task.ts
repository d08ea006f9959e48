import { Field, ObjectType } from '@nestjs/graphql';
import { AssignmentRoleEnum, type AssignmentRole } from '../assignments/assignment.entity.js';
import { AnswerStateEnum, type AnswerState } from './round.words.js';

/** A row of the statement that lists tasks. */
export interface RoundTaskRow {
  institutionId: string;
  recommendationId: string;
  partId: string | null;
  subjectId: string;
  role: AssignmentRole;
  state: AnswerState;
  sourceId: string | null;
  dueOn: string;
  isOverdue: number;
}

/** One thing that a round asks one institution. */
@ObjectType({
  description:
    'One thing that a round asks one institution: a recommendation that it has an assignment in force for, a part where it is split.',
})
export class RoundTask {
  institutionId: string;
  recommendationId: string;
  partId: string | null;
  /** The update or nil return that says how it stands. */
  sourceId: string | null;

  @Field({ description: 'What `reportNothingNew` calls it: id of the part, else of the recommendation.' })
  subjectId: string;

  @Field(() => AssignmentRoleEnum, { description: 'As what the institution answers.' })
  role: AssignmentRole;

  @Field(() => AnswerStateEnum, { description: 'How far its answer is.' })
  state: AnswerState;

  @Field({
    description:
      'By which day it is due (YYYY-MM-DD): that of a returned update where one was set, else the institution’s in the round.',
  })
  dueOn: string;

  @Field({ description: 'It is still owed, and its day is past.' })
  overdue: boolean;
}

export function roundTaskOf({ isOverdue, ...row }: RoundTaskRow): RoundTask {
  return { ...row, overdue: Number(isOverdue) === 1 };
}
