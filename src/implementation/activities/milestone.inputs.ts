import { InputType } from '@nestjs/graphql';
import {
  DayField,
  IdField,
  OptionalDayField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';

/** A new milestone. */
@InputType({ description: 'A new milestone of an activity.' })
export class AddMilestoneInput {
  @IdField('The activity.') activityId: string;
  @WordsField('What is to be there by then.') title: string;
  @DayField('Until when.') dueOn: string;
}

/** Other words or another day for a milestone. */
@InputType({ description: 'What to change of a milestone; what you leave out stays.' })
export class ChangeMilestoneInput {
  @IdField('The milestone.') id: string;
  @VersionField() version: number;
  @OptionalWordsField('What is to be there by then.') title?: string | null;
  @OptionalDayField('Until when.') dueOn?: string | null;
}

/** A milestone that is taken out. */
@InputType({ description: 'A milestone that is taken out of its activity.' })
export class ArchiveMilestoneInput {
  @IdField('The milestone.') id: string;
  @VersionField() version: number;
}

/** Whether a milestone was reached. */
@InputType({ description: 'Whether, and when, a milestone of an adopted plan was reached.' })
export class ReportMilestoneInput {
  @IdField('The milestone.') id: string;
  @VersionField() version: number;
  @OptionalDayField('When it was reached; today at the latest. Left out or null: it is not reached.')
  reachedOn?: string | null;
  @OptionalWordsField('What the administration should know about it; never published.', 4_000) note?:
    string | null;
}
