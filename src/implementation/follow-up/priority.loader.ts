import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { Priority } from './follow-up.entities.js';

/** The priority by recommendation id; null where none is set or the actor may not know. */
@Injectable()
export class PriorityLoader extends BatchLoader<string, Priority | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Priority | null)[]> {
    const rows = await this.reader.rows<{ id: string; priority: Priority }>(sql`
      select p.recommendation_id as id, p.priority from recommendation_priority p
      where p.recommendation_id in (${join([...ids])}) and ${visibleLayer(actor, sql`p.country_code`, 'INTERNAL')}`);
    return inOrder(ids, rows, ({ id }) => id).map((row) => row?.priority ?? null);
  }
}
