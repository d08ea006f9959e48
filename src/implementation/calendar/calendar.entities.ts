import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { Document } from '../../recommendations/documents/document.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LinkRow } from '../tracked-items/link-row.js';
import { CalendarKindEnum, type CalendarKind } from './calendar-kind.js';

export type DateCertainty = 'ESTIMATED' | 'CONFIRMED' | 'POSTPONED';
export const DateCertaintyEnum = graphqlEnum<DateCertainty>('DateCertainty', 'How sure a date is.', {
  ESTIMATED: 'Announced roughly, or expected: the mechanism has not fixed it.',
  CONFIRMED: 'The mechanism has fixed it.',
  POSTPONED: 'The mechanism put it off: the day is the new one, or unknown while none was named.',
});

export type CalendarState = 'OPEN' | 'DONE' | 'CANCELLED';
export const CalendarStateEnum = graphqlEnum<CalendarState>('CalendarState', 'What became of it.', {
  OPEN: 'It is still to come, or still owed.',
  DONE: 'It took place, or was delivered.',
  CANCELLED: 'It will not take place, or is no longer owed.',
});

/** A day that a mechanism sets for the country: entered from a document, never reckoned. */
@Entity()
@Index(['countryCode', 'startsOn'])
@Index(['countryCode', 'institutionId'])
@Index(['documentId'])
@ObjectType({
  implements: () => Node,
  description:
    'A day that a mechanism sets for the country: a review, a report that is due, a visit. Entered from a document, never reckoned.',
})
export class CalendarEntry extends Node {
  @IdColumn('cal') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @TextColumn() mechanismCode: string;

  @EnumColumn()
  @Field(() => CalendarKindEnum, { description: 'What the day is for.' })
  kind: CalendarKind;

  @TextColumn()
  @Field({ description: 'What it is, in the coordinator’s words: “Seventh periodic report”.' })
  title: string;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The day, or the first of several (YYYY-MM-DD); null where it was postponed and no new day was named.',
  })
  startsOn: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Last day of what lasts several (YYYY-MM-DD); null otherwise.',
  })
  endsOn: string | null;

  @EnumColumn()
  @Field(() => DateCertaintyEnum, { description: 'How sure the day is.' })
  certainty: DateCertainty;

  /** How many dates it has had: the number of the one in force. */
  @IntColumn() dateNumber: number;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Months that the document allows for a follow-up answer; null for other kinds.',
  })
  termMonths: number | null;

  @IntColumn({ nullable: true }) uprSession: number | null;

  /** The document that set it, among ours; else it is cited. */
  @ForeignKey(() => Document) @TextColumn({ nullable: true }) documentId: string | null;
  @TextColumn({ nullable: true }) sourceSymbol: string | null;
  @TextColumn({ nullable: true }) sourceTitle: string | null;
  @TextColumn({ nullable: true }) sourceUrl: string | null;

  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) institutionId: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the administration should know; null where nothing, and for everybody outside it.',
  })
  note: string | null;

  @EnumColumn()
  @Field(() => CalendarStateEnum, { description: 'What became of it.' })
  state: CalendarState;

  @DateColumn({ nullable: true }) settledOn: string | null;
  @ForeignKey(() => Document) @TextColumn({ nullable: true }) settledDocumentId: string | null;
  @TextColumn({ nullable: true }) settledSymbol: string | null;
  @TextColumn({ nullable: true }) settledTitle: string | null;
  @TextColumn({ nullable: true }) settledUrl: string | null;
  @TextColumn({ nullable: true }) settledNote: string | null;
  @InstantColumn({ nullable: true }) settledAt: string | null;
  @TextColumn({ nullable: true }) settledById: string | null;

  @InstantColumn()
  @Field({ description: 'When it was entered (UTC).' })
  createdAt: string;

  @InstantColumn()
  @Field({ description: 'When it was last changed (UTC).' })
  updatedAt: string;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you change the date: acting on an older version is refused.',
  })
  version: number;
}

/** One date that an entry had, in the order of recording. Append-only: the last one is in force. */
@Entity()
@Index(['documentId'])
@ObjectType({
  description:
    'One date that an entry of the calendar had. Nothing is overwritten: the last one recorded is in force.',
})
export class CalendarDate {
  @ForeignKey(() => CalendarEntry) @TextColumn({ primary: true }) entryId: string;

  @IntColumn({ primary: true })
  @Field(() => Int, { description: '1 for the first date, 2 for the next.' })
  number: number;

  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The day, or the first of several (YYYY-MM-DD); null where none was named.',
  })
  startsOn: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Last day of several (YYYY-MM-DD).' })
  endsOn: string | null;

  @EnumColumn()
  @Field(() => DateCertaintyEnum, { description: 'How sure it was.' })
  certainty: DateCertainty;

  @ForeignKey(() => Document) @TextColumn({ nullable: true }) documentId: string | null;
  @TextColumn({ nullable: true }) sourceSymbol: string | null;
  @TextColumn({ nullable: true }) sourceTitle: string | null;
  @TextColumn({ nullable: true }) sourceUrl: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why the date was changed; null for a first date, and for everybody outside the administration.',
  })
  reason: string | null;

  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;

  @TextColumn() recordedById: string;
}

/** What a date is about: recommendations, parts, clusters. */
@Entity()
@Index(['entryId', 'linkedAt'])
export class CalendarLink extends LinkRow {
  @ForeignKey(() => CalendarEntry) @TextColumn({ primary: true }) entryId: string;
}
