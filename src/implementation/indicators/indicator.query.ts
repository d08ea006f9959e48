import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { Indicator } from './indicator.entities.js';
import { indicatorColumns, indicatorVisibleTo } from './indicator.visibility.js';
import type { IndicatorFilter, IndicatorsArgs } from './indicators.args.js';

/** The list of indicators, oldest first. */
@Injectable()
export class IndicatorQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: IndicatorsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<Indicator>> {
    const keyset = new Keyset(page, [{ by: sql`i.created_at`, direction: 'ASC' }], sql`i.id`, [
      'indicators',
      filter,
    ]);
    const matching = sql`from indicator i where ${indicatorVisibleTo(actor, sql`i`)} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<Indicator>(
      sql`select ${indicatorColumns(sql`i`)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches(filter: IndicatorFilter): Sql {
  const conditions = [filter.archived ? sql`i.archived_at is not null` : sql`i.archived_at is null`];
  if (filter.countries) conditions.push(sql`i.country_code in (${join(filter.countries)})`);
  if (filter.recommendationId != null) conditions.push(sql`i.recommendation_id = ${filter.recommendationId}`);
  if (filter.partId != null) conditions.push(sql`i.part_id = ${filter.partId}`);
  if (filter.clusterId != null) conditions.push(sql`i.cluster_id = ${filter.clusterId}`);
  if (filter.providerIds) conditions.push(sql`i.provider_id in (${join(filter.providerIds)})`);
  if (filter.kinds) conditions.push(sql`i.kind in (${join(filter.kinds)})`);
  return join(conditions, ' and ');
}
