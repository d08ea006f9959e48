import { Injectable } from '@nestjs/common';
import { empty, join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { exactSum, exactSumColumns } from '../../platform/database/exact-sum.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { amountText } from '../../platform/money/amount.js';
import type { SupportRequest } from './support-request.entities.js';
import { requestsReaching } from './support-reach.sql.js';
import { requestOf, supportColumns, supportVisibleTo } from './support-request.sql.js';
import type {
  SupportRequestFilter,
  SupportRequestsArgs,
  SupportTotal,
  SupportTotalsArgs,
} from './support-requests.args.js';

type TotalRow = { currency: string; requestCount: number } & Record<string, unknown>;

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
    const matching = sql`from support_request s where ${supportVisibleTo(actor, s)} and ${matches(actor, filter ?? {})}`;
    const rows = await this.reader.rows<SupportRequest>(
      sql`select ${supportColumns(s)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, requestOf, total?.count ?? 0);
  }

  /** One total for each currency, by its code; summed as whole minor units, however large, and given as text. */
  async totals(actor: Actor, { filter }: SupportTotalsArgs): Promise<SupportTotal[]> {
    const rows = await this.reader.rows<TotalRow>(
      sql`select s.currency, count(*) as "requestCount", ${exactSumColumns(sql`s.asked`, 'asked')},
          ${exactSumColumns(sql`s.received`, 'received')}
        from support_request s where ${supportVisibleTo(actor, s)} and ${matches(actor, filter ?? {})} and s.currency is not null
          ${filter?.states ? empty : sql`and s.state <> 'DISCARDED'`}
        group by s.currency order by s.currency`,
    );
    return rows.map((row) => ({
      currency: row.currency,
      requestCount: Number(row.requestCount),
      asked: amountText(exactSum(row, 'asked') ?? 0n, row.currency),
      received: amountText(exactSum(row, 'received') ?? 0n, row.currency),
    }));
  }
}

function matches(actor: Actor, filter: SupportRequestFilter): Sql {
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
  if (recommendationIds)
    conditions.push(
      sql`s.id in (select n.owner_id from (${requestsReaching(actor, join(recommendationIds))}) n)`,
    );
  if (year != null) conditions.push(sql`s.from_year <= ${year} and s.to_year >= ${year}`);
  return join(conditions, ' and ');
}
