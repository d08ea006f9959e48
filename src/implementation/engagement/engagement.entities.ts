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
import { Country } from '../../reference/countries/country.entity.js';
import { LinkRow } from '../tracked-items/link-row.js';
import {
  EngagementKindEnum,
  EngagementStateEnum,
  SectorEnum,
  type EngagementKind,
  type EngagementState,
  type Sector,
} from './engagement.words.js';

/** An event at which the administration meets others: a consultation, a hearing, a training. */
@Entity()
@Index(['countryCode', 'startsOn'])
@ObjectType({
  implements: () => Node,
  description:
    'An event at which the administration meets others: a consultation, a hearing, a training, a visit.',
})
export class Engagement extends Node {
  @IdColumn('eng') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => EngagementKindEnum, { description: 'Consultation, hearing, training, workshop or visit.' })
  kind: EngagementKind;

  @TextColumn()
  @Field({ description: 'What it is called.' })
  title: string;

  @DateColumn()
  @Field({ description: 'First day (YYYY-MM-DD).' })
  startsOn: string;

  @DateColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Last day (YYYY-MM-DD); null where it is one day.' })
  endsOn: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Where.' })
  place: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What is on the agenda.' })
  agenda: string | null;

  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) hostId: string | null;

  @EnumColumn()
  @Field(() => EngagementStateEnum, { description: 'Planned, held or cancelled.' })
  state: EngagementState;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What came of it; null before it was held.' })
  outcome: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of the report on it; null without one.' })
  reportUrl: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it does not take place; null unless it is cancelled.',
  })
  cancelReason: string | null;

  @InstantColumn()
  @Field({ description: 'When it was entered (UTC).' })
  createdAt: string;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** A body that is invited: an institution of the country, or another one by its name. */
@Entity()
@ObjectType({
  description: 'A body that is invited: an institution of the country, or another one by its name.',
})
export class EngagementInvitee {
  @ForeignKey(() => Engagement) @TextColumn({ primary: true }) engagementId: string;
  @IntColumn({ primary: true }) ordinal: number;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => SectorEnum, { description: 'What kind of body it is.' })
  sector: Sector;

  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) institutionId: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its name; null where it is an institution of the country.',
  })
  name: string | null;
}

/** Who came, of one sector. */
@Entity()
@ObjectType({ description: 'How many people of one sector came, as they described themselves.' })
export class EngagementAttendance {
  @ForeignKey(() => Engagement) @TextColumn({ primary: true }) engagementId: string;

  @EnumColumn({ primary: true })
  @Field(() => SectorEnum, { description: 'Whom they came from.' })
  sector: Sector;

  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @IntColumn()
  @Field(() => Int, { description: 'Women.' })
  women: number;

  @IntColumn()
  @Field(() => Int, { description: 'Men.' })
  men: number;

  @IntColumn()
  @Field(() => Int, { description: 'People who describe themselves otherwise.' })
  other: number;

  @IntColumn()
  @Field(() => Int, { description: 'People who did not say, or were not asked.' })
  notStated: number;
}

/** What an event is about. */
@Entity()
@Index(['engagementId', 'linkedAt'])
export class EngagementLink extends LinkRow {
  @ForeignKey(() => Engagement) @TextColumn({ primary: true }) engagementId: string;
}
