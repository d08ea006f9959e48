import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { AskedInstitutions } from './asked-institutions.js';
import type { ExtendPositionRequestsInput, WithdrawPositionRequestsInput } from './circulation.inputs.js';
import { PositionRequest } from './position-request.entity.js';
import type { PositionRound } from './position-round.entity.js';
import { positionRequestsExtended, positionRequestsWithdrawn } from './position-round.events.js';
import type { PositionRoundBulkPayload } from './position-round.payloads.js';
import { RoundFacts } from './round-facts.js';
import { RoundKeeper } from './round-keeper.js';

/** Gives institutions more time, and takes questions back. */
@Injectable()
export class RequestTermsService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly institutions: AskedInstitutions,
    private readonly writer: Writer,
    private readonly facts: RoundFacts,
  ) {}

  /** Of what still waits for advice, unless requests are named. Who has that day already is left as they are. */
  async extend(actor: Actor, input: ExtendPositionRequestsInput): Promise<PositionRoundBulkPayload> {
    const { dueOn, reason, positionRequestIds: named, institutionIds } = input;
    const round = await this.keeper.holdIn(actor, input.positionRoundId, ['OPEN']);
    this.institutions.mustBeAhead(dueOn, round);
    const requests = named
      ? await this.named(round, named)
      : await this.waiting(
          round,
          institutionIds ? await this.institutions.mustBe(actor, institutionIds) : null,
        );
    const later = requests.find((request) => request.dueOn > dueOn);
    if (later)
      throw new UserError(
        'INVALID',
        `Advice is wanted until ${later.dueOn} there (${later.id}): more time is a later day.`,
        ['input', 'dueOn'],
      );
    const moved = requests.filter((request) => request.dueOn !== dueOn);
    await this.writer.changeAll(PositionRequest, moved, { dueOn, extensionReason: reason });
    if (moved.length > 0)
      this.facts.publish(positionRequestsExtended(round, { dueOn, reason, requests: moved.length }));
    return { round, changedCount: moved.length, unchangedCount: requests.length - moved.length };
  }

  async withdraw(actor: Actor, input: WithdrawPositionRequestsInput): Promise<PositionRoundBulkPayload> {
    const { reason } = input;
    const round = await this.keeper.holdIn(actor, input.positionRoundId, ['OPEN']);
    const requests = await this.named(round, input.positionRequestIds);
    const standing = requests.filter(({ state }) => state !== 'WITHDRAWN');
    await this.writer.changeAll(PositionRequest, standing, { state: 'WITHDRAWN', withdrawalReason: reason });
    if (standing.length > 0)
      this.facts.publish(positionRequestsWithdrawn(round, { reason, requests: standing.length }));
    return { round, changedCount: standing.length, unchangedCount: requests.length - standing.length };
  }

  private async named(round: PositionRound, given: readonly string[]): Promise<PositionRequest[]> {
    const ids = [...new Set(given)];
    const requests = (await this.writer.findMany(PositionRequest, ids)).filter(
      ({ roundId }) => roundId === round.id,
    );
    const known = new Set(requests.map(({ id }) => id));
    const missing = ids.find((id) => !known.has(id));
    if (missing !== undefined)
      throw notFound('request in this round', missing, ['input', 'positionRequestIds']);
    return requests;
  }

  private async waiting(
    { id }: PositionRound,
    institutionIds: readonly string[] | null,
  ): Promise<PositionRequest[]> {
    const of = institutionIds ? sql`institution_id in (${join([...institutionIds])})` : sql`1 = 1`;
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from position_request where round_id = ${id} and state in ('ASKED', 'RETURNED') and ${of}
          order by id limit ${MOST + 1}`,
    );
    if (rows.length > MOST)
      throw new UserError('LIMIT_EXCEEDED', 'More than 5,000 questions wait: name institutions.', [
        'input',
        'institutionIds',
      ]);
    return this.writer.findMany(
      PositionRequest,
      rows.map((row) => row.id),
    );
  }
}

const MOST = 5_000;
