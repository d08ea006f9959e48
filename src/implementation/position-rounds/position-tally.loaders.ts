import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { AnsweredPosition } from './position-item.entity.js';
import { isGiven } from './position-round.sql.js';
import { readsRounds } from './position-round.visibility.js';
import type { PositionCount, PositionItemTally, PositionRoundTally } from './position-tally.js';

const q = sql`q`;

/** What is asked of each item: how many were asked, and what those advise who gave advice that counts. */
function advised(which: Sql): Sql {
  const given = (more: Sql): Sql => sql`sum(case when ${isGiven(q)} and ${more} then 1 else 0 end)`;
  return sql`select q.item_id as "itemId", count(*) as asked, ${given(sql`1 = 1`)} as given,
      ${given(sql`q.advice = 'SUPPORT'`)} as support, ${given(sql`q.advice = 'SUPPORT_IN_PART'`)} as "supportInPart",
      ${given(sql`q.advice = 'NOTE'`)} as note
    from position_request q where q.state <> 'WITHDRAWN' and ${which} group by q.item_id`;
}

type AdvisedRow = Record<'asked' | 'given' | 'support' | 'supportInPart' | 'note', number> & {
  itemId: string;
};

function tallyOf(row: AdvisedRow): PositionItemTally {
  const tally = {
    itemId: row.itemId,
    asked: Number(row.asked),
    given: Number(row.given),
    support: Number(row.support),
    supportInPart: Number(row.supportInPart),
    note: Number(row.note),
  };
  const kinds = [tally.support, tally.supportInPart, tally.note].filter((count) => count > 0);
  return { ...tally, awaited: tally.asked - tally.given, disagreement: kinds.length > 1 };
}

/** How advice on items stands; null for who is no coordinator. */
@Injectable()
export class ItemTallyLoader extends BatchLoader<string, PositionItemTally | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(PositionItemTally | null)[]> {
    if (!readsRounds(actor)) return ids.map(() => null);
    const rows = await this.reader.rows<AdvisedRow>(
      advised(sql`q.item_id in (${join(ids)}) and q.country_code = ${actor.countryCode}`),
    );
    const tallies = inOrder(ids, rows.map(tallyOf), ({ itemId }) => itemId);
    return tallies.map((tally, index) => tally ?? tallyOf({ ...NOBODY, itemId: ids[index] as string }));
  }
}

const NOBODY = { asked: 0, given: 0, support: 0, supportInPart: 0, note: 0 };

interface ItemRow {
  roundId: string;
  itemId: string;
  partId: string | null;
  proposed: AnsweredPosition | null;
  decided: AnsweredPosition | null;
}

/** How rounds stand; null for who is no coordinator. */
@Injectable()
export class RoundTallyLoader extends BatchLoader<string, PositionRoundTally | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(PositionRoundTally | null)[]> {
    if (!readsRounds(actor)) return ids.map(() => null);
    const rows = await this.reader.rows<ItemRow & Partial<AdvisedRow>>(sql`
      select i.round_id as "roundId", i.id as "itemId", i.part_id as "partId", i.proposed_position as proposed,
        i.decided_position as decided, w.asked, w.given, w.support, w."supportInPart", w.note
      from position_item i
      left join (${advised(sql`q.round_id in (${join(ids)})`)}) w on w."itemId" = i.id
      where i.round_id in (${join(ids)}) and i.country_code = ${actor.countryCode} and i.taken_out_at is null`);
    return ids.map((roundId) =>
      roundTally(
        roundId,
        rows.filter((row) => row.roundId === roundId),
      ),
    );
  }
}

function roundTally(roundId: string, rows: (ItemRow & Partial<AdvisedRow>)[]): PositionRoundTally {
  const wholes = rows.filter(({ partId }) => partId === null);
  const tallies = rows.flatMap((row) => (row.asked == null ? [] : [tallyOf(row as AdvisedRow)]));
  return {
    roundId,
    recommendations: wholes.length,
    parts: rows.length - wholes.length,
    circulated: tallies.length,
    awaited: tallies.filter(({ awaited }) => awaited > 0).length,
    disagreements: tallies.filter(({ disagreement }) => disagreement).length,
    proposed: byPosition(wholes.map(({ proposed }) => proposed)),
    decided: byPosition(wholes.map(({ decided }) => decided)),
  };
}

const ORDER: (AnsweredPosition | null)[] = ['SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', null];

function byPosition(positions: (AnsweredPosition | null)[]): PositionCount[] {
  return ORDER.map((position) => ({
    position,
    count: positions.filter((one) => one === position).length,
  })).filter(({ count }) => count > 0);
}
