import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AnswerStateEnum, UNANSWERED, type AnswerState } from './round.words.js';

/** How many tasks of an institution stand how, in one round. */
export interface TaskCounts {
  notOpened: number;
  drafting: number;
  submitted: number;
  cleared: number;
  returned: number;
  approved: number;
  nilReturn: number;
}

/** A row of the statement that counts an institution's tasks. */
export interface AskedRow extends TaskCounts {
  roundId: string;
  institutionId: string;
  dueOn: string;
  /** First day by which something that is still owed was, or is, due; null where nothing is owed. */
  owedBy: string | null;
  given: number;
  lastSignInAt: string | null;
}

/** An institution that a round asks, and how far its answer is. */
@ObjectType('RoundInstitution', {
  description:
    'An institution that a round asks, and how far its answer is. Once the round has ended: how it stood then.',
})
export class AskedInstitution {
  roundId: string;
  institutionId: string;

  @Field(() => AnswerStateEnum, {
    description:
      'How far it is as a whole: RETURNED where anything was sent back; else DRAFTING until every task is answered; then what the furthest behind of them is.',
  })
  state: AnswerState;

  @Field({
    description: 'By which day it answers (YYYY-MM-DD): the round’s, or a later one that it was given.',
  })
  dueOn: string;

  @Field({ description: 'It was given a later day than the round’s.' })
  wasGivenMoreTime: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'By which day what it still owes is due: its due day, or that of a returned update where that comes first. Null where nothing is owed.',
  })
  owedBy: string | null;

  @Field({ description: 'Something that it owes was due before today, in the country’s time zone.' })
  overdue: boolean;

  @Field(() => Int, {
    description:
      'Its tasks in the round: recommendations in the round that it has an assignment in force for, parts one by one where one is split.',
  })
  taskCount: number;

  @Field(() => Int, { description: 'Tasks of which nothing was begun.' })
  notOpened: number;
  @Field(() => Int, { description: 'Tasks of which a draft exists and nothing was handed in.' })
  drafting: number;
  @Field(() => Int, {
    description: 'Tasks handed in, before the validator or the coordinator looked at them.',
  })
  submitted: number;
  @Field(() => Int, { description: 'Tasks that the validator cleared.' })
  cleared: number;
  @Field(() => Int, { description: 'Tasks that were sent back.' })
  returned: number;
  @Field(() => Int, { description: 'Tasks of which an update was approved.' })
  approved: number;
  @Field(() => Int, { description: 'Tasks of which there is nothing, or nothing new, to report.' })
  nilReturn: number;

  @Field(() => String, {
    nullable: true,
    description:
      'When one of its people with a membership in force last signed in or went on with a session (UTC); null where nobody has.',
  })
  lastSignInAt: string | null;
}

export function askedInstitutionOf(row: AskedRow, today: string | null): AskedInstitution {
  const { given, ...own } = row;
  const state = answerStateOf(row);
  return {
    ...own,
    state,
    wasGivenMoreTime: Number(given) === 1,
    overdue: row.owedBy !== null && today !== null && row.owedBy < today,
    taskCount: taskCountOf(row),
  };
}

export function taskCountOf(counts: TaskCounts): number {
  const { notOpened, drafting, submitted, cleared, returned, approved, nilReturn } = counts;
  return notOpened + drafting + submitted + cleared + returned + approved + nilReturn;
}

/** How far an institution is as a whole. */
export function answerStateOf(counts: TaskCounts): AnswerState {
  const { notOpened, drafting, submitted, cleared, returned, approved } = counts;
  if (returned > 0) return 'RETURNED';
  if (notOpened === taskCountOf(counts)) return 'NOT_OPENED';
  if (notOpened + drafting > 0) return 'DRAFTING';
  if (submitted > 0) return 'SUBMITTED';
  if (cleared > 0) return 'CLEARED';
  return approved > 0 ? 'APPROVED' : 'NIL_RETURN';
}

/** Whether nothing more has to come from an institution before somebody looks at what came. */
export function hasAnswered({ state }: Pick<AskedInstitution, 'state'>): boolean {
  return !UNANSWERED.includes(state);
}
