import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import {
  recommendationColumns,
  toRecommendation,
  type RecommendationRow,
} from '../recommendations/recommendation.rows.js';
import { notMerged, recommendationVisibleTo } from '../recommendations/recommendation.visibility.js';

/** Pages of the recommendations of documents, by reference. */
@Injectable()
export class DocumentRecommendationsPages extends NestedPages<
  RecommendationRow,
  Recommendation,
  ActorContext
> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: recommendationColumns,
      from: () => sql`recommendation r`,
      parent: sql`r.document_id`,
      where: sql`${recommendationVisibleTo(actor, sql`r`)} and ${notMerged(sql`r`)}`,
      order: [{ by: sql`r.reference_sort`, direction: 'ASC' }],
      id: sql`r.id`,
    };
  }

  protected node(row: RecommendationRow): Recommendation {
    return toRecommendation(row);
  }
}
