import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import {
  recommendationColumns,
  toRecommendation,
  type RecommendationRow,
} from '../recommendations/recommendation.rows.js';
import { recommendationVisibleTo } from '../recommendations/recommendation.visibility.js';

/** Recommendations whose country the source does not say. */
@Injectable()
export class UnassignedQuery {
  constructor(private readonly reader: Reader) {}

  /** Latest issued first. */
  async page(actor: Actor, page: PageArgs, counted: boolean): Promise<ConnectionOf<Recommendation>> {
    const keyset = new Keyset(page, [{ by: sql`r.issued_on`, direction: 'DESC' }], sql`r.id`, [
      'unassignedRecommendations',
    ]);
    const where = sql`r.country_code is null and ${recommendationVisibleTo(actor, sql`r`)}`;
    const rows = await this.reader.rows<RecommendationRow>(
      sql`select ${recommendationColumns}, ${keyset.columns} from recommendation r
        where ${where} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(
          sql`select count(*) as "count" from recommendation r where ${where}`,
        )
      : null;
    return keyset.page(rows, toRecommendation, total?.count ?? 0);
  }
}
