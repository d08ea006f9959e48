import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';

/** Recommendations that a country follows up together. */
@Entity()
@Index(['countryCode', 'nameSort'])
@ObjectType({
  implements: () => Node,
  description:
    'Recommendations that a country follows up together; has a lead institution, a due date and indicators like a single one.',
})
export class Cluster extends Node {
  @IdColumn('clu') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'Name in the country’s working language.' })
  name: string;

  /** Folded name, so that both databases sort alike. */
  @TextColumn() nameSort: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description: string | null;

  @TextColumn({ nullable: true }) themeCode: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'SDG goal or target that it serves: `16` or `16.3`.' })
  sdgCode: string | null;

  @InstantColumn()
  @Field({ description: 'When it was created (UTC).' })
  createdAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was dissolved (UTC); null while it is followed up.',
  })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you change the cluster: an edit of an older version is refused.',
  })
  version: number;
}

/** The time of a recommendation, or of a part by itself, in a cluster: at most one without `leftAt`. */
@Entity()
@Index(['clusterId', 'leftAt'])
@Index(['countryCode', 'clusterId', 'leftAt'])
@Index(['recommendationId', 'joinedAt'])
export class ClusterMembership {
  @IdColumn('cme') id: string;
  @TextColumn() countryCode: string;
  @ForeignKey(() => Cluster) @TextColumn() clusterId: string;
  /** Exactly one of recommendation and part. */
  @ForeignKey(() => Recommendation) @TextColumn({ nullable: true }) recommendationId: string | null;
  @ForeignKey(() => RecommendationPart) @TextColumn({ nullable: true }) partId: string | null;
  @InstantColumn() joinedAt: string;
  @InstantColumn({ nullable: true }) leftAt: string | null;
}
