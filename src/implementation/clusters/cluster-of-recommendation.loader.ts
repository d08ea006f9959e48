import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { Cluster } from './cluster.entity.js';
import { clusterColumns, clusterVisibleTo } from './cluster.visibility.js';

/** The cluster that a recommendation is in now, by recommendation id. */
@Injectable()
export class ClusterOfRecommendationLoader extends BatchLoader<string, Cluster | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Cluster | null)[]> {
    const c = sql`c`;
    const rows = await this.reader.rows<Cluster & { recommendationId: string }>(sql`
      select ${clusterColumns(c)}, m.recommendation_id as "recommendationId"
      from cluster_membership m join cluster c on c.id = m.cluster_id
      where m.recommendation_id in (${join([...ids])}) and m.left_at is null and ${clusterVisibleTo(actor, c)}`);
    return inOrder(ids, rows, (row) => row.recommendationId);
  }
}
