import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import type { ClusterStay } from './cluster-stay.js';
import { membershipInClusterVisibleTo } from './cluster.visibility.js';

/** All the times something was in a cluster, by its id, the latest first. */
@Injectable()
abstract class HistoryOf extends BatchLoader<string, ClusterStay[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  /** Column of a membership that names it. */
  protected abstract readonly member: Sql;

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<ClusterStay[][]> {
    const rows = await this.reader.rows<ClusterStay>(sql`
      select m.id, ${this.member} as "memberId", m.cluster_id as "clusterId", m.joined_at as "joinedAt",
        m.left_at as "leftAt"
      from cluster_membership m
      where ${this.member} in (${join([...ids])}) and ${membershipInClusterVisibleTo(actor, sql`m`)}
      order by ${this.member}, m.joined_at desc, m.id desc`);
    return grouped(ids, rows, (row) => row.memberId);
  }
}

/** Of recommendations. */
@Injectable()
export class ClusterHistoryLoader extends HistoryOf {
  protected readonly member = sql`m.recommendation_id`;
}

/** Of parts by themselves. */
@Injectable()
export class PartClusterHistoryLoader extends HistoryOf {
  protected readonly member = sql`m.part_id`;
}
