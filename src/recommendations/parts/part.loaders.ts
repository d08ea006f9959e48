import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import type { RecommendationPart } from './part.entity.js';
import { partColumns, partVisibleTo } from './part.visibility.js';

/** Parts by id, also those of a split that was undone; null for what does not exist or may not be seen. */
@Injectable()
export class PartLoader extends BatchLoader<string, RecommendationPart | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(RecommendationPart | null)[]> {
    const rows = await this.reader.rows<RecommendationPart>(
      sql`select ${partColumns(sql`p`)} from recommendation_part p
        where p.id in (${join(ids)}) and ${partVisibleTo(actor, sql`p`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The parts of recommendations that hold now, in their order; empty where there are none for the viewer. */
@Injectable()
export class RecommendationPartsLoader extends BatchLoader<string, RecommendationPart[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<RecommendationPart[][]> {
    const rows = await this.reader.rows<RecommendationPart>(
      sql`select ${partColumns(sql`p`)} from recommendation_part p
        where p.recommendation_id in (${join(ids)}) and p.archived_at is null and ${partVisibleTo(actor, sql`p`)}
        order by p.ordinal, p.id`,
    );
    return grouped(ids, rows, ({ recommendationId }) => recommendationId);
  }
}
