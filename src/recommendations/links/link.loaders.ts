import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { RecommendationLink } from './link.entity.js';
import { linkColumns, linkVisibleTo } from './link.visibility.js';

/** Links by id; null for what does not exist or may not be seen. */
@Injectable()
export class LinkLoader extends BatchLoader<string, RecommendationLink | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(RecommendationLink | null)[]> {
    const rows = await this.reader.rows<RecommendationLink>(
      sql`select ${linkColumns(actor, sql`l`)} from recommendation_link l
        where l.id in (${join(ids)}) and ${linkVisibleTo(actor, sql`l`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Which links of a recommendation are listed. */
export type LinkState = 'IN_FORCE' | 'ENDED';

/** Pages of the links of recommendations, at whichever end they stand: the latest made first. */
@Injectable()
export class RecommendationLinksPages extends NestedPages<
  RecommendationLink,
  RecommendationLink,
  ActorContext
> {
  protected list({ actor }: ActorContext, state: LinkState | null): NestedList {
    const l = sql`l`;
    return {
      columns: linkColumns(actor, l),
      from: (ids) => sql`(${endsOf(sql`from_id`, ids)} union all ${endsOf(sql`to_id`, ids)}) ends
        join recommendation_link l on l.id = ends.link_id`,
      parent: sql`ends.recommendation_id`,
      where: sql`${linkVisibleTo(actor, l)} and l.ended_at is ${state === 'ENDED' ? sql`not null` : sql`null`}`,
      order: [{ by: sql`l.created_at`, direction: 'DESC', required: true }],
      id: sql`l.id`,
    };
  }

  protected node(row: RecommendationLink): RecommendationLink {
    return row;
  }
}

/** One end of each link, so that a link is found from both of its recommendations by an index. */
function endsOf(end: Sql, ids: Sql): Sql {
  return sql`select ${end} as recommendation_id, id as link_id from recommendation_link where ${end} in (${ids})`;
}
