import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { partColumns } from '../../recommendations/parts/part.visibility.js';
import { clusterVisibleTo } from './cluster.visibility.js';

const p = sql`p`;
const m = sql`m`;

/** Pages of the parts that are in a cluster by themselves: of the newest recommendation first, then by reference and place. */
@Injectable()
export class ClusterPartsPages extends NestedPages<RecommendationPart, RecommendationPart, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: partColumns(p),
      from: () => sql`cluster_membership m join recommendation_part p on p.id = m.part_id and m.left_at is null
        join recommendation r on r.id = p.recommendation_id`,
      parent: sql`m.cluster_id`,
      where: clusterVisibleTo(actor, m),
      order: [
        { by: sql`r.issued_on`, direction: 'DESC' },
        { by: sql`r.reference_sort`, direction: 'ASC' },
        { by: sql`p.ordinal`, direction: 'ASC' },
      ],
      id: sql`p.id`,
    };
  }

  protected node(row: RecommendationPart): RecommendationPart {
    return row;
  }
}
