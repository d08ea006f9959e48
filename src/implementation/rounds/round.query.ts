import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { between } from '../portfolio/filter-conditions.js';
import type { ReportingRound } from './round.entities.js';
import { roundColumns, seesAllRounds } from './round.visibility.js';
import type { ReportingRoundFilter, ReportingRoundsArgs } from './rounds.args.js';
import { roundsSeen } from './rounds-seen.js';

/** The rounds that somebody sees, the one that is due last first. */
@Injectable()
export class RoundQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: ReportingRoundsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<ReportingRound>> {
    const order = [{ by: sql`r.due_on`, direction: 'DESC' as const, required: true as const }];
    const keyset = new Keyset(page, order, sql`r.id`, ['reportingRounds', filter]);
    const matching = sql`from reporting_round r where ${roundsSeen(actor, sql`r`)} and ${matches(actor, filter ?? {})}`;
    const rows = await this.reader.rows<ReportingRound>(
      sql`select ${roundColumns(sql`r`)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches(actor: Actor, filter: ReportingRoundFilter): Sql {
  const { states, purposes, recommendationIds, dueOn } = filter;
  const conditions = [sql`1 = 1`];
  if (states) conditions.push(sql`r.state in (${join(states)})`);
  if (purposes) conditions.push(sql`r.purpose in (${join(purposes)})`);
  if (recommendationIds)
    conditions.push(
      seesAllRounds(actor)
        ? sql`r.id in (select fi.round_id from round_item fi
            where fi.recommendation_id in (${join(recommendationIds)}) and fi.removed_at is null)`
        : sql`1 = 0`,
    );
  if (dueOn) conditions.push(between(sql`r.due_on`, dueOn));
  return join(conditions, ' and ');
}
