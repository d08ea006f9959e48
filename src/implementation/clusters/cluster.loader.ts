import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { Cluster } from './cluster.entity.js';
import { clusterColumns, clusterVisibleTo } from './cluster.visibility.js';

/** Clusters by id; null for one that the actor may not see. */
@Injectable()
export class ClusterLoader extends BatchLoader<string, Cluster | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Cluster | null)[]> {
    const c = sql`c`;
    const rows = await this.reader.rows<Cluster>(
      sql`select ${clusterColumns(c)} from cluster c where c.id in (${join([...ids])}) and ${clusterVisibleTo(actor, c)}`,
    );
    return inOrder(ids, rows, (row) => row.id);
  }
}
