import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { CalendarKindEnum, type CalendarKind } from './calendar-kind.js';
import { DateCertaintyEnum, type DateCertainty } from './calendar.entities.js';
import { CalendarSourceInput } from './calendar-source.js';

/** Nobody allows more than ten years for an answer. */
const MOST_MONTHS = 120;

const Words = (most: number, what: string): PropertyDecorator =>
  applyDecorators(IsString(), Matches(/\S/, { message: what }), MaxLength(most));
const Id = (): PropertyDecorator => applyDecorators(IsString(), MaxLength(64));
const Day = (): PropertyDecorator => applyDecorators(IsISO8601({ strict: true }));
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
  @Field(() => ID, { description: 'The entry of the calendar.' })
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read; acting on an older one is refused.' })
  @IsInt()
  version: number;
}

/** A date as a document sets it. */
@InputType({ description: 'A date as a document sets it.' })
export class EnterDateInput {
  @Field({ description: 'Code of the mechanism: `CEDAW`.' })
  @Id()
  mechanismCode: string;

  @Field(() => CalendarKindEnum, { description: 'What the day is for.' })
  @IsIn(Object.keys(CalendarKindEnum))
  kind: CalendarKind;

  @Field({ description: 'What it is, in your words.' })
  @Words(300, 'say what it is')
  title: string;

  @Field(() => LocalDate, { description: 'The day, or the first of several.' })
  @Day()
  startsOn: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of what lasts several; not for what is due by a day.',
  })
  @IsOptional()
  @Day()
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

  @Field(() => ID, { nullable: true, description: 'The institution that is responsible; of your country.' })
  @IsOptional()
  @Id()
  institutionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the administration should know; never published.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  note?: string | null;
}

/** Everything of an entry but its date. */
@InputType({ description: 'What to change beside the date; what you leave out stays, null takes it away.' })
export class EditCalendarEntryInput extends EntryVersionInput {
  @Field(() => String, { nullable: true, description: 'What it is, in your words.' })
  @IsOptional()
  @Words(300, 'say what it is')
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'The institution that is responsible.' })
  @IsOptional()
  @Id()
  institutionId?: string | null;

  @Field(() => String, { nullable: true, description: 'What the administration should know.' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  note?: string | null;
}

/** Another date, or the same one made sure. */
@InputType({
  description: 'Another date for an entry, or the same one confirmed. The former stays in the history.',
})
export class ChangeDateInput extends EntryVersionInput {
  @Field(() => LocalDate, { description: 'The day, or the first of several.' })
  @Day()
  startsOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of what lasts several.' })
  @IsOptional()
  @Day()
  endsOn?: string | null;

  @Field(() => DateCertaintyEnum, { description: 'ESTIMATED or CONFIRMED.' })
  @Fixed()
  certainty: DateCertainty;

  @Field(() => CalendarSourceInput, { description: 'Where the new date stands.' })
  @Source()
  source: CalendarSourceInput;

  @Field({ description: 'Why it changed; never published.' })
  @Words(4_000, 'say why it changed')
  reason: string;
}

/** A date that the mechanism put off. */
@InputType({ description: 'A date that the mechanism put off, to another day or without naming one.' })
export class PostponeDateInput extends EntryVersionInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The new day, after the former one; null while none was named.',
  })
  @IsOptional()
  @Day()
  startsOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of what lasts several.' })
  @IsOptional()
  @Day()
  endsOn?: string | null;

  @Field(() => CalendarSourceInput, { description: 'Where the postponement stands.' })
  @Source()
  source: CalendarSourceInput;

  @Field({ description: 'Why it was put off; never published.' })
  @Words(4_000, 'say why it was put off')
  reason: string;
}

/** What was owed is delivered, or took place. */
@InputType({ description: 'What was owed is delivered, or what was expected took place.' })
export class SettleDateInput extends EntryVersionInput {
  @Field(() => LocalDate, { description: 'On which day; today in the country at the latest.' })
  @Day()
  settledOn: string;

  @Field(() => CalendarSourceInput, {
    nullable: true,
    description: 'What was delivered, such as the report with its symbol; null where nothing is to be read.',
  })
  @IsOptional()
  @Source()
  source?: CalendarSourceInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the administration should know; never published.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
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

  @Field({ description: 'Why; never published.' })
  @Words(4_000, 'say why')
  reason: string;
}

/** Something settled or cancelled by mistake. */
@InputType({ description: 'An entry that was settled or cancelled by mistake, or is owed again.' })
export class ReopenDateInput extends EntryVersionInput {
  @Field({ description: 'Why; kept in the audit.' })
  @Words(4_000, 'say why')
  reason: string;
}

/** What a date is about. */
@InputType({ description: 'What a date is about.' })
export class LinkDateInput {
  @Field(() => ID, { description: 'The entry of the calendar.' })
  @Id()
  entryId: string;

  @Field(() => [ID], { description: 'Recommendations, parts or clusters, at most 500.' })
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  itemIds: string[];
}
