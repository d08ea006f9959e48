import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { User } from '../../people/users/user.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import type { Labels } from '../../reference/languages/language.js';
import type { ReminderKind } from './reminder-kind.js';

export type DigestState = 'QUEUED' | 'SENT' | 'FAILED' | 'WITHDRAWN';
export const DigestStateEnum = graphqlEnum<DigestState>(
  'ReminderDigestState',
  'What became of a day’s mail to a person.',
  {
    QUEUED: 'It waits to be sent, the first time or again.',
    SENT: 'The mail server took it.',
    FAILED: 'It was not sent and is not tried again: `failure` and `error` say why.',
    WITHDRAWN:
      'Nothing of it was to be told any more when it was to be sent: the person has left, wants no mails, or may no longer see what is in it.',
  },
);

export type DigestFailure = 'REFUSED' | 'GIVEN_UP';
export const DigestFailureEnum = graphqlEnum<DigestFailure>('ReminderFailure', 'Why a mail was never sent.', {
  REFUSED: 'The mail server refused it for good: `error` is its answer. Most often the address is wrong.',
  GIVEN_UP:
    'The mail server could not be reached, or did not take it, for two days. It is told again with the next mail.',
});

/** What one person is told on one day: written before it is sent, so that it is never sent twice. */
@Entity()
@Index(['userId', 'day'], { unique: true })
@Index(['countryCode', 'day', 'id'])
@Index(['day', 'id'])
@Index(['state', 'nextTryAt'])
@ObjectType('ReminderDigest', {
  implements: () => Node,
  description: 'The mail with all that one person is reminded of on one day; there is at most one a day.',
})
export class ReminderDigest extends Node {
  @IdColumn('dig') override id: string;
  /** Of the person's oldest membership in force: its day and hour are meant, and its coordinators see the log. */
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => User) @TextColumn() userId: string;

  @DateColumn()
  @Field({ description: 'The day it is for (YYYY-MM-DD), in the country’s time zone.' })
  day: string;

  @IntColumn()
  @Field(() => Int, { description: 'How many things it names.' })
  itemCount: number;

  @EnumColumn()
  @Field(() => DigestStateEnum, { description: 'What became of it.' })
  state: DigestState;

  @EnumColumn({ nullable: true })
  @Field(() => DigestFailureEnum, { nullable: true, description: 'Why it failed; null where it did not.' })
  failure: DigestFailure | null;

  @IntColumn()
  @Field(() => Int, { description: 'How often it was tried to send it.' })
  attempts: number;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the last attempt did not succeed; null where it did, or none was made.',
  })
  error: string | null;

  @InstantColumn()
  @Field({ description: 'When it was made ready (UTC).' })
  queuedAt: string;

  /** From when on it may be sent; while it is being sent, until when the sender counts as alive. */
  @InstantColumn() nextTryAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When the mail server took it (UTC); null before.' })
  sentAt: string | null;
}

/** One thing of a digest, and as the how-manieth reminder: who was told what is known by these rows. */
@Entity()
@Index(['userId', 'dueOn'])
export class ReminderItem {
  @ForeignKey(() => ReminderDigest) @TextColumn({ primary: true }) digestId: string;
  @IntColumn({ primary: true }) ordinal: number;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @TextColumn() userId: string;
  /** The membership whose task it is: what it may see is told. */
  @TextColumn() membershipId: string;

  @EnumColumn()
  kind: ReminderKind;

  @TextColumn() subjectId: string;
  @JsonColumn() title: Labels;

  /** The day it is due, or since when it waits. */
  @DateColumn()
  dueOn: string;

  /** Which reminder it is: so many days before the day; 0 on it, below 0 after it. */
  @IntColumn()
  daysBefore: number;

  @TextColumn() link: string;
}
