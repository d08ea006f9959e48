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
import { Node } from '../../platform/graphql/node.js';
import type { SharedTerm } from '../../platform/text/similarity/text-corpus.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { SuggestionStateEnum, type SuggestionState } from './suggestion-state.js';

/** A recommendation that is in no cluster, and a cluster whose members it is like. */
@Entity()
@Index(['countryCode', 'state', 'score'])
@Index(['clusterId', 'recommendationId'], { unique: true })
@Index(['recommendationId'])
@ObjectType({
  implements: () => Node,
  description:
    'A recommendation that is in no cluster, and a cluster whose members its text is like. Nothing follows from it before a coordinator accepts it.',
})
export class ClusterSuggestion extends Node {
  @IdColumn('csg') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Cluster) @TextColumn() clusterId: string;
  @ForeignKey(() => Recommendation) @TextColumn() recommendationId: string;

  /** The member that it is likest to. */
  @ForeignKey(() => Recommendation) @TextColumn() nearestId: string;

  /** In ten-thousandths. */
  @IntColumn() score: number;

  @JsonColumn() terms: readonly SharedTerm[];

  @EnumColumn()
  @Field(() => SuggestionStateEnum, { description: 'What was decided.' })
  state: SuggestionState;

  @InstantColumn()
  @Field({ description: 'When a run first found it (UTC).' })
  foundAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was decided (UTC); null while open.' })
  decidedAt: string | null;

  @TextColumn({ nullable: true }) decidedById: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you decide. A run that finds something else about the two raises it.',
  })
  version: number;
}
