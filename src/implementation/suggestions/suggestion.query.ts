import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { ClusterSuggestion } from './cluster-suggestion.entity.js';
import type { LinkSuggestion } from './link-suggestion.entity.js';
import {
  clusterSuggestionColumns,
  linkSuggestionColumns,
  stands,
  suggestionVisibleTo,
  toSuggestion,
  type SuggestionRow,
} from './suggestion.rows.js';
import { keptScore } from './suggestion-state.js';
import type {
  ClusterSuggestionFilter,
  ClusterSuggestionsArgs,
  LinkSuggestionFilter,
  LinkSuggestionsArgs,
} from './suggestions.args.js';

const s = sql`s`;

/** A list of suggestions as SQL. */
interface List {
  name: string;
  filter: object | null | undefined;
  columns: Sql;
  from: Sql;
  where: Sql;
}

/** The lists of suggestions, the likest first. */
@Injectable()
export class SuggestionQuery {
  constructor(private readonly reader: Reader) {}

  links(
    actor: Actor,
    { filter, ...page }: LinkSuggestionsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<LinkSuggestion>> {
    return this.page<LinkSuggestion>(page, counted, {
      name: 'linkSuggestions',
      filter,
      columns: linkSuggestionColumns,
      from: sql`link_suggestion s join recommendation f on f.id = s.from_id join recommendation t on t.id = s.to_id`,
      where: join([suggestionVisibleTo(actor, s), ...linkConditions(filter ?? {})], ' and '),
    });
  }

  members(
    actor: Actor,
    { filter, ...page }: ClusterSuggestionsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<ClusterSuggestion>> {
    return this.page<ClusterSuggestion>(page, counted, {
      name: 'clusterSuggestions',
      filter,
      columns: clusterSuggestionColumns,
      from: sql`cluster_suggestion s join recommendation r on r.id = s.recommendation_id join cluster c on c.id = s.cluster_id`,
      where: join([suggestionVisibleTo(actor, s), ...memberConditions(filter ?? {})], ' and '),
    });
  }

  private async page<S extends { terms: unknown }>(
    page: Omit<LinkSuggestionsArgs, 'filter'>,
    counted: boolean,
    { name, filter, columns, from, where }: List,
  ): Promise<ConnectionOf<S>> {
    const order = [{ by: sql`s.score`, direction: 'DESC' as const, required: true as const }];
    const keyset = new Keyset(page, order, sql`s.id`, [name, filter]);
    const rows = await this.reader.rows<SuggestionRow<S>>(
      sql`select ${columns}, ${keyset.columns} from ${from} where ${where} and ${keyset.after}
        order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" from ${from} where ${where}`)
      : null;
    return keyset.page(rows, (row) => toSuggestion<S>(row), total?.count ?? 0);
  }
}

function linkConditions(filter: LinkSuggestionFilter): Sql[] {
  const { kinds, mechanisms, recommendationId } = filter;
  const conditions = [...shared(filter), stands(sql`f`), stands(sql`t`)];
  // What was linked meanwhile without the suggestion is no question any more. Asked as a value, and not by `exists`,
  // which PostgreSQL would answer by reading the links of all countries.
  conditions.push(sql`(s.state <> 'OPEN' or (
    select l.id from recommendation_link l where l.pair = s.pair and l.ended_at is null) is null)`);
  if (kinds) conditions.push(sql`s.kind in (${join(kinds)})`);
  if (mechanisms)
    conditions.push(
      sql`(f.mechanism_code in (${join(mechanisms)}) or t.mechanism_code in (${join(mechanisms)}))`,
    );
  if (recommendationId != null)
    conditions.push(sql`(s.from_id = ${recommendationId} or s.to_id = ${recommendationId})`);
  return conditions;
}

function memberConditions(filter: ClusterSuggestionFilter): Sql[] {
  const { clusterId, recommendationId } = filter;
  const conditions = [...shared(filter), stands(sql`r`)];
  // What is in a cluster meanwhile, or whose cluster is dissolved, is no question any more.
  conditions.push(sql`(s.state <> 'OPEN' or (c.archived_at is null and (
    select m.id from cluster_membership m where m.recommendation_id = s.recommendation_id and m.left_at is null) is null
    and (select min(pm.id) from recommendation_part p join cluster_membership pm on pm.part_id = p.id and pm.left_at is null
      where p.recommendation_id = s.recommendation_id and pm.cluster_id = s.cluster_id) is null))`);
  if (clusterId != null) conditions.push(sql`s.cluster_id = ${clusterId}`);
  if (recommendationId != null) conditions.push(sql`s.recommendation_id = ${recommendationId}`);
  return conditions;
}

function shared({ states, minScore, countries }: LinkSuggestionFilter | ClusterSuggestionFilter): Sql[] {
  const conditions = [sql`s.state in (${join(states ?? ['OPEN'])})`];
  if (minScore != null) conditions.push(sql`s.score >= ${keptScore(minScore)}`);
  if (countries) conditions.push(sql`s.country_code in (${join(countries)})`);
  return conditions;
}
