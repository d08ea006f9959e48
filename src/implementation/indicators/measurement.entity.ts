import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  DecimalColumn,
  IdColumn,
  InstantColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Indicator } from './indicator.entities.js';

/** One measured value. Append-only: a correction is a later measurement of the same day and breakdown. */
@Entity()
@Index(['indicatorId', 'measuredOn', 'recordedAt'])
@Index(['indicatorId', 'breakdown', 'measuredOn', 'recordedAt'])
@ObjectType({
  implements: () => Node,
  description:
    'One measured value: the total of a day, or the value of one breakdown of it, such as of women in one region. A correction is recorded as a later measurement of the same day and breakdown; what was recorded by mistake altogether is withdrawn, and then exists for the administration only.',
})
export class Measurement extends Node {
  @IdColumn('mea') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Indicator) @TextColumn() indicatorId: string;

  @DateColumn()
  @Field({ description: 'Day that the value speaks of (YYYY-MM-DD).' })
  measuredOn: string;

  /** `region=vell;sex=female`, dimensions in the order of their codes; empty for the total. */
  @TextColumn() breakdown: string;

  @DecimalColumn()
  @Field({ description: 'The value in the indicator’s unit, an exact decimal.' })
  value: string;

  @TextColumn()
  @Field({ description: 'Where the value comes from.' })
  source: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What who reads the value should know about it; published with it.',
  })
  note: string | null;

  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;

  @TextColumn() recordedById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'When it was withdrawn as recorded by mistake (UTC): it counts nowhere. Null while it stands.',
  })
  withdrawnAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null while it stands.' })
  withdrawalReason: string | null;
}
