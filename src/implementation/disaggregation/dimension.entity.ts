import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import type { Labels } from '../../reference/languages/language.js';

export type DimensionKind = 'SEX' | 'AGE_GROUP' | 'DISABILITY' | 'REGION' | 'OTHER';
export const DimensionKindEnum = graphqlEnum<DimensionKind>(
  'DisaggregationDimensionKind',
  'What a dimension means, whatever a country calls it. A country may declare several of one kind.',
  {
    SEX: 'Sex or gender.',
    AGE_GROUP: 'Age group.',
    DISABILITY: 'Disability.',
    REGION: 'Part of the country.',
    OTHER: 'Anything else by which the country breaks figures down.',
  },
);

/** One value of a dimension as it is kept: `female`. */
export interface DeclaredValue {
  code: string;
  labels: Labels;
  /** When it was retired (UTC); null while values are recorded by it. */
  retiredAt: string | null;
}

/** By what a country breaks measured values down: by sex, by region. Code and values never disappear once declared. */
@Entity()
@Index(['countryCode', 'code'], { unique: true })
@ObjectType({
  implements: () => Node,
  description:
    'By what a country breaks measured values down, with the values it knows: sex (female, male), region. A country declares its own.',
})
export class DisaggregationDimension extends Node {
  @IdColumn('dim') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({
    description:
      'Short name in its country, such as `sex`: indicators and measurements name the dimension by it. Never changes.',
  })
  code: string;

  @EnumColumn()
  @Field(() => DimensionKindEnum, { description: 'What it means.' })
  kind: DimensionKind;

  @JsonColumn() labels: Labels;
  @JsonColumn() declaredValues: DeclaredValue[];

  @InstantColumn() createdAt: string;
  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was given up (UTC); null while values are recorded by it.',
  })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you change the dimension: an edit of an older version is refused.',
  })
  version: number;
}

/** A value of a dimension as the API shows it. */
@ObjectType({ description: 'A value of a dimension: `female` of `sex`.' })
export class DisaggregationValue {
  @Field({ description: 'Short name within its dimension, such as `female`. Never changes.' })
  code: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it was retired (UTC): no value is recorded by it any more. Null while in use.',
  })
  retiredAt: string | null;

  labels: Labels;
}
