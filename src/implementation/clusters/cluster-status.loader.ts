import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import type { StatusCounts } from '../status/derived-status.js';
import type { Status } from '../status/status.entities.js';
import { membershipInClusterVisibleTo } from './cluster.visibility.js';

interface CountRow {
  clusterId: string;
  status: Status;
  count: number;
}

/** How many members of a cluster, parts in it by themselves included, have each status, by cluster id. Withdrawn recommendations are in no figure. */
@Injectable()
export class ClusterStatusLoader extends BatchLoader<string, StatusCounts, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<StatusCounts[]> {
    const rows = await this.reader.rows<CountRow>(sql`
      select m.cluster_id as "clusterId", coalesce(s.status, ps.status, 'NOT_ASSESSED') as status, count(*) as count
      from cluster_membership m
      left join recommendation_part p on p.id = m.part_id
      join recommendation r on r.id = coalesce(m.recommendation_id, p.recommendation_id)
        and r.withdrawn_at is null and r.merged_into_id is null
      left join status_assessment s on s.recommendation_id = m.recommendation_id and s.superseded_at is null
      left join status_assessment ps on ps.part_id = m.part_id and ps.superseded_at is null
      where m.cluster_id in (${join([...ids])}) and m.left_at is null and ${membershipInClusterVisibleTo(actor, sql`m`)}
      group by m.cluster_id, coalesce(s.status, ps.status, 'NOT_ASSESSED')`);
    return grouped(ids, rows, (row) => row.clusterId).map((counts) =>
      Object.fromEntries(counts.map(({ status, count }) => [status, count])),
    );
  }
}
