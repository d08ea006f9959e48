import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { partVisibleTo } from '../../recommendations/parts/part.visibility.js';
import { derivedStatus, type DerivedStatus } from './derived-status.js';
import type { Status } from './status.entities.js';

interface CountRow {
  recommendationId: string;
  status: Status;
  count: number;
}

/** What the parts of recommendations amount to, by the recommendation's id; null where it is not split for the viewer. */
@Injectable()
export class PartsStatusLoader extends BatchLoader<string, DerivedStatus | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(DerivedStatus | null)[]> {
    const rows = await this.reader.rows<CountRow>(sql`
      select p.recommendation_id as "recommendationId", coalesce(s.status, 'NOT_ASSESSED') as status, count(*) as "count"
      from recommendation_part p
      left join status_assessment s on s.part_id = p.id and s.superseded_at is null
      where p.recommendation_id in (${join(ids)}) and p.archived_at is null and ${partVisibleTo(actor, sql`p`)}
      group by p.recommendation_id, coalesce(s.status, 'NOT_ASSESSED')`);
    return grouped(ids, rows, ({ recommendationId }) => recommendationId).map((counts) =>
      counts.length === 0
        ? null
        : derivedStatus(Object.fromEntries(counts.map(({ status, count }) => [status, Number(count)]))),
    );
  }
}
