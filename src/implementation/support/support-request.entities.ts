import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  MoneyColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LinkRow } from '../tracked-items/link-row.js';
import {
  PriorityGroundEnum,
  SupportChannelEnum,
  SupportStateEnum,
  type PriorityGround,
  type SupportChannel,
  type SupportState,
} from './support-request.enums.js';

/** What a country asks others for, so that it can implement recommendations. */
@Entity()
@Index(['countryCode', 'createdAt'])
@Index(['countryCode', 'state'])
@Index(['requestingBodyId'])
@ObjectType({
  implements: () => Node,
  description:
    'Technical or financial assistance that a country asks for, so that it can implement recommendations.',
})
export class SupportRequest extends Node {
  @IdColumn('sup') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => SupportChannelEnum, { description: 'Who is asked.' })
  channel: SupportChannel;

  @TextColumn()
  @Field({ description: 'What is asked for, in one line.' })
  title: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it is needed and what it is for.' })
  description: string | null;

  @ForeignKey(() => Institution) @TextColumn() requestingBodyId: string;

  @EnumColumn()
  @Field(() => PriorityGroundEnum, {
    description:
      'Whether the country is among those that are served first: as the list of countries had it when the request was entered, or as entered.',
  })
  priorityGround: PriorityGround;

  @TextColumn({ nullable: true }) genderMarker: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Currency of its amounts, as ISO 4217 has it (`USD`); null without amounts.',
  })
  currency: string | null;

  /** Minor units of `currency`; fields give them as decimals. */
  @MoneyColumn({ nullable: true }) asked: string | null;
  @MoneyColumn({ nullable: true }) received: string | null;

  @JsonColumn()
  @Field(() => [String], { description: 'Who gives, in words; empty while nobody is known.' })
  donors: string[];

  @IntColumn({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'First year that it is for; null when not said.' })
  fromYear: number | null;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Last year that it is for, the first one where it is for one year; null when not said.',
  })
  toYear: number | null;

  /** The State that is asked, of a bilateral or South–South request. */
  @ForeignKey(() => Country) @TextColumn({ nullable: true }) partnerCode: string | null;

  @EnumColumn()
  @Field(() => SupportStateEnum, { description: 'Where it stands.' })
  state: SupportState;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What came of it; null before it is completed.' })
  result: string | null;

  @InstantColumn()
  @Field({ description: 'When it was entered (UTC).' })
  createdAt: string;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** A step of a request, with its day and document. Append-only. */
@Entity()
@Index(['requestId', 'number'])
@ObjectType({
  description: 'A step of a request, with the day and the document that shows it. Never changed.',
})
export class SupportRequestStep {
  @IdColumn('sst') id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => SupportRequest) @TextColumn() requestId: string;

  @IntColumn()
  @Field(() => Int, { description: 'Its place, from 1.' })
  number: number;

  @EnumColumn()
  @Field(() => SupportStateEnum, { description: 'Where the request stood from then on.' })
  state: SupportState;

  @DateColumn()
  @Field(() => LocalDate, { description: 'Day of the step.' })
  takenOn: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The document that shows it; null when none was named.',
  })
  document: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What was said with it; null where nothing was, and for everybody outside the administration.',
  })
  note: string | null;

  @InstantColumn() recordedAt: string;
  @TextColumn() recordedById: string;
}

/** An area of assistance that a request is about. */
@Entity()
export class SupportRequestArea {
  @ForeignKey(() => SupportRequest) @TextColumn({ primary: true }) requestId: string;
  @TextColumn({ primary: true }) areaCode: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
}

/** A recommendation, part, cluster, measure or activity that a request is for. */
@Entity()
@Index(['requestId', 'linkedAt'])
export class SupportRequestItem extends LinkRow {
  @ForeignKey(() => SupportRequest) @TextColumn({ primary: true }) requestId: string;
}
