import { applyDecorators } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import {
  DayField,
  IdField,
  IdsField,
  OptionalDayField,
  OptionalIdField,
  OptionalTextField,
  OptionalWordsField,
  TextField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { CalendarKindEnum, type CalendarKind } from './calendar-kind.js';
import { DateCertaintyEnum, type DateCertainty } from './calendar.entities.js';
import { CalendarSourceInput } from './calendar-source.js';

/** Nobody allows more than ten years for an answer. */
const MOST_MONTHS = 120;

const Source = (): PropertyDecorator =>
  applyDecorators(
    ValidateNested(),
    Type(() => CalendarSourceInput),
  );

/** A postponement is a verb of its own. */
const Fixed = (): PropertyDecorator =>
  IsIn(['ESTIMATED', 'CONFIRMED'], {
    message: 'certainty is ESTIMATED or CONFIRMED; what was put off is said by postponeDate',
  });

/** Names an entry as it was read. */
@InputType({ isAbstract: true })
export abstract class EntryVersionInput {
  @IdField('The entry of the calendar.')
  id: string;

  @VersionField()
  version: number;
}

/** A date as a document sets it. */
@InputType({ description: 'A date as a document sets it.' })
export class EnterDateInput {
  @TextField('Code of the mechanism: `CEDAW`.', 64)
  mechanismCode: string;

  @Field(() => CalendarKindEnum, { description: 'What the day is for.' })
  @IsIn(Object.keys(CalendarKindEnum))
  kind: CalendarKind;

  @WordsField('What it is, in your words.', 300, 'say what it is')
  title: string;

  @DayField('The day, or the first of several.')
  startsOn: string;

  @OptionalDayField('Last day of what lasts several; not for what is due by a day.')
  endsOn?: string | null;

  @Field(() => DateCertaintyEnum, { description: 'ESTIMATED or CONFIRMED.' })
  @Fixed()
  certainty: DateCertainty;

  @Field(() => CalendarSourceInput, { description: 'The document that sets it.' })
  @Source()
  source: CalendarSourceInput;

  @Field(() => Int, {
    nullable: true,
    description:
      'Months that the document allows; only for FOLLOW_UP_ANSWER. `proposedFollowUpDate` says which day that gives.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MONTHS)
  termMonths?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Session of the UPR Working Group that it belongs to; only for the UPR.',
  })
  @IsOptional()
  @IsInt()
  uprSession?: number | null;

  @OptionalIdField('The institution that is responsible; of your country.')
  institutionId?: string | null;

  @OptionalTextField('What the administration should know; never published.', 4_000)
  note?: string | null;
}

/** Everything of an entry but its date. */
@InputType({ description: 'What to change beside the date; what you leave out stays, null takes it away.' })
export class EditCalendarEntryInput extends EntryVersionInput {
  @OptionalTextField('Code of the mechanism, where another one was entered by mistake.', 64)
  mechanismCode?: string | null;

  @Field(() => CalendarKindEnum, {
    nullable: true,
    description: 'What the day is for, where another kind was entered by mistake.',
  })
  @IsOptional()
  @IsIn(Object.keys(CalendarKindEnum))
  kind?: CalendarKind | null;

  @OptionalWordsField('What it is, in your words.', 300, 'say what it is')
  title?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months that the document allows; only for FOLLOW_UP_ANSWER.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MONTHS)
  termMonths?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Session of the UPR Working Group that it belongs to; only for the UPR.',
  })
  @IsOptional()
  @IsInt()
  uprSession?: number | null;

  @OptionalIdField('The institution that is responsible.')
  institutionId?: string | null;

  @OptionalTextField('What the administration should know.', 4_000)
  note?: string | null;
}

/** Another date, or the same one made sure. */
@InputType({
  description: 'Another date for an entry, or the same one confirmed. The former stays in the history.',
})
export class ChangeDateInput extends EntryVersionInput {
  @DayField('The day, or the first of several.')
  startsOn: string;

  @OptionalDayField('Last day of what lasts several.')
  endsOn?: string | null;

  @Field(() => DateCertaintyEnum, { description: 'ESTIMATED or CONFIRMED.' })
  @Fixed()
  certainty: DateCertainty;

  @Field(() => CalendarSourceInput, { description: 'Where the new date stands.' })
  @Source()
  source: CalendarSourceInput;

  @WordsField('Why it changed; never published.', 4_000, 'say why it changed')
  reason: string;
}

/** A date that the mechanism put off. */
@InputType({ description: 'A date that the mechanism put off, to another day or without naming one.' })
export class PostponeDateInput extends EntryVersionInput {
  @OptionalDayField('The new day, after the former one; null while none was named.')
  startsOn?: string | null;

  @OptionalDayField('Last day of what lasts several.')
  endsOn?: string | null;

  @Field(() => CalendarSourceInput, { description: 'Where the postponement stands.' })
  @Source()
  source: CalendarSourceInput;

  @WordsField('Why it was put off; never published.', 4_000, 'say why it was put off')
  reason: string;
}

/** What was owed is delivered, or took place. */
@InputType({ description: 'What was owed is delivered, or what was expected took place.' })
export class SettleDateInput extends EntryVersionInput {
  @DayField('On which day; today in the country at the latest.')
  settledOn: string;

  @Field(() => CalendarSourceInput, {
    nullable: true,
    description: 'What was delivered, such as the report with its symbol; null where nothing is to be read.',
  })
  @IsOptional()
  @Source()
  source?: CalendarSourceInput | null;

  @OptionalTextField('What the administration should know; never published.', 4_000)
  note?: string | null;
}

/** What will not take place, or is no longer owed. */
@InputType({ description: 'A date that will not come: it stays in the calendar as cancelled.' })
export class CancelDateInput extends EntryVersionInput {
  @Field(() => CalendarSourceInput, {
    nullable: true,
    description: 'Where that stands; null where nothing is to be read.',
  })
  @IsOptional()
  @Source()
  source?: CalendarSourceInput | null;

  @WordsField('Why; never published.', 4_000, 'say why')
  reason: string;
}

/** Something settled or cancelled by mistake. */
@InputType({ description: 'An entry that was settled or cancelled by mistake, or is owed again.' })
export class ReopenDateInput extends EntryVersionInput {
  @WordsField('Why; kept in the audit.', 4_000, 'say why')
  reason: string;
}

/** What a date is about. */
@InputType({ description: 'What a date is about.' })
export class LinkDateInput {
  @IdField('The entry of the calendar.')
  entryId: string;

  @IdsField('Recommendations, parts or clusters, at most 500.')
  itemIds: string[];
}
