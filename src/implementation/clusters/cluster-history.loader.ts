import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import type { ClusterStay } from './cluster-stay.js';
import { clusterVisibleTo } from './cluster.visibility.js';

/** All the times a recommendation was in a cluster, by recommendation id, the latest first. */
@Injectable()
export class ClusterHistoryLoader extends BatchLoader<string, ClusterStay[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<ClusterStay[][]> {
    const rows = await this.reader.rows<ClusterStay>(sql`
      select m.id, m.recommendation_id as "recommendationId", m.cluster_id as "clusterId",
        m.joined_at as "joinedAt", m.left_at as "leftAt"
      from cluster_membership m
      where m.recommendation_id in (${join([...ids])}) and ${clusterVisibleTo(actor, sql`m`)}
      order by m.recommendation_id, m.joined_at desc, m.id desc`);
    return grouped(ids, rows, (row) => row.recommendationId);
  }
}
