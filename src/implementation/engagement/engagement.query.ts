import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { Engagement } from './engagement.entities.js';
import { engagementColumns, engagementVisibleTo } from './engagement.visibility.js';
import type { EngagementFilter, EngagementsArgs } from './engagements.args.js';

const e = sql`e`;

/** The list of events, the latest first. */
@Injectable()
export class EngagementQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: EngagementsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<Engagement>> {
    const order = [{ by: sql`e.starts_on`, direction: 'DESC' as const, required: true as const }];
    const keyset = new Keyset(page, order, sql`e.id`, ['engagements', filter]);
    const matching = sql`from engagement e where ${engagementVisibleTo(actor, e)} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<Engagement>(
      sql`select ${engagementColumns(e)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches(filter: EngagementFilter): Sql {
  const conditions = [sql`1 = 1`];
  if (filter.countries) conditions.push(sql`e.country_code in (${join(filter.countries)})`);
  if (filter.kinds) conditions.push(sql`e.kind in (${join(filter.kinds)})`);
  if (filter.states) conditions.push(sql`e.state in (${join(filter.states)})`);
  if (filter.startsOn?.from) conditions.push(sql`e.starts_on >= ${filter.startsOn.from}`);
  if (filter.startsOn?.to) conditions.push(sql`e.starts_on <= ${filter.startsOn.to}`);
  if (filter.itemId != null)
    conditions.push(
      sql`e.id in (select l.engagement_id from engagement_link l where l.item_id = ${filter.itemId})`,
    );
  return join(conditions, ' and ');
}
