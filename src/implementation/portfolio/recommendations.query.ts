import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import {
  recommendationColumns,
  toRecommendation,
  type RecommendationRow,
} from '../../recommendations/recommendations/recommendation.rows.js';
import { standing } from './filter-conditions.js';
import type { RecommendationsArgs } from './portfolio.args.js';
import { PortfolioReading } from './portfolio-reading.js';
import type { RecommendationConnection } from './recommendation-connection.js';
import { orderAsked, orderKeys } from './recommendation-order.js';
import { ranked, readSearch } from './search-match.js';

/** The list of recommendations: one statement for a page, one more for its total. */
@Injectable()
export class RecommendationsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly reading: PortfolioReading,
  ) {}

  /** A page; `totalCount` is 0 unless it is wanted. Throws `BAD_CURSOR`, and `INVALID` for a search without a word. */
  async page(
    actor: Actor,
    args: RecommendationsArgs,
    wantsTotal: boolean,
  ): Promise<RecommendationConnection> {
    const { filter, search: text, searchLanguages } = args;
    const search = readSearch(text, searchLanguages);
    const order = orderAsked(args.orderBy, search !== null);
    const rows = this.reading.now(actor);
    const byRank = search !== null && order.field === 'RANK';
    if (byRank)
      rows.need(
        'found',
        sql`join (${ranked(search, this.reading.dialect, actor)}) found on found.recommendation_id = r.id`,
      );
    // What is joined by rank is found already.
    const { where } = this.reading.matching(rows, standing(filter), byRank ? null : search);
    const keyset = new Keyset(args, orderKeys(order, rows), sql`r.id`, [
      'recommendations',
      filter,
      text,
      searchLanguages,
      order,
    ]);
    const statement = sql`select ${recommendationColumns}, ${keyset.columns} from ${rows.from}
      where ${join([where, keyset.after], ' and ')} order by ${keyset.orderBy} ${keyset.limit}`;
    const found = await (walksFar(actor, args)
      ? this.reader.rowsOfMany<RecommendationRow>(statement)
      : this.reader.rows<RecommendationRow>(statement));
    const total = wantsTotal ? await this.total(actor, args) : 0;
    const page = keyset.page(found, toRecommendation, total);
    return Object.assign(page, { edges: page.edges.map((edge) => Object.assign(edge, { search })) });
  }

  /** How many recommendations match. */
  async total(actor: Actor, question: Parameters<PortfolioReading['list']>[1]): Promise<number> {
    const { rows, where } = this.reading.list(actor, question);
    const [counted] = await this.reader.rowsOfMany<{ total: number }>(
      sql`select count(*) as total from ${rows.from} where ${where}`,
    );
    return counted?.total ?? 0;
  }
}

/** A country has some thousand recommendations, and an index gives the newest of all; anything else may pass by many. */
function walksFar(actor: Actor, { filter, search, orderBy }: RecommendationsArgs): boolean {
  return search != null || (actor.countryCode === null && (filter != null || orderBy != null));
}
