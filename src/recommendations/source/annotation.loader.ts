import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { recommendationVisibleTo } from '../recommendations/recommendation.visibility.js';

/** The source's own ids of recommendations; null for manual entries and for records that had none. */
@Injectable()
export class AnnotationLoader extends BatchLoader<string, string | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(string | null)[]> {
    const rows = await this.reader.rows<{ id: string; sourceId: string }>(
      sql`select r.id, s.source_id as "sourceId" from recommendation r join source_record s on s.id = r.source_record_id
        where r.id in (${join(ids)}) and s.fallback_id = 0 and ${recommendationVisibleTo(actor, sql`r`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id).map((row) => row?.sourceId ?? null);
  }
}
