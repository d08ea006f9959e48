import { Field, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { ProgressStateEnum, type ProgressState } from '../progress/progress-update.entity.js';
import { Assignment } from './assignment.entity.js';

export type TaskState = 'DUE' | 'OVERDUE' | 'NOT_BEGUN' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'DONE';
export const TaskStateEnum = graphqlEnum<TaskState>(
  'TaskState',
  'How a task stands. One task may be several of them: returned and overdue.',
  {
    DUE: 'To be done, by a date that has not passed.',
    OVERDUE: 'To be done by a date that has passed, or to be corrected by a date that has passed.',
    NOT_BEGUN: 'To be done, and the institution has never drafted anything on it.',
    DRAFT: 'A progress update is being drafted.',
    SUBMITTED: 'A progress update is under way to the coordinator.',
    RETURNED: 'A progress update was returned to be corrected.',
    DONE: 'Implemented, continuous, no longer applicable or not pursued: nothing more is to be done.',
  },
);

/** Something that is in the hands of one's own institution. */
@ObjectType({
  description:
    'Something that is in the hands of your institution: one assignment in force, of a recommendation, of a part of one, or of a cluster with all that is in it.',
})
export class Task {
  @Field(() => Assignment, {
    description: 'The assignment: what it is about, in which role, with which instruction.',
  })
  assignment: Assignment;

  @Field(() => [TaskStateEnum], { description: 'How it stands.' })
  states: TaskState[];

  @Field(() => String, {
    nullable: true,
    description:
      'What comes next is due on this day (YYYY-MM-DD): the correction of a returned update, else the implementation; null without a date.',
  })
  dueOn: string | null;

  @Field({ description: 'Implementation is overdue, or the correction of a returned update is.' })
  overdue: boolean;

  @Field(() => ProgressStateEnum, {
    nullable: true,
    description:
      'Where your institution’s progress update in hand stands; null where none is drafted, submitted or returned.',
  })
  updateState: ProgressState | null;

  /** The update in hand. */
  updateId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When your institution’s last progress update was approved (UTC); null where none was.',
  })
  lastApprovedAt: string | null;
}

/** How many tasks stand how. */
@ObjectType({ description: 'How many tasks of your institution stand how.' })
export class TaskCounts {
  @Field(() => Int, { description: 'All that is in its hands.' })
  all: number;

  @Field(() => Int, { description: 'To be done, by a date that has not passed.' })
  due: number;

  @Field(() => Int, { description: 'To be done or corrected by a date that has passed.' })
  overdue: number;

  @Field(() => Int, { description: 'To be done, nothing drafted ever.' })
  notBegun: number;

  @Field(() => Int, { description: 'An update is being drafted.' })
  draft: number;

  @Field(() => Int, { description: 'An update is under way to the coordinator.' })
  submitted: number;

  @Field(() => Int, { description: 'An update was returned.' })
  returned: number;

  @Field(() => Int, { description: 'Nothing more is to be done.' })
  done: number;
}
