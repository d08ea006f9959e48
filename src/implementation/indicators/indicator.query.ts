import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { Indicator } from './indicator.entities.js';
import { indicatorColumns } from './indicator.columns.js';
import { IndicatorVisibility } from './indicator-visibility.js';
import type { IndicatorFilter, IndicatorsArgs } from './indicators.args.js';

/** The list of indicators, oldest first. */
@Injectable()
export class IndicatorQuery {
  constructor(
    private readonly reader: Reader,
    private readonly visibility: IndicatorVisibility,
  ) {}

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
    const matching = sql`from indicator i where ${this.visibility.ofIndicator(actor, sql`i`)} and ${matches(filter ?? {})}`;
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
  if (filter.itemIds) conditions.push(sql`i.item_id in (${join(filter.itemIds)})`);
  if (filter.providerIds) conditions.push(sql`i.provider_id in (${join(filter.providerIds)})`);
  if (filter.kinds) conditions.push(sql`i.kind in (${join(filter.kinds)})`);
  if (filter.sdgs) conditions.push(any(filter.sdgs.map(follows)));
  if (filter.disaggregatedBy) conditions.push(any(filter.disaggregatedBy.map(isBrokenDownBy)));
  return join(conditions, ' and ');
}

/** A code is followed by its own: 16 by 16.3, and that by 16.3.1, but 1 not by 16. */
function follows(code: string): Sql {
  const beginning = `${code}.`;
  return sql`substr(i.sdg_indicator_code || '.', 1, ${beginning.length}) = ${beginning}`;
}

/** Codes stand in the column with a blank between two. */
function isBrokenDownBy(code: string): Sql {
  const all = sql`(' ' || i.disaggregated_by || ' ')`;
  return sql`replace(${all}, cast(${` ${code} `} as text), '') <> ${all}`;
}

function any(conditions: Sql[]): Sql {
  return join(conditions, ' or ', '(', ')');
}
