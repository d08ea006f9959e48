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
import { Cluster } from '../clusters/cluster.entity.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';

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

/** What is measured to know whether a recommendation, a part of one or a cluster is being implemented. */
@Entity()
@Index(['recommendationId'])
@Index(['clusterId'])
@Index(['countryCode', 'providerId'])
@ObjectType({
  implements: () => Node,
  description:
    'What is measured to know whether a recommendation, a part of one or a cluster is being implemented.',
})
export class Indicator extends Node {
  @IdColumn('ind') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** Exactly one of recommendation, part and cluster. */
  @ForeignKey(() => Recommendation) @TextColumn({ nullable: true }) recommendationId: string | null;
  @ForeignKey(() => RecommendationPart) @TextColumn({ nullable: true }) partId: string | null;
  @ForeignKey(() => Cluster) @TextColumn({ nullable: true }) clusterId: string | null;

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

/** One measured value. Append-only: a correction is a later measurement of the same day. */
@Entity()
@Index(['indicatorId', 'measuredOn', 'recordedAt'])
@ObjectType({
  implements: () => Node,
  description: 'One measured value. A correction is recorded as a later measurement of the same day.',
})
export class Measurement extends Node {
  @IdColumn('mea') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Indicator) @TextColumn() indicatorId: string;

  @DateColumn()
  @Field({ description: 'Day that the value speaks of (YYYY-MM-DD).' })
  measuredOn: string;

  @DecimalColumn()
  @Field({ description: 'The value in the indicator’s unit, an exact decimal.' })
  value: string;

  @TextColumn()
  @Field({ description: 'Where the value comes from.' })
  source: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What one should know about it.' })
  note: string | null;

  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;

  @TextColumn() recordedById: string;
}
