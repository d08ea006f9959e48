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
import { Node } from '../../platform/graphql/node.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import {
  RoundAsksEnum,
  RoundPurposeEnum,
  RoundStateEnum,
  type RoundAsks,
  type RoundPurpose,
  type RoundState,
} from './round.words.js';

/** A call for answers to institutions. */
@Entity()
@Index(['countryCode', 'state', 'dueOn'])
@Index(['countryCode', 'createdAt'])
@ObjectType({
  implements: () => Node,
  description:
    'A call for answers: which recommendations, which period, by when. Institutions see the rounds that ask them; coordinators and analysts see all of their country.',
})
export class ReportingRound extends Node {
  @IdColumn('rnd') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'What it is called: “Mid-term report 2027”.' })
  name: string;

  @EnumColumn()
  @Field(() => RoundPurposeEnum, { description: 'What the answers are wanted for.' })
  purpose: RoundPurpose;

  @EnumColumn()
  @Field(() => RoundStateEnum, { description: 'Where it stands.' })
  state: RoundState;

  @EnumColumn()
  @Field(() => RoundAsksEnum, { description: 'Whom it asks.' })
  asks: RoundAsks;

  /** A `RecommendationFilter` as GraphQL checked it, as JSON text. */
  @TextColumn() filter: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What institutions are to write, and how; null where nothing was said.',
  })
  instruction: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'First day of the period that answers speak of (YYYY-MM-DD); null without a period. An update counts where its period meets this one.',
  })
  periodFrom: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Last day of the period (YYYY-MM-DD); null without one.',
  })
  periodTo: string | null;

  @DateColumn()
  @Field({ description: 'The day it opens, or opened (YYYY-MM-DD).' })
  opensOn: string;

  @DateColumn()
  @Field({
    description:
      'The day by which answers are due (YYYY-MM-DD): `reportBy`. An institution may have a later one.',
  })
  dueOn: string;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'So many days after the due day an institution’s validators are written to, where it has not answered; null: never.',
  })
  validatorAfterDays: number | null;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'So many days after the due day the institution’s head is written to; null: never.',
  })
  headAfterDays: number | null;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'So many days after the due day the chair of the coordination mechanism is written to; null: never.',
  })
  chairAfterDays: number | null;

  @InstantColumn() createdAt: string;
  @TextColumn() createdById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it opened (UTC); null before.' })
  openedAt: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was closed or called off (UTC); null while neither.',
  })
  endedAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was called off, or a word on its end; else null.',
  })
  endReason: string | null;

  /** As they were when it ended: how many recommendations it held, and how many of them nobody was asked about. */
  @IntColumn({ nullable: true }) endItemCount: number | null;
  @IntColumn({ nullable: true }) endLeftOutCount: number | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** A recommendation in a round, since when and until when: what was found when it opened changes by an act alone. */
@Entity()
@Index(['roundId', 'addedAt'])
@Index(['recommendationId', 'removedAt'])
@ObjectType({
  description:
    'A recommendation in a round. What the filter found when the round opened stays in it; it is added to or taken out of by an act with a reason alone.',
})
export class RoundItem {
  @IdColumn('rni')
  id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => ReportingRound) @TextColumn() roundId: string;
  @ForeignKey(() => Recommendation) @TextColumn() recommendationId: string;

  @InstantColumn()
  @Field({ description: 'Since when it is in the round (UTC).' })
  addedAt: string;
  @TextColumn() addedById: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was added later; null for what the filter found when the round opened.',
  })
  addReason: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was taken out (UTC); null while it is in.' })
  removedAt: string | null;
  @TextColumn({ nullable: true }) removedById: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was taken out; null while it is in.' })
  removalReason: string | null;
}

/** An institution that the coordinator named, of a round that asks chosen ones. */
@Entity()
export class RoundChoice {
  @ForeignKey(() => ReportingRound) @TextColumn({ primary: true }) roundId: string;
  @ForeignKey(() => Institution) @TextColumn({ primary: true }) institutionId: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
}

/** Another due day: of the whole round, or a later one of one institution. Never changed; the history of both. */
@Entity()
@Index(['roundId', 'institutionId', 'dueOn'])
@ObjectType({
  description:
    'A due day that was moved: of the whole round, or of one institution that was given more time.',
})
export class RoundDueDay {
  @IdColumn('rdd') id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => ReportingRound) @TextColumn() roundId: string;
  /** Null where the day of the whole round was moved. */
  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) institutionId: string | null;

  @DateColumn()
  @Field({ description: 'The day that held before (YYYY-MM-DD).' })
  dueOnBefore: string;

  @DateColumn()
  @Field({ description: 'The new day (YYYY-MM-DD).' })
  dueOn: string;

  @TextColumn()
  @Field({ description: 'Why.' })
  reason: string;

  @InstantColumn()
  @Field({ description: 'When it was decided (UTC).' })
  decidedAt: string;
  @TextColumn() decidedById: string;
}

/** How an institution stood when the round ended: kept, so that a figure once published never changes. */
@Entity()
@Index(['institutionId', 'roundId'])
export class RoundResult {
  @ForeignKey(() => ReportingRound) @TextColumn({ primary: true }) roundId: string;
  @ForeignKey(() => Institution) @TextColumn({ primary: true }) institutionId: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @DateColumn() dueOn: string;
  @DateColumn({ nullable: true }) owedBy: string | null;
  @IntColumn() notOpened: number;
  @IntColumn() drafting: number;
  @IntColumn() submitted: number;
  @IntColumn() cleared: number;
  @IntColumn() returned: number;
  @IntColumn() approved: number;
  @IntColumn() nilReturn: number;
}
