import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { CountryDays } from '../portfolio/country-days.js';
import { among, betweenOwn, onSide } from './between-institutions.sql.js';
import type { DataRequest } from './data-request.entity.js';
import type { DataRequestFilter, DataRequestsArgs } from './data-requests.args.js';

const q = sql`q`;

const columns: Sql = sql`q.id, q.country_code as "countryCode", q.from_institution_id as "fromInstitutionId",
  q.to_institution_id as "toInstitutionId", q.indicator_id as "indicatorId", q.question, q.due_on as "dueOn", q.state,
  q.requested_at as "requestedAt", q.requested_by_id as "requestedById", q.value, q.measured_on as "measuredOn",
  q.source, q.note, q.measurement_id as "measurementId", q.closed_at as "closedAt", q.closed_by_id as "closedById",
  q.version`;

/** The list of data requests, what is due first comes first. */
@Injectable()
export class DataRequestsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: DataRequestsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<DataRequest>> {
    const byDay = { by: sql`q.due_on`, direction: 'ASC', required: true } as const;
    const keyset = new Keyset(page, [byDay], sql`q.id`, ['dataRequests', filter]);
    const today = this.days.today(actor)(sql`q.country_code`);
    const asked = sql`from data_request q
      where ${betweenOwn(actor, q)} and ${matches(actor, filter ?? {}, today)}`;
    const rows = await this.reader.rows<DataRequest>(
      sql`select ${columns}, ${keyset.columns} ${asked} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${asked}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches(actor: Actor, filter: DataRequestFilter, today: Sql): Sql {
  const late = sql`(q.state = 'SENT' and q.due_on < ${today})`;
  const conditions = [onSide(actor, q, filter.side ?? null), among(q, filter.institutionIds ?? null)];
  if (filter.states) conditions.push(sql`q.state in (${join(filter.states)})`);
  if (filter.overdue != null) conditions.push(filter.overdue ? late : sql`not ${late}`);
  if (filter.indicatorIds) conditions.push(sql`q.indicator_id in (${join(filter.indicatorIds)})`);
  return join(conditions, ' and ');
}

/** Data requests by id; null for what does not exist or may not be seen. */
@Injectable()
export class DataRequestLoader extends BatchLoader<string, DataRequest | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(DataRequest | null)[]> {
    const rows = await this.reader.rows<DataRequest>(
      sql`select ${columns} from data_request q where q.id in (${join(ids)}) and ${betweenOwn(actor, q)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}
