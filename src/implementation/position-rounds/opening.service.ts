import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { documentVisibleTo } from '../../recommendations/documents/document.visibility.js';
import { PendingItems } from './pending-items.js';
import { PositionRound } from './position-round.entity.js';
import { positionRoundOpened } from './position-round.events.js';
import type { OpenPositionRoundInput } from './position-round.inputs.js';
import type { PositionRoundBulkPayload } from './position-round.payloads.js';
import { UNDER_WAY } from './position-round.workflow.js';

/**
 * The limit of an addendum in words: five pages of 535 words each, as the United Nations counts pages. A round may have
 * another: the secretariat's word is what holds.
 */
export const ADDENDUM_WORDS = 2_675;

/** Begins the work on the State's positions. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly pending: PendingItems,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** All that is pending of a report of the UPR. CONFLICT where a round on it is under way, or nothing is pending. */
  async open(actor: Actor, input: OpenPositionRoundInput): Promise<PositionRoundBulkPayload> {
    const countryCode = actor.ownCountry;
    actor.must('positionRounds:write', { countryCode });
    const path = ['input', 'documentId'];
    await this.mustBeUprReport(actor, input.documentId, path);
    await this.mustBeFree(input.documentId, path);
    const round = Object.assign(new PositionRound(), {
      id: newId('prd'),
      countryCode,
      documentId: input.documentId,
      state: 'OPEN' as const,
      language: input.language ?? 'en',
      wordLimit: input.wordLimit ?? ADDENDUM_WORDS,
      introduction: input.introduction?.trim() || null,
      openedAt: this.clock.now(),
      openedById: actor.userId as string,
      reason: null,
      adoptedOn: null,
      adoptionSource: null,
      appliedAt: null,
      appliedById: null,
      version: 1,
    });
    await this.writer.add(PositionRound, [round]);
    const items = await this.pending.bringInto(round);
    if (items.length === 0)
      throw new UserError(
        'CONFLICT',
        'No recommendation of this document is pending: nothing is to be decided.',
        path,
      );
    this.events.publish(positionRoundOpened(round, { documentId: round.documentId, items: items.length }));
    return { round, changedCount: items.length, unchangedCount: 0 };
  }

  private async mustBeUprReport(actor: Actor, id: string, path: readonly string[]): Promise<void> {
    const [document] = await this.writer.rows<{ family: string; symbol: string }>(
      sql`select m.family, d.symbol from document d join mechanism m on m.code = d.mechanism_code
          where d.id = ${id} and d.country_code = ${actor.ownCountry} and ${documentVisibleTo(actor, sql`d`)}`,
    );
    if (!document) throw notFound('document', id, path);
    if (document.family === 'UPR') return;
    throw new UserError(
      'INVALID',
      `${document.symbol} is no report of the UPR: only the UPR asks for positions.`,
      path,
    );
  }

  private async mustBeFree(documentId: string, path: readonly string[]): Promise<void> {
    const [other] = await this.writer.rows<{ id: string; state: string }>(
      sql`select id, state from position_round where document_id = ${documentId} and state in (${UNDER_WAY[0]}, ${UNDER_WAY[1]})`,
    );
    if (!other) return;
    throw new UserError(
      'CONFLICT',
      `A round on this document is ${other.state} already: ${other.id}. Go on with that one.`,
      path,
    );
  }
}
