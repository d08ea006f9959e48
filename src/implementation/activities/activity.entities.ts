import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Institution } from '../../people/institutions/institution.entity.js';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  MoneyColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Measure } from '../measures/measure.entities.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import { ActivityStateEnum, type ActivityState } from './activity-state.js';

/** What an institution does to carry out a measure. */
@Entity()
@Index(['measureId', 'number'])
@Index(['planId'])
@Index(['institutionId', 'archivedAt'])
@Index(['countryCode', 'id'])
@Index(['countryCode', 'institutionId'])
@ObjectType({
  implements: () => Node,
  description:
    'What an institution does to carry out a measure: from when to when, at what cost, with what result.',
})
export class Activity extends Node {
  @IdColumn('act') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** The plan of the measure: visibility and figures go by it. */
  @ForeignKey(() => ImplementationPlan) @TextColumn() planId: string;
  @ForeignKey(() => Measure) @TextColumn() measureId: string;

  @IntColumn()
  @Field(() => Int, { description: 'Its place under the measure, from 1.' })
  number: number;

  @TextColumn()
  @Field({ description: 'What is done.' })
  title: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What there should be when it is done; null where nothing was written.',
  })
  expectedResult: string | null;

  /** The institution that carries it out and reports on it. */
  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) institutionId: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'First day (YYYY-MM-DD); null when not set.' })
  startsOn: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Last day (YYYY-MM-DD); null when not set.' })
  endsOn: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Currency of its amounts, as ISO 4217 has it (`EUR`); null without amounts.',
  })
  currency: string | null;

  /** Minor units of `currency`; a field gives it as a decimal. */
  @MoneyColumn({ nullable: true }) cost: string | null;
  @MoneyColumn({ nullable: true }) secured: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where the money comes from, in words; null where nobody said.',
  })
  fundingSource: string | null;

  @EnumColumn()
  @Field(() => ActivityStateEnum, {
    description: 'How far it is, as the last approved progress update of it said.',
  })
  state: ActivityState;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'How much of it is done, in percent, as the last approved update said; null where it did not say.',
  })
  percentDone: number | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The day that `state` speaks of (YYYY-MM-DD); null before the first approved update.',
  })
  stateAsOf: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was taken out (UTC); null while in the plan.',
  })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** A step of an activity that is due on a day. */
@Entity()
@Index(['activityId', 'dueOn'])
@Index(['planId'])
@ObjectType({
  implements: () => Node,
  description: 'A step of an activity that is due on a day. It is evaluated when the plan ends.',
})
export class Milestone extends Node {
  @IdColumn('mil') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => ImplementationPlan) @TextColumn() planId: string;
  @ForeignKey(() => Activity) @TextColumn() activityId: string;

  @TextColumn()
  @Field({ description: 'What is to be there by then.' })
  title: string;

  @DateColumn()
  @Field({ description: 'Until when (YYYY-MM-DD).' })
  dueOn: string;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'When it was reached, as the institution or the coordinator reported; null while it was not.',
  })
  reachedOn: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What was said with the report; null where nothing was, and for everybody outside the administration.',
  })
  note: string | null;

  @TextColumn({ nullable: true }) reportedById: string | null;
  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was reported on last (UTC); null before.' })
  reportedAt: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was taken out (UTC); null while in the plan.',
  })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}
