import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Cluster } from './cluster.entity.js';

/** The cluster as it is now. */
@ObjectType({ description: 'The cluster as it is now, or why nothing was done.' })
export class ClusterPayload extends Payload {
  @Field(() => Cluster, { nullable: true, description: 'The cluster; null where nothing was done.' })
  cluster?: Cluster | null;
}

/** Where recommendations came from when they joined a cluster. */
@ObjectType({ description: 'How many recommendations, or parts, left another cluster to join this one.' })
export class MovedFrom {
  @Field(() => Cluster, { description: 'The cluster they left.' })
  cluster: Cluster;

  @Field(() => Int, { description: 'How many left it.' })
  count: number;
}

/** What a change of a cluster's members did. */
@ObjectType({ description: 'What became of the recommendations that were to join or leave a cluster.' })
export class ClusterMembersPayload extends Payload {
  @Field(() => Cluster, { nullable: true, description: 'The cluster; null where nothing was done.' })
  cluster?: Cluster | null;

  @Field(() => Int, { nullable: true, description: 'How many joined, or left, now.' })
  changedCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were in it already, or were not in it when they were to leave.',
  })
  unchangedCount?: number | null;

  @Field(() => [MovedFrom], {
    nullable: true,
    description: 'The clusters that those who joined had to leave: a recommendation is in one at a time.',
  })
  movedFrom?: MovedFrom[] | null;
}

/** What ended with a cluster. */
@ObjectType({ description: 'What ended with a cluster.' })
export class ArchiveClusterPayload extends Payload {
  @Field(() => Cluster, { nullable: true, description: 'The cluster; null where nothing was done.' })
  cluster?: Cluster | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many recommendations, and parts by themselves, left it.',
  })
  endedMembershipCount?: number | null;
}
