import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import {
  recommendationColumns,
  toRecommendation,
  type RecommendationRow,
} from '../../recommendations/recommendations/recommendation.rows.js';
import { notMerged } from '../../recommendations/recommendations/recommendation.visibility.js';
import { membershipInClusterVisibleTo } from './cluster.visibility.js';

const r = sql`r`;
const m = sql`m`;

/** Pages of the recommendations in a cluster: newest first, then by reference. */
@Injectable()
export class ClusterMembersPages extends NestedPages<RecommendationRow, Recommendation, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: recommendationColumns,
      from: () =>
        sql`cluster_membership m join recommendation r on r.id = m.recommendation_id and m.left_at is null`,
      parent: sql`m.cluster_id`,
      where: sql`${membershipInClusterVisibleTo(actor, m)} and ${notMerged(r)}`,
      order: [
        { by: sql`r.issued_on`, direction: 'DESC' },
        { by: sql`r.reference_sort`, direction: 'ASC' },
      ],
      id: sql`r.id`,
    };
  }

  protected node(row: RecommendationRow): Recommendation {
    return toRecommendation(row);
  }
}
