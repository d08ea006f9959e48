import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { Cluster } from './cluster.entity.js';
import { clusterColumns, clusterVisibleTo } from './cluster.visibility.js';

/** The cluster that something is in now, by its id. */
@Injectable()
abstract class ClusterOf extends BatchLoader<string, Cluster | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  /** Column of a membership that names it. */
  protected abstract readonly member: Sql;

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Cluster | null)[]> {
    const c = sql`c`;
    const rows = await this.reader.rows<Cluster & { memberId: string }>(sql`
      select ${clusterColumns(c)}, ${this.member} as "memberId"
      from cluster_membership m join cluster c on c.id = m.cluster_id
      where ${this.member} in (${join([...ids])}) and m.left_at is null and ${clusterVisibleTo(actor, c)}`);
    return inOrder(ids, rows, (row) => row.memberId);
  }
}

/** Of recommendations. */
@Injectable()
export class ClusterOfRecommendationLoader extends ClusterOf {
  protected readonly member = sql`m.recommendation_id`;
}

/** Of parts by themselves. */
@Injectable()
export class ClusterOfPartLoader extends ClusterOf {
  protected readonly member = sql`m.part_id`;
}
