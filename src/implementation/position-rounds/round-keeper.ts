import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { PositionItem } from './position-item.entity.js';
import { PositionRequest } from './position-request.entity.js';
import { PositionRound, type PositionRoundState } from './position-round.entity.js';
import { itemVisibleTo, requestVisibleTo, roundVisibleTo } from './position-round.visibility.js';

/** Finds what somebody wants to write to in a round, and holds the round for the unit of work. */
@Injectable()
export class RoundKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** A coordinator's round. NOT_FOUND where the actor sees none. */
  async hold(actor: Actor, id: string): Promise<PositionRound> {
    const round = await this.seen(actor, id);
    if (!round) throw notFound('position round', id, ['input', 'positionRoundId']);
    actor.must('positionRounds:write', round);
    return round;
  }

  /** As `hold`, at the version that was read. */
  async holdAt(
    actor: Actor,
    { positionRoundId, version }: { positionRoundId: string; version: number },
  ): Promise<PositionRound> {
    const round = await this.hold(actor, positionRoundId);
    mustStandAt(round, version);
    return round;
  }

  /** As `hold`, in one of some states: CONFLICT in any other. */
  async holdIn(actor: Actor, id: string, states: readonly PositionRoundState[]): Promise<PositionRound> {
    const round = await this.hold(actor, id);
    mustBeIn(round, states, ['input', 'positionRoundId']);
    return round;
  }

  /** An item, with its round held. */
  async holdItem(actor: Actor, id: string): Promise<{ item: PositionItem; round: PositionRound }> {
    const path = ['input', 'positionItemId'];
    const [row] = await this.writer.rows<{ roundId: string }>(
      sql`select i.round_id as "roundId" from position_item i where i.id = ${id} and ${itemVisibleTo(actor, sql`i`)}`,
    );
    const round = row ? await this.seen(actor, row.roundId) : null;
    const item = round ? await this.writer.find(PositionItem, id) : null;
    if (!round || !item) throw notFound('item of a position round', id, path);
    actor.must('positionRounds:write', round);
    return { item, round };
  }

  /**
   * Requests in the order given, each once, held, with their rounds: nobody consolidates one meanwhile. NOT_FOUND
   * names the first that the actor does not see, CONFLICT one whose round takes no advice.
   */
  async holdRequests(
    actor: Actor,
    given: readonly string[],
    path: readonly string[],
  ): Promise<PositionRequest[]> {
    const ids = [...new Set(given)];
    const rounds = await this.writer.rows<Pick<PositionRound, 'id' | 'state'>>(
      sql`select p.id, p.state from position_round p
          where p.id in (select q.round_id from position_request q where q.id in (${join(ids)}))
          order by p.id ${locked(this.reader.dialectName, 'SHARE')}`,
    );
    const seen = await this.writer.rows<{ id: string }>(
      sql`select q.id from position_request q where q.id in (${join(ids)}) and ${requestVisibleTo(actor, sql`q`)}
          order by q.id ${locked(this.reader.dialectName)}`,
    );
    const visible = new Set(seen.map(({ id }) => id));
    const missing = ids.find((id) => !visible.has(id));
    if (missing !== undefined) throw notFound('request for advice', missing, path);
    const requests = new Map(
      (await this.writer.findMany(PositionRequest, ids)).map((request) => [request.id, request] as const),
    );
    const held = ids.map((id) => requests.get(id) as PositionRequest);
    for (const { roundId } of held) {
      const state = rounds.find(({ id }) => id === roundId)?.state as PositionRoundState;
      mustBeIn({ state }, ['OPEN'], path);
    }
    return held;
  }

  private async seen(actor: Actor, id: string): Promise<PositionRound | null> {
    const [row] = await this.writer.rows(
      sql`select p.id from position_round p where p.id = ${id} and ${roundVisibleTo(actor, sql`p`)}
          ${locked(this.reader.dialectName)}`,
    );
    return row ? this.writer.find(PositionRound, id) : null;
  }
}

/** CONFLICT where a round stands elsewhere. */
export function mustBeIn(
  { state }: Pick<PositionRound, 'state'>,
  states: readonly PositionRoundState[],
  path: readonly string[],
): void {
  if (states.includes(state)) return;
  throw new UserError(
    'CONFLICT',
    `The round is ${state}: this is possible while it is ${states.join(' or ')}.`,
    path,
  );
}
