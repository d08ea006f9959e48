import { ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { Suggestion } from './suggestion.js';

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
export class ClusterSuggestion extends Suggestion {
  @IdColumn('csg') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Cluster) @TextColumn() clusterId: string;
  @ForeignKey(() => Recommendation) @TextColumn() recommendationId: string;

  /** The member that it is likest to, or the recommendation of which that is a part. */
  @ForeignKey(() => Recommendation) @TextColumn() nearestId: string;
}
