import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import type { PositionDecision } from './position-decision.entity.js';
import type { PositionItem } from './position-item.entity.js';
import type { PositionRequest } from './position-request.entity.js';
import type { PositionRound } from './position-round.entity.js';
import { decisionColumns, itemColumns, requestColumns, roundColumns } from './position-round.sql.js';
import {
  decisionVisibleTo,
  itemVisibleTo,
  requestVisibleTo,
  roundVisibleTo,
} from './position-round.visibility.js';

const p = sql`p`;
const q = sql`q`;
const i = sql`i`;
const y = sql`y`;

/** Rounds by id; null for what does not exist or may not be seen. */
@Injectable()
export class PositionRoundLoader extends BatchLoader<string, PositionRound | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(PositionRound | null)[]> {
    const rows = await this.reader.rows<PositionRound>(
      sql`select ${roundColumns(actor, p)} from position_round p where p.id in (${join(ids)}) and ${roundVisibleTo(actor, p)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Items by id; null for what does not exist or may not be seen. */
@Injectable()
export class PositionItemLoader extends BatchLoader<string, PositionItem | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(PositionItem | null)[]> {
    const rows = await this.reader.rows<PositionItem>(
      sql`select ${itemColumns(actor, i)} from position_item i where i.id in (${join(ids)}) and ${itemVisibleTo(actor, i)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Requests by id; null for what does not exist or may not be seen. */
@Injectable()
export class PositionRequestLoader extends BatchLoader<string, PositionRequest | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(PositionRequest | null)[]> {
    const rows = await this.reader.rows<PositionRequest>(
      sql`select ${requestColumns(q, sql`p.state`)} from position_request q join position_round p on p.id = q.round_id
          where q.id in (${join(ids)}) and ${requestVisibleTo(actor, q)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** What was asked about items and was not taken back, in the order of asking: side by side for coordinators. */
@Injectable()
export class RequestsOfItemLoader extends BatchLoader<string, PositionRequest[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(itemIds: readonly string[], { actor }: ActorContext): Promise<PositionRequest[][]> {
    const rows = await this.reader.rows<PositionRequest>(
      sql`select ${requestColumns(q, sql`p.state`)} from position_request q join position_round p on p.id = q.round_id
          where q.item_id in (${join(itemIds)}) and q.state <> 'WITHDRAWN' and ${requestVisibleTo(actor, q)}
          order by q.item_id, q.asked_at, q.id`,
    );
    return grouped(itemIds, rows, ({ itemId }) => itemId);
  }
}

/** Decisions by id; null for who is no coordinator. */
@Injectable()
export class PositionDecisionLoader extends BatchLoader<string, PositionDecision | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(PositionDecision | null)[]> {
    const rows = await this.reader.rows<PositionDecision>(
      sql`select ${decisionColumns(y)} from position_decision y where y.id in (${join(ids)}) and ${decisionVisibleTo(actor, y)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The decisions on rounds, the first one first; none for who is no coordinator. */
@Injectable()
export class DecisionsOfRoundLoader extends BatchLoader<string, PositionDecision[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(roundIds: readonly string[], { actor }: ActorContext): Promise<PositionDecision[][]> {
    const rows = await this.reader.rows<PositionDecision>(
      sql`select ${decisionColumns(y)} from position_decision y
          where y.round_id in (${join(roundIds)}) and ${decisionVisibleTo(actor, y)}
          order by y.round_id, y.decided_on, y.id`,
    );
    return grouped(roundIds, rows, ({ roundId }) => roundId);
  }
}
