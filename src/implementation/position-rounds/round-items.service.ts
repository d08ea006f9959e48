import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { PendingItems } from './pending-items.js';
import { PositionItem } from './position-item.entity.js';
import { PositionRequest } from './position-request.entity.js';
import { pendingBroughtIn, takenOutOfPositionRound } from './position-round.events.js';
import type { BringInPendingInput, TakeOutOfPositionRoundInput } from './position-round.inputs.js';
import type { PositionRoundBulkPayload } from './position-round.payloads.js';
import { UNDER_WAY } from './position-round.workflow.js';
import { PositionTargetResolver } from './position-targets.js';
import { RoundFacts } from './round-facts.js';
import { RoundKeeper } from './round-keeper.js';

/** What a round is about, as the report changes: recommendations come in, are split, or go. */
@Injectable()
export class RoundItemsService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly pending: PendingItems,
    private readonly targets: PositionTargetResolver,
    private readonly writer: Writer,
    private readonly facts: RoundFacts,
  ) {}

  /** Nothing new: nothing is done, and that is no error. */
  async bringIn(actor: Actor, { positionRoundId }: BringInPendingInput): Promise<PositionRoundBulkPayload> {
    const round = await this.keeper.holdIn(actor, positionRoundId, UNDER_WAY);
    const items = await this.pending.bringInto(round);
    if (items.length > 0) this.facts.publish(pendingBroughtIn(round, { items: items.length }));
    return { round, changedCount: items.length, unchangedCount: 0 };
  }

  /** Questions about them are taken back with the same reason. Of a whole that goes, its parts go as well. */
  async takeOut(actor: Actor, input: TakeOutOfPositionRoundInput): Promise<PositionRoundBulkPayload> {
    const round = await this.keeper.holdIn(actor, input.positionRoundId, UNDER_WAY);
    const named = await this.targets.resolve(actor, round, input.targets);
    const items = await this.withParts(named);
    const { reason } = input;
    await this.writer.changeAll(PositionItem, items, {
      takenOutAt: this.facts.now(),
      takenOutReason: reason,
    });
    await this.withdraw(items, reason);
    if (items.length > 0) this.facts.publish(takenOutOfPositionRound(round, { items: items.length, reason }));
    return { round, changedCount: items.length, unchangedCount: 0 };
  }

  private async withParts(named: readonly PositionItem[]): Promise<PositionItem[]> {
    const wholes = named.filter(({ partId }) => partId === null);
    const [roundId] = named.map((item) => item.roundId);
    if (wholes.length === 0) return [...named];
    const parts = await this.writer.rows<{ id: string }>(
      sql`select id from position_item where round_id = ${roundId} and part_id is not null and taken_out_at is null
          and recommendation_id in (${join(wholes.map(({ recommendationId }) => recommendationId))})`,
    );
    const known = new Set(named.map(({ id }) => id));
    const more = await this.writer.findMany(
      PositionItem,
      parts.map(({ id }) => id).filter((id) => !known.has(id)),
    );
    return [...named, ...more];
  }

  private async withdraw(items: readonly PositionItem[], reason: string): Promise<void> {
    if (items.length === 0) return;
    const asked = await this.writer.rows<{ id: string }>(
      sql`select id from position_request where state <> 'WITHDRAWN' and item_id in (${join(items.map(({ id }) => id))})
          order by id`,
    );
    for (let start = 0; start < asked.length; start += AT_ONCE) {
      const ids = asked.slice(start, start + AT_ONCE).map(({ id }) => id);
      const requests = await this.writer.findMany(PositionRequest, ids);
      await this.writer.changeAll(PositionRequest, requests, {
        state: 'WITHDRAWN',
        withdrawalReason: reason,
      });
    }
  }
}

const AT_ONCE = 5_000;
