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
import { Institution } from '../../people/institutions/institution.entity.js';
import { User } from '../../people/users/user.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import {
  DigestFailureEnum,
  DigestStateEnum,
  type DigestFailure,
  type DigestState,
} from '../reminders/digest.entities.js';
import { ReportingRound } from '../rounds/round.entities.js';
import { OfficeHolder } from './office-holder.entity.js';

export type EscalationStep = 'VALIDATOR' | 'HEAD' | 'CHAIR';
export const EscalationStepEnum = graphqlEnum<EscalationStep>(
  'EscalationStep',
  'Who is written to when an institution does not answer, in this order.',
  {
    VALIDATOR: 'The institution’s validators.',
    HEAD: 'The institution’s head.',
    CHAIR: 'The chair of the coordination mechanism.',
  },
);

/** A step taken because an institution did not answer: written down once for each day by which it was owed. */
@Entity()
@Index(['roundId', 'institutionId', 'step', 'dueOn'], { unique: true })
@ObjectType({
  description:
    'A step that was taken because an institution did not answer in a reporting round: once for each day by which the answer was owed.',
})
export class Escalation {
  @IdColumn('esc') id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => ReportingRound) @TextColumn() roundId: string;
  @ForeignKey(() => Institution) @TextColumn() institutionId: string;

  @EnumColumn()
  @Field(() => EscalationStepEnum, { description: 'Who was to be written to.' })
  step: EscalationStep;

  @DateColumn()
  @Field({ description: 'The day by which the answer was owed (YYYY-MM-DD).' })
  dueOn: string;

  @InstantColumn()
  @Field({ description: 'When the step was taken (UTC).' })
  takenAt: string;
}

/** What one person is written at one time, of one or several institutions. */
@Entity()
@Index(['state', 'nextTryAt'])
@ObjectType({
  description: 'A mail about institutions that do not answer, to one person.',
})
export class EscalationMail {
  @IdColumn('esm') id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** One of the two: somebody with an account, or somebody without. */
  @ForeignKey(() => User) @TextColumn({ nullable: true }) userId: string | null;
  @ForeignKey(() => OfficeHolder) @TextColumn({ nullable: true }) officeHolderId: string | null;

  @DateColumn()
  @Field({ description: 'The day it is for (YYYY-MM-DD), in the country’s time zone.' })
  day: string;

  @IntColumn()
  @Field(() => Int, { description: 'How many steps it tells of.' })
  itemCount: number;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When a mail server took it (UTC); null where none has.',
  })
  sentAt: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'How many times it was tried to hand it over.' })
  attempts: number;

  @EnumColumn()
  @Field(() => DigestStateEnum, { description: 'Waiting, sent, failed, or withdrawn because of an answer.' })
  state: DigestState;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the mail server last said against it; else null.',
  })
  error: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => DigestFailureEnum, {
    nullable: true,
    description: 'Why it was never sent; null where it was.',
  })
  failure: DigestFailure | null;

  /** From when on it may be sent; while it is being sent, until when the sender counts as alive. */
  @InstantColumn() nextTryAt: string;

  @InstantColumn()
  @Field({ description: 'When it was written down (UTC).' })
  queuedAt: string;
}

/** A step that a mail tells of. */
@Entity()
@Index(['escalationId'])
export class EscalationLine {
  @ForeignKey(() => EscalationMail) @TextColumn({ primary: true }) mailId: string;
  @ForeignKey(() => Escalation) @TextColumn({ primary: true }) escalationId: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
}
