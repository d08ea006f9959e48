import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';

/** One comparison of all texts of a country. Written with its suggestions, in one transaction: all of it or nothing. */
@Entity()
@Index(['countryCode', 'at'])
@ObjectType({
  implements: () => Node,
  description:
    'One comparison of all texts of a country, with what it found. It is written together with its suggestions: a run that failed left nothing.',
})
export class SimilarityRun extends Node {
  @IdColumn('sim') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @InstantColumn()
  @Field({ description: 'When it ended (UTC).' })
  at: string;

  @IntColumn()
  @Field(() => Int, { description: 'How long comparing took, in milliseconds.' })
  milliseconds: number;

  /** Null after an import. */
  @TextColumn({ nullable: true }) startedById: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Recommendations that were compared.' })
  compared: number;

  @IntColumn()
  @Field(() => Int, {
    description:
      'Recommendations that were not: without a text, or only about the reporting itself (which paragraphs a committee wants to be told about, until when).',
  })
  leftOut: number;

  @IntColumn()
  @Field(() => Int, { description: 'Links that are suggested and were not before.' })
  newLinks: number;

  @IntColumn()
  @Field(() => Int, {
    description:
      'Links that were suggested and are no longer: the texts have changed, or something likelier came.',
  })
  goneLinks: number;

  @IntColumn()
  @Field(() => Int, {
    description: 'Links that were dismissed and are suggested anew, because a text has become another one.',
  })
  reopenedLinks: number;

  @IntColumn()
  @Field(() => Int, { description: 'Links that are suggested now and await a decision.' })
  openLinks: number;

  @IntColumn()
  @Field(() => Int, { description: 'Cluster members that are suggested and were not before.' })
  newMembers: number;

  @IntColumn()
  @Field(() => Int, { description: 'Cluster members that were suggested and are no longer.' })
  goneMembers: number;

  @IntColumn()
  @Field(() => Int, { description: 'Cluster members that are suggested now and await a decision.' })
  openMembers: number;
}
