import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { clusterVisibleTo } from './cluster.visibility.js';

/** How many recommendations are in a cluster now, by cluster id. */
@Injectable()
export class ClusterSizeLoader extends BatchLoader<string, number, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<number[]> {
    const rows = await this.reader.rows<{ clusterId: string; count: number }>(sql`
      select m.cluster_id as "clusterId", count(*) as count
      from cluster_membership m
      where m.cluster_id in (${join([...ids])}) and m.left_at is null and ${clusterVisibleTo(actor, sql`m`)}
      group by m.cluster_id`);
    return inOrder(ids, rows, (row) => row.clusterId).map((row) => row?.count ?? 0);
  }
}
