import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationStore } from '../recommendations/recommendation.store.js';
import { PositionStatement, type Position } from './position.entity.js';
import { positionRecorded } from './position.events.js';
import type { RecordPositionInput } from './position.inputs.js';

/** The dated series of what a State said of its UPR recommendations. */
@Injectable()
export class PositionService {
  constructor(
    private readonly recommendations: RecommendationStore,
    private readonly vocabulary: Vocabulary,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * The new statement takes the place of the current one, unless it was made before it: then it joins the series
   * and changes nothing. INVALID outside the UPR.
   */
  async record(actor: Actor, input: RecordPositionInput): Promise<Recommendation> {
    const path = ['input', 'recommendationId'];
    const recommendation = await this.recommendations.get(actor, input.recommendationId, path);
    const countryCode = actor.ownCountry;
    actor.must('source:write', { countryCode });
    if (!this.isUpr(recommendation)) throw outsideUpr(path);
    const now = this.clock.now();
    const current = await this.current(recommendation.id);
    const late = isBefore(input.statedOn, current?.statedOn);
    if (current && !late) await this.writer.change(current, { supersededAt: now });
    const statement = this.statement(recommendation, input, actor.userId);
    if (late) statement.supersededAt = now;
    await this.writer.add(PositionStatement, [statement]);
    this.events.publish(positionRecorded(countryCode, statement));
    return recommendation;
  }

  /** The first statement, made in the review: PENDING unless told. None outside the UPR, where INVALID is thrown for one. */
  async begin(
    recommendation: Recommendation,
    position: Position | null,
    userId: string | null,
  ): Promise<void> {
    if (!this.isUpr(recommendation)) {
      if (position !== null) throw outsideUpr(['input', 'position']);
      return;
    }
    const first = { position: position ?? 'PENDING', stage: 'REVIEW' } as const;
    await this.writer.add(PositionStatement, [this.statement(recommendation, first, userId)]);
  }

  private isUpr({ mechanismCode }: Recommendation): boolean {
    return this.vocabulary.mechanism(mechanismCode)?.family === 'UPR';
  }

  private statement(
    { id, countryCode }: Recommendation,
    said: Omit<RecordPositionInput, 'recommendationId'>,
    userId: string | null,
  ): PositionStatement {
    return {
      id: newId('pos'),
      recommendationId: id,
      countryCode,
      position: said.position,
      stage: said.stage,
      statedOn: said.statedOn ?? null,
      source: said.source ?? null,
      comment: said.comment ?? null,
      claim: said.claim ?? null,
      recordedAt: this.clock.now(),
      supersededAt: null,
      recordedById: userId,
    };
  }

  private async current(recommendationId: string): Promise<PositionStatement | null> {
    const [row] = await this.writer.rows<{ id: string }>(
      sql`select id from position_statement where recommendation_id = ${recommendationId} and superseded_at is null`,
    );
    return row ? this.writer.find(PositionStatement, row.id) : null;
  }
}

function outsideUpr(path: readonly string[]): UserError {
  return new UserError('INVALID', 'Only recommendations of the UPR have a position of the State.', path);
}

function isBefore(day: string | null | undefined, other: string | null | undefined): boolean {
  return day != null && other != null && day < other;
}
