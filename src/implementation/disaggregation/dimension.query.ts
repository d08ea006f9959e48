import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { DisaggregationDimension } from './dimension.entity.js';
import {
  dimensionColumns,
  dimensionOf,
  dimensionVisibleTo,
  type DimensionRow,
} from './dimension.visibility.js';
import type { DimensionFilter, DimensionsArgs } from './dimensions.args.js';

/** The list of dimensions, in the order of their codes. */
@Injectable()
export class DimensionQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: DimensionsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<DisaggregationDimension>> {
    const byCode = { by: sql`d.code`, direction: 'ASC', required: true } as const;
    const keyset = new Keyset(page, [byCode], sql`d.id`, ['disaggregationDimensions', filter]);
    const matching = sql`from disaggregation_dimension d
      where ${dimensionVisibleTo(actor, sql`d`)} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<DimensionRow>(
      sql`select ${dimensionColumns}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, dimensionOf, total?.count ?? 0);
  }
}

function matches({ countries, kinds, archived }: DimensionFilter): Sql {
  const conditions = [archived ? sql`d.archived_at is not null` : sql`d.archived_at is null`];
  if (countries) conditions.push(sql`d.country_code in (${join(countries)})`);
  if (kinds) conditions.push(sql`d.kind in (${join(kinds)})`);
  return join(conditions, ' and ');
}
