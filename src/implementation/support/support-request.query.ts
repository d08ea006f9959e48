import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { amountText } from '../../platform/money/amount.js';
import type { SupportRequest } from './support-request.entities.js';
import { requestOf, standsFor, supportColumns, supportVisibleTo } from './support-request.sql.js';
import type {
  SupportRequestFilter,
  SupportRequestsArgs,
  SupportTotal,
  SupportTotalsArgs,
} from './support-requests.args.js';

const s = sql`s`;

/** The list of requests, the latest first, and what they amount to. */
@Injectable()
export class SupportRequestQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: SupportRequestsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<SupportRequest>> {
    const order = [{ by: sql`s.created_at`, direction: 'DESC' as const, required: true as const }];
    const keyset = new Keyset(page, order, sql`s.id`, ['supportRequests', filter]);
    const matching = sql`from support_request s where ${supportVisibleTo(actor, s)} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<SupportRequest>(
      sql`select ${supportColumns(s)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, requestOf, total?.count ?? 0);
  }

  /** One total for each currency, by its code; summed as whole minor units, and given as text. */
  async totals(actor: Actor, { filter }: SupportTotalsArgs): Promise<SupportTotal[]> {
    const sum = (column: Sql): Sql => sql`cast(coalesce(sum(cast(${column} as bigint)), 0) as text)`;
    const rows = await this.reader.rows<SupportTotal>(
      sql`select s.currency, count(*) as "requestCount", ${sum(sql`s.asked`)} as asked, ${sum(sql`s.received`)} as received
        from support_request s where ${supportVisibleTo(actor, s)} and ${matches(filter ?? {})} and s.currency is not null
        group by s.currency order by s.currency`,
    );
    return rows.map(({ currency, requestCount, asked, received }) => ({
      currency,
      requestCount: Number(requestCount),
      asked: amountText(asked, currency),
      received: amountText(received, currency),
    }));
  }
}

function matches(filter: SupportRequestFilter): Sql {
  const { countries, channels, states, areas, requestingBodyIds, partners, recommendationIds, year } = filter;
  const conditions = [sql`1 = 1`];
  if (countries) conditions.push(sql`s.country_code in (${join(countries)})`);
  if (channels) conditions.push(sql`s.channel in (${join(channels)})`);
  if (states) conditions.push(sql`s.state in (${join(states)})`);
  if (areas)
    conditions.push(
      sql`exists (select 1 from support_request_area a where a.request_id = s.id and a.area_code in (${join(areas)}))`,
    );
  if (requestingBodyIds) conditions.push(sql`s.requesting_body_id in (${join(requestingBodyIds)})`);
  if (partners) conditions.push(sql`s.partner_code in (${join(partners)})`);
  if (recommendationIds) {
    const any = recommendationIds.map((id) => standsFor(sql`l.item_id`, sql`${id}`));
    conditions.push(
      sql`exists (select 1 from support_request_item l where l.request_id = s.id and (${join(any, ' or ')}))`,
    );
  }
  if (year != null) conditions.push(sql`s.from_year <= ${year} and s.to_year >= ${year}`);
  return join(conditions, ' and ');
}
