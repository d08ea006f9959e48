import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { SupportArea } from './support-area.entity.js';
import type { SupportAreaFilter, SupportAreasArgs } from './support-area.inputs.js';
import {
  supportAreaColumns,
  supportAreaOf,
  supportAreaVisibleTo,
  type SupportAreaRow,
} from './support-area.sql.js';

/** Areas by id; null for what does not exist or may not be seen. */
@Injectable()
export class SupportAreaLoader extends BatchLoader<string, SupportArea | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(SupportArea | null)[]> {
    const rows = await this.reader.rows<SupportAreaRow>(
      sql`select ${supportAreaColumns} from support_area a where a.id in (${join(ids)}) and ${supportAreaVisibleTo(actor, sql`a`)}`,
    );
    return inOrder(ids, rows.map(supportAreaOf), ({ id }) => id);
  }
}

/** The list of areas that countries declared, in the order of their codes. */
@Injectable()
export class SupportAreaQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: SupportAreasArgs,
    counted: boolean,
  ): Promise<ConnectionOf<SupportArea>> {
    const byCode = { by: sql`a.code`, direction: 'ASC', required: true } as const;
    const keyset = new Keyset(page, [byCode], sql`a.id`, ['supportAreas', filter]);
    const matching = sql`from support_area a where ${supportAreaVisibleTo(actor, sql`a`)} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<SupportAreaRow>(
      sql`select ${supportAreaColumns}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, supportAreaOf, total?.count ?? 0);
  }
}

function matches({ countries, retired }: SupportAreaFilter): Sql {
  const conditions = [sql`1 = 1`];
  if (countries) conditions.push(sql`a.country_code in (${join(countries)})`);
  if (retired != null) conditions.push(sql`a.retired_at is ${retired ? sql`not null` : sql`null`}`);
  return join(conditions, ' and ');
}
