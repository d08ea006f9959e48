import { InputType } from '@nestjs/graphql';
import {
  DayField,
  IdField,
  OptionalDayField,
  OptionalWordsField,
  SomeIdsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';

/** A whole institution has nothing to report. */
@InputType({
  description:
    'Your institution has nothing to report on anything that the round asks it about now. One act.',
})
export class FileNilReturnInput {
  @IdField('The round, which is open.')
  roundId: string;

  @OptionalWordsField('A word on it.', 4_000)
  note?: string | null;
}

/** There is nothing new on some tasks. */
@InputType({ description: 'Nothing new on one or many of your institution’s tasks in a round. One act.' })
export class ReportNothingNewInput {
  @IdField('The round, which is open.')
  roundId: string;

  @SomeIdsField(
    'The tasks: ids of the recommendations, of their parts where one is split, as `ReportingRound.tasks` lists them.',
  )
  subjectIds: string[];

  @DayField('Nothing new since this day: of the last report, for instance. Not in the future.')
  since: string;

  @OptionalWordsField('A word on it.', 4_000)
  note?: string | null;
}

/** A validator clears a nil return. */
@InputType({ description: 'A nil return of your institution that you clear as its validator.' })
export class ClearNilReturnInput {
  @IdField('The nil return.')
  id: string;

  @VersionField()
  version: number;
}

/** A nil return is sent back. */
@InputType({
  description:
    'A nil return that you send back, as the institution’s validator or the coordinator, with a reason.',
})
export class ReturnNilReturnInput {
  @IdField('The nil return.')
  id: string;

  @VersionField()
  version: number;

  @WordsField('Why: what the institution should report.', 4_000, 'say why it is sent back')
  reason: string;

  @OptionalDayField('Until when the institution should answer anew; today at the earliest.')
  dueOn?: string | null;
}
