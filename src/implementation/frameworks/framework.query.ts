import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { Framework } from './framework.entities.js';
import { frameworkColumns, frameworkVisibleTo } from './framework.visibility.js';
import type { FrameworkFilter, FrameworksArgs } from './frameworks.args.js';

/** The list of frameworks, in the order of entry. */
@Injectable()
export class FrameworkQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: FrameworksArgs,
    counted: boolean,
  ): Promise<ConnectionOf<Framework>> {
    const f = sql`f`;
    const order = [{ by: sql`f.created_at`, direction: 'ASC' as const, required: true as const }];
    const keyset = new Keyset(page, order, sql`f.id`, ['frameworks', filter]);
    const matching = sql`from framework f where ${frameworkVisibleTo(actor, f)} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<Framework>(
      sql`select ${frameworkColumns(f)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches({ countries, kinds, closed }: FrameworkFilter): Sql {
  const conditions = [sql`1 = 1`];
  if (countries) conditions.push(sql`f.country_code in (${join(countries)})`);
  if (kinds) conditions.push(sql`f.kind in (${join(kinds)})`);
  if (closed != null) conditions.push(sql`f.closed_at is ${closed ? sql`not null` : sql`null`}`);
  return join(conditions, ' and ');
}
