import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
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
import { User } from '../../people/users/user.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { LinkRow } from '../tracked-items/link-row.js';

export type CommunicationKind =
  'ALLEGATION_LETTER' | 'URGENT_APPEAL' | 'OTHER_LETTER' | 'INDIVIDUAL_COMMUNICATION';
export const CommunicationKindEnum = graphqlEnum<CommunicationKind>(
  'CommunicationKind',
  'What a mechanism sent to the State about somebody’s rights.',
  {
    ALLEGATION_LETTER: 'A letter of special procedures about what is alleged to have happened.',
    URGENT_APPEAL: 'An urgent appeal of special procedures, about what goes on or is about to happen.',
    OTHER_LETTER: 'Another letter of special procedures: about a bill, a law, a policy.',
    INDIVIDUAL_COMMUNICATION: 'A communication of an individual to a treaty body, sent for observations.',
  },
);

export type CommunicationState = 'OPEN' | 'REPLIED' | 'CLOSED';
export const CommunicationStateEnum = graphqlEnum<CommunicationState>(
  'CommunicationState',
  'How far the State’s answer is.',
  {
    OPEN: 'No reply was sent yet.',
    REPLIED: 'A reply was sent; more may follow.',
    CLOSED: 'Nothing more is to be answered.',
  },
);

/**
 * A letter that is confidential to the coordinators and to persons named on it. It holds no field for the names of
 * those whose rights it is about.
 */
@Entity()
@Index(['countryCode', 'receivedOn'])
@ObjectType({
  implements: () => Node,
  description:
    'A letter of special procedures or a communication to a treaty body. Until its publication it exists only for the coordinators and for persons named on it.',
})
export class Communication extends Node {
  @IdColumn('com') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => CommunicationKindEnum, { description: 'What kind of letter.' })
  kind: CommunicationKind;

  @TextColumn()
  @Field({ description: 'Reference as the sender writes it: `AL XSA 3/2026`.' })
  reference: string;

  @TextColumn()
  @Field(() => String, {
    nullable: true,
    description:
      'What it is about, for those who work on it; null for everybody else, also when it is published. Write no name of an alleged victim.',
  })
  subject: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What it is about, in words that may be published; null where none were written.',
  })
  publicSubject: string | null;

  @DateColumn()
  @Field({ description: 'Day of the letter (YYYY-MM-DD).' })
  sentOn: string;

  @DateColumn()
  @Field({ description: 'Day on which the State received it (YYYY-MM-DD).' })
  receivedOn: string;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Days that the letter allows for the reply: 60; null where it sets none.',
  })
  termDays: number | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Until when the reply is wanted, as entered, extensions included (YYYY-MM-DD); null without a term.',
  })
  dueOn: string | null;

  /** How many terms it has had: the number of the one in force; 0 without one. */
  @IntColumn() termNumber: number;

  @EnumColumn()
  @Field(() => CommunicationStateEnum, { description: 'How far the answer is.' })
  state: CommunicationState;

  @IntColumn()
  @Field(() => Int, { description: 'How many replies were sent; those that were retracted are not counted.' })
  replyCount: number;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'From which day on it is published (YYYY-MM-DD); null while nobody decided that.',
  })
  publishedFrom: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Who decided to publish it and why; null for everybody who does not work on it.',
  })
  publicationReason: string | null;

  @InstantColumn()
  @Field({ description: 'When it was registered (UTC).' })
  createdAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'When its entry was last corrected (UTC); null where it never was, and for who does not work on it.',
  })
  correctedAt: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you change it: acting on an older version is refused.',
  })
  version: number;
}

/** Who speaks in a letter: one mechanism, or several mandates together. */
@Entity()
export class CommunicationSender {
  @ForeignKey(() => Communication) @TextColumn({ primary: true }) communicationId: string;
  @TextColumn({ primary: true }) mechanismCode: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
}

/** A term for the reply, in the order of recording. Append-only: the last one is in force. */
@Entity()
@ObjectType({
  description: 'A term for the reply. Nothing is overwritten: the last one recorded is in force.',
})
export class CommunicationTerm {
  @ForeignKey(() => Communication) @TextColumn({ primary: true }) communicationId: string;

  @IntColumn({ primary: true })
  @Field(() => Int, { description: '1 for the first term, 2 for its extension or correction.' })
  number: number;

  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Until when the reply is wanted (YYYY-MM-DD); null where the entry was corrected: the letter sets no term.',
  })
  dueOn: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Who extended it and why, or what was wrong with the entry; null for the first term.',
  })
  reason: string | null;

  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;

  @TextColumn() recordedById: string;
}

/** What the State answered. Append-only: what was recorded by mistake is retracted and stays. */
@Entity()
@Index(['communicationId', 'repliedOn'])
@Index(['fileId'])
@ObjectType({
  description:
    'What the State answered to a communication. One that was recorded by mistake is retracted; it then exists only for who works on the communication.',
})
export class CommunicationReply {
  @IdColumn('cry')
  @Field(() => ID, { description: 'Stays the same for ever; `retractReply` names it.' })
  id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Communication) @TextColumn() communicationId: string;

  @DateColumn()
  @Field({ description: 'Day of the reply (YYYY-MM-DD).' })
  repliedOn: string;

  @TextColumn()
  @Field(() => String, {
    nullable: true,
    description: 'What it says, in short; null for everybody who does not work on the communication.',
  })
  summary: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Address where the reply is published; null where it is not.',
  })
  url: string | null;

  @ForeignKey(() => StoredFile) @TextColumn({ nullable: true }) fileId: string | null;

  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;

  @TextColumn() recordedById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was retracted as recorded by mistake (UTC); null while it stands.',
  })
  retractedAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was retracted; null while it stands.' })
  retractionReason: string | null;
}

/** A person who may know of a communication, from a day and until another. */
@Entity()
@Index(['userId'])
@ObjectType({ description: 'A person named on a communication: from when, until when, and by whom.' })
export class CommunicationGrant {
  @IdColumn('cgr') id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Communication) @TextColumn() communicationId: string;
  @ForeignKey(() => User) @TextColumn() userId: string;

  @TextColumn()
  @Field({ description: 'Why this person must know.' })
  reason: string;

  @InstantColumn()
  @Field({ description: 'Since when (UTC).' })
  grantedAt: string;
  @TextColumn() grantedById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Until when (UTC); null while it lasts.' })
  endedAt: string | null;
  @TextColumn({ nullable: true }) endedById: string | null;
}

/** What a communication has to do with recommendations. */
@Entity()
@Index(['communicationId', 'linkedAt'])
export class CommunicationLink extends LinkRow {
  @ForeignKey(() => Communication) @TextColumn({ primary: true }) communicationId: string;
}
