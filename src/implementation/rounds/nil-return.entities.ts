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
import { Institution } from '../../people/institutions/institution.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { ReportingRound } from './round.entities.js';

export type NilReturnScope = 'INSTITUTION' | 'TASKS';
export const NilReturnScopeEnum = graphqlEnum<NilReturnScope>(
  'NilReturnScope',
  'Of what an institution says that there is nothing to report.',
  {
    INSTITUTION: 'Of all that it was asked in the round at that moment.',
    TASKS: 'Of the tasks it names: nothing new since a day.',
  },
);

export type NilReturnState = 'SUBMITTED' | 'CLEARED' | 'RETURNED';
export const NilReturnStateEnum = graphqlEnum<NilReturnState>(
  'NilReturnState',
  'Where a nil return stands. It sets no status, so nobody has to approve it.',
  {
    SUBMITTED: 'The institution has a validator, who has to clear it.',
    CLEARED: 'It holds: cleared, or of an institution without a validator.',
    RETURNED: 'Sent back with a reason: the institution reports, or says it again.',
  },
);

/** An institution says that it has nothing, or nothing new, to report. One act, whatever it is about. */
@Entity()
@Index(['roundId', 'institutionId', 'submittedAt'])
@ObjectType({
  implements: () => Node,
  description:
    'An institution says in a round that it has nothing, or nothing new, to report. One act of a focal point; a validator clears it where the institution has one. It sets no status.',
})
export class NilReturn extends Node {
  @IdColumn('nil') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => ReportingRound) @TextColumn() roundId: string;
  @ForeignKey(() => Institution) @TextColumn() institutionId: string;

  @EnumColumn()
  @Field(() => NilReturnScopeEnum, { description: 'Of everything, or of some tasks.' })
  scope: NilReturnScope;

  @EnumColumn()
  @Field(() => NilReturnStateEnum, { description: 'Where it stands.' })
  state: NilReturnState;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Nothing new since this day (YYYY-MM-DD); null where the institution has nothing at all.',
  })
  since: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'The institution’s words; null without any.' })
  note: string | null;

  @TextColumn() submittedById: string;
  @InstantColumn()
  @Field({ description: 'When it was handed in (UTC).' })
  submittedAt: string;

  @TextColumn({ nullable: true }) clearedById: string | null;
  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When the validator cleared it (UTC); null where none had to, or has not yet.',
  })
  clearedAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'User who cleared their own under the small-State waiver; null ordinarily.',
  })
  waivedById: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was sent back; null where it was not.' })
  returnReason: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Until when the institution should answer anew (YYYY-MM-DD); null where no day was set.',
  })
  returnDueOn: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** A task that a nil return is about: a recommendation, or a part of one that is split. */
@Entity()
@Index(['subjectId', 'nilReturnId'])
export class NilReturnTask {
  @ForeignKey(() => NilReturn) @TextColumn({ primary: true }) nilReturnId: string;
  /** Of two tables, so no foreign key holds it. */
  @TextColumn({ primary: true }) subjectId: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
}
