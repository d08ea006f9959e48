import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { membershipInClusterVisibleTo } from './cluster.visibility.js';

/** How much is in a cluster. */
export interface ClusterSize {
  recommendations: number;
  /** Parts that are in it by themselves. */
  parts: number;
}

/** How much is in a cluster now, by cluster id. */
@Injectable()
export class ClusterSizeLoader extends BatchLoader<string, ClusterSize, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<ClusterSize[]> {
    const rows = await this.reader.rows<ClusterSize & { clusterId: string }>(sql`
      select m.cluster_id as "clusterId", count(m.recommendation_id) as "recommendations", count(m.part_id) as "parts"
      from cluster_membership m
      where m.cluster_id in (${join([...ids])}) and m.left_at is null and ${membershipInClusterVisibleTo(actor, sql`m`)}
      group by m.cluster_id`);
    return inOrder(ids, rows, (row) => row.clusterId).map((row) => row ?? { recommendations: 0, parts: 0 });
  }
}
