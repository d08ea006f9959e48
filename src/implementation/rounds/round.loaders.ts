import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import type { ReportingRound, RoundDueDay } from './round.entities.js';
import { itemCounts, type RoundItemCounts } from './round-item-counts.sql.js';
import { roundsSeen } from './rounds-seen.js';
import { roundColumns, seesAllRounds } from './round.visibility.js';

/** Rounds by id; null for what does not exist or may not be seen. */
@Injectable()
export class RoundLoader extends BatchLoader<string, ReportingRound | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(ReportingRound | null)[]> {
    const rows = await this.reader.rows<ReportingRound>(
      sql`select ${roundColumns(sql`r`)} from reporting_round r where r.id in (${join([...ids])}) and ${roundsSeen(actor, sql`r`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Every due day that was moved, by the round's id, latest first: the round's own, and those of institutions that the actor may know of. */
@Injectable()
export class RoundDueDaysLoader extends BatchLoader<string, RoundDueDay[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(roundIds: readonly string[], { actor }: ActorContext): Promise<RoundDueDay[][]> {
    const own = seesAllRounds(actor)
      ? sql`1 = 1`
      : sql`(d.institution_id is null or d.institution_id = ${actor.institutionId})`;
    const rows = await this.reader.rows<RoundDueDay>(sql`
      select d.id, d.country_code as "countryCode", d.round_id as "roundId", d.institution_id as "institutionId",
        d.due_on_before as "dueOnBefore", d.due_on as "dueOn", d.reason, d.decided_at as "decidedAt",
        d.decided_by_id as "decidedById"
      from round_due_day d
      where d.round_id in (${join([...roundIds])}) and d.country_code = ${actor.countryCode} and ${own}
      order by d.round_id, d.decided_at desc, d.id desc`);
    return grouped(roundIds, rows, ({ roundId }) => roundId);
  }
}

/** How many recommendations a round holds, and how many of them nobody is asked about, by the round's id. */
@Injectable()
export class RoundItemCountsLoader extends BatchLoader<string, RoundItemCounts, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(roundIds: readonly string[], { actor }: ActorContext): Promise<RoundItemCounts[]> {
    const rows = await this.reader.rows<RoundItemCounts & { roundId: string }>(
      itemCounts(sql`r.id in (${join([...roundIds])}) and r.country_code = ${actor.countryCode}`),
    );
    return inOrder(roundIds, rows, ({ roundId }) => roundId).map((row) => row ?? { items: 0, leftOut: 0 });
  }
}
