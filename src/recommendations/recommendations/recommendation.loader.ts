import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { Recommendation } from './recommendation.entity.js';
import { recommendationColumns, toRecommendation, type RecommendationRow } from './recommendation.rows.js';
import { recommendationVisibleTo } from './recommendation.visibility.js';

/** Recommendations by id; null for what does not exist or may not be seen. */
@Injectable()
export class RecommendationLoader extends BatchLoader<string, Recommendation | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Recommendation | null)[]> {
    const rows = await this.reader.rows<RecommendationRow>(
      sql`select ${recommendationColumns} from recommendation r
        where r.id in (${join(ids)}) and ${recommendationVisibleTo(actor, sql`r`)}`,
    );
    return inOrder(ids, rows.map(toRecommendation), ({ id }) => id);
  }
}
