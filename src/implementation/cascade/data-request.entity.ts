import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  DecimalColumn,
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
import { Indicator } from '../indicators/indicator.entities.js';
import { Measurement } from '../indicators/measurement.entity.js';

export type DataRequestState = 'SENT' | 'ANSWERED' | 'DECLINED' | 'WITHDRAWN';
export const DataRequestStateEnum = graphqlEnum<DataRequestState>(
  'DataRequestState',
  'Where a data request stands.',
  {
    SENT: 'With the institution that was asked.',
    ANSWERED: 'The figure was given; where it is of an indicator, a measurement was recorded.',
    DECLINED: 'The institution cannot give it, and said why.',
    WITHDRAWN: 'It is wanted no more.',
  },
);

/** A figure, or an indicator's value, that somebody asks an institution for by a day. */
@Entity()
@Index(['toInstitutionId', 'dueOn'])
@Index(['fromInstitutionId', 'dueOn'])
@Index(['countryCode', 'dueOn'])
@Index(['indicatorId'])
@ObjectType({
  implements: () => Node,
  description:
    'A figure, or a value of an indicator, that an institution or the coordinator asks another institution for by a day: the statistics office, say. Seen by the two, and by the coordinators; never published.',
})
export class DataRequest extends Node {
  @IdColumn('drq') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** Null where the coordinator asks. */
  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) fromInstitutionId: string | null;
  @ForeignKey(() => Institution) @TextColumn() toInstitutionId: string;
  @ForeignKey(() => Indicator) @TextColumn({ nullable: true }) indicatorId: string | null;

  @TextColumn()
  @Field({ description: 'What is asked for.' })
  question: string;

  @DateColumn()
  @Field({ description: 'Until when it is wanted (YYYY-MM-DD).' })
  dueOn: string;

  @EnumColumn()
  @Field(() => DataRequestStateEnum, { description: 'Where it stands.' })
  state: DataRequestState;

  @InstantColumn()
  @Field({ description: 'When it was asked (UTC).' })
  requestedAt: string;

  @TextColumn() requestedById: string;

  @DecimalColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The figure, an exact decimal; of an indicator the total. Null where it was not answered, or in words or breakdowns alone.',
  })
  value: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Day that the figure speaks of (YYYY-MM-DD); null where it was not answered.',
  })
  measuredOn: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the figure comes from; null unless answered.' })
  source: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What one should know about the answer, why it was declined, or why it was withdrawn.',
  })
  note: string | null;

  /** The total that the answer recorded, or its first breakdown. */
  @ForeignKey(() => Measurement) @TextColumn({ nullable: true }) measurementId: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was answered, declined or withdrawn (UTC); null while open.',
  })
  closedAt: string | null;

  @TextColumn({ nullable: true }) closedById: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each step: a step on an older version is refused.' })
  version: number;
}
