import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Country, PublicationEnum, type Publication } from './country.entity.js';

/**
 * How much everybody may read of one thing, in the place of its country's level: a dated series, the one without
 * `endedAt` holds. Things are of several tables and never deleted, so no foreign key holds them.
 */
@Entity()
@Index(['itemId', 'setAt'])
@Index(['countryCode', 'endedAt'])
@ObjectType({
  description:
    'A coordinator’s word on how much of one thing everybody may read, in the place of the country’s level. It holds until it is changed, taken back, or its embargo is over.',
})
export class PublicationException {
  @IdColumn('pex') id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @TextColumn() itemId: string;

  @EnumColumn()
  @Field(() => PublicationEnum, {
    description: 'How much of it everybody may read: NONE hides it with all that stands on it.',
  })
  publication: Publication;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Embargo: the day (YYYY-MM-DD, in the country) from which on the country’s level holds for it again; null where it holds until it is taken back.',
  })
  embargoUntil: string | null;

  /** The first instant of that day in the country's time zone. */
  @InstantColumn({ nullable: true }) opensAt: string | null;

  @TextColumn()
  @Field({ description: 'Why; never published.' })
  reason: string;

  @InstantColumn()
  @Field({ description: 'When it was said (UTC).' })
  setAt: string;

  @TextColumn() setById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it ceased to hold (UTC); null while it holds.',
  })
  endedAt: string | null;

  /** Null too where the embargo ended by itself. */
  @TextColumn({ nullable: true }) endedById: string | null;
}
