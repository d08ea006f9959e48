import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { recommendationVisibleTo } from '../recommendations/recommendation.visibility.js';
import type { RecommendationRevision } from './revision.entity.js';

/** So many of one recommendation are shown: the latest. */
export const MOST_REVISIONS = 100;

/** Every column of the table under the entity's names. `v` is its alias. */
export function revisionColumns(v: Sql): Sql {
  return sql`${v}.id, ${v}.recommendation_id as "recommendationId", ${v}.at, ${v}.field, ${v}.language, ${v}.before,
    ${v}.after, ${v}.run_id as "runId", ${v}.user_id as "userId"`;
}

/** The latest revisions of recommendations, newest first. Who corrected is for `UserLoader` to show or not. */
@Injectable()
export class RevisionsLoader extends BatchLoader<string, RecommendationRevision[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<RecommendationRevision[][]> {
    const rows = await this.reader.rows<RecommendationRevision>(
      sql`select * from (
        select ${revisionColumns(sql`v`)},
          row_number() over (partition by v.recommendation_id order by v.at desc, v.id desc) as "place"
        from recommendation_revision v join recommendation r on r.id = v.recommendation_id
        where v.recommendation_id in (${join(ids)}) and ${recommendationVisibleTo(actor, sql`r`)}
      ) latest where "place" <= ${MOST_REVISIONS} order by "recommendationId", "place"`,
    );
    return grouped(ids, rows, ({ recommendationId }) => recommendationId);
  }
}
