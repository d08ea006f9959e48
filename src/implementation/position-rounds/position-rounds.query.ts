import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { CountryDays } from '../portfolio/country-days.js';
import type { PositionRequest } from './position-request.entity.js';
import type {
  PositionRequestFilter,
  PositionRequestsArgs,
  PositionRoundFilter,
  PositionRoundsArgs,
} from './position-requests.args.js';
import type { PositionRound } from './position-round.entity.js';
import { awaitsAdvice, requestColumns, roundColumns } from './position-round.sql.js';
import { requestVisibleTo, roundVisibleTo } from './position-round.visibility.js';

const p = sql`p`;
const q = sql`q`;
/** Asked for each row that is shown: joined, the whole table of rounds would be walked for one page. */
const ROUND_STATE = sql`(select p.state from position_round p where p.id = q.round_id)`;

/** The list of rounds, the latest first. */
@Injectable()
export class PositionRoundsQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: PositionRoundsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<PositionRound>> {
    const latest = { by: sql`p.opened_at`, direction: 'DESC', required: true } as const;
    const keyset = new Keyset(page, [latest], sql`p.id`, ['positionRounds', filter]);
    const matching = sql`from position_round p where ${roundVisibleTo(actor, p)} and ${ofRounds(filter ?? {})}`;
    const rows = await this.reader.rows<PositionRound>(
      sql`select ${roundColumns(actor, p)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    return keyset.page(rows, (row) => row, counted ? await counting(this.reader, matching) : 0);
  }
}

/** The list of requests, what is due first comes first. */
@Injectable()
export class PositionRequestsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: PositionRequestsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<PositionRequest>> {
    const byDay = { by: sql`q.due_on`, direction: 'ASC', required: true } as const;
    const keyset = new Keyset(page, [byDay], sql`q.id`, ['positionRequests', filter]);
    const today = this.days.today(actor)(sql`q.country_code`);
    const matching = sql`from position_request q where ${requestVisibleTo(actor, q)} and ${ofRequests(filter ?? {}, today)}`;
    const rows = await this.reader.rows<PositionRequest>(
      sql`select ${requestColumns(q, ROUND_STATE)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    return keyset.page(rows, (row) => row, counted ? await counting(this.reader, matching) : 0);
  }
}

async function counting(reader: Reader, matching: Sql): Promise<number> {
  return (await reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`))?.count ?? 0;
}

function ofRounds({ documentIds, states }: PositionRoundFilter): Sql {
  const conditions = [sql`1 = 1`];
  if (documentIds) conditions.push(sql`p.document_id in (${join(documentIds)})`);
  if (states) conditions.push(sql`p.state in (${join(states)})`);
  return join(conditions, ' and ');
}

function ofRequests(filter: PositionRequestFilter, today: Sql): Sql {
  const { states, overdue } = filter;
  const conditions = [states ? sql`q.state in (${join(states)})` : sql`q.state <> 'WITHDRAWN'`];
  if (filter.positionRoundIds) conditions.push(sql`q.round_id in (${join(filter.positionRoundIds)})`);
  if (filter.institutionIds) conditions.push(sql`q.institution_id in (${join(filter.institutionIds)})`);
  if (filter.advice) conditions.push(sql`q.advice in (${join(filter.advice)})`);
  const late = sql`(${ROUND_STATE} = 'OPEN' and ${awaitsAdvice(q)} and q.due_on < ${today})`;
  if (overdue != null) conditions.push(overdue ? late : sql`not ${late}`);
  return join(conditions, ' and ');
}
