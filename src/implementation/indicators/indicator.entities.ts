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
import type { FrequencyUnit } from './measuring-frequency.js';

export type IndicatorKind = 'STRUCTURAL' | 'PROCESS' | 'OUTCOME';
export const IndicatorKindEnum = graphqlEnum<IndicatorKind>(
  'IndicatorKind',
  'Kind of indicator in OHCHR’s framework (HR/PUB/12/5).',
  {
    STRUCTURAL: 'Commitment: laws, institutions, policies.',
    PROCESS: 'Effort: measures and budgets that turn commitment into results.',
    OUTCOME: 'Result: how far people enjoy the right.',
  },
);

export type Direction = 'INCREASE' | 'DECREASE';
export const DirectionEnum = graphqlEnum<Direction>('IndicatorDirection', 'Which way is better.', {
  INCREASE: 'More is better.',
  DECREASE: 'Less is better.',
});

/** What is measured to know whether a recommendation, a part, a cluster, a measure or a plan is being implemented. */
@Entity()
@Index(['itemId'])
@Index(['countryCode', 'providerId'])
@ObjectType({
  implements: () => Node,
  description:
    'What is measured to know whether something is being implemented: a recommendation, a part of one, a cluster, a measure or a plan.',
})
export class Indicator extends Node {
  @IdColumn('ind') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** What it is on: a tracked item of any of several tables, so no foreign key holds it. */
  @TextColumn() itemId: string;

  @EnumColumn()
  @Field(() => IndicatorKindEnum, { description: 'Structural, process or outcome.' })
  kind: IndicatorKind;

  @TextColumn()
  @Field({ description: 'What is measured.' })
  name: string;

  @TextColumn()
  @Field({ description: 'Unit of every value: `percent`, `cases a year`.' })
  unit: string;

  @EnumColumn()
  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction: Direction;

  @DecimalColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Value at the start, an exact decimal; null when unknown.',
  })
  baselineValue: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Day of the baseline (YYYY-MM-DD).' })
  baselineOn: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the baseline comes from; null when not said.' })
  baselineSource: string | null;

  @DecimalColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Value to reach, an exact decimal; null without a target.',
  })
  targetValue: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Until when the target should be reached (YYYY-MM-DD).',
  })
  targetOn: string | null;

  /** The institution whose focal points record the measurements. */
  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) providerId: string | null;

  @TextColumn({ nullable: true }) sdgIndicatorCode: string | null;

  /** All four of a frequency are there, or only its end is missing, or none is there. */
  @IntColumn({ nullable: true }) every: number | null;
  @EnumColumn({ nullable: true }) unitOfTime: FrequencyUnit | null;
  @DateColumn({ nullable: true }) firstDueOn: string | null;
  @DateColumn({ nullable: true }) lastDueOn: string | null;

  /** Codes of the dimensions by which values may be broken down, a blank between two; empty without any. */
  @TextColumn() disaggregatedBy: string;

  @InstantColumn() createdAt: string;
  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was given up (UTC); null while in use.' })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you change the indicator: an edit of an older version is refused.',
  })
  version: number;
}
