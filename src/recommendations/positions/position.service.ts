import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationStore } from '../recommendations/recommendation.store.js';
import { PositionStatement, type Position } from './position.entity.js';
import { positionRecorded } from './position.events.js';
import type { PositionWords, RecordPositionInput } from './position.inputs.js';
import { PositionSeries } from './position-series.js';

/** The dated series of what a State said of its UPR recommendations, and of parts of them. */
@Injectable()
export class PositionService {
  constructor(
    private readonly recommendations: RecommendationStore,
    private readonly vocabulary: Vocabulary,
    private readonly writer: Writer,
    private readonly series: PositionSeries,
    private readonly events: Events,
  ) {}

  /**
   * The new statement takes the place of the current one, unless it was made before it: then it joins the series
   * and changes nothing. INVALID outside the UPR.
   */
  async record(actor: Actor, input: RecordPositionInput): Promise<Recommendation> {
    const path = ['input', 'recommendationId'];
    const recommendation = await this.recommendations.get(actor, input.recommendationId, path);
    await this.state(actor, recommendation, null, input, path);
    return recommendation;
  }

  /** As `record`, of a part of a recommendation. That of the whole stays what the State said of the whole. */
  async recordOfPart(
    actor: Actor,
    part: { id: string; recommendationId: string },
    words: PositionWords,
    path: readonly string[],
  ): Promise<void> {
    const recommendation = await this.recommendations.get(actor, part.recommendationId, path);
    await this.state(actor, recommendation, part.id, words, path);
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
    const { id, countryCode } = recommendation;
    const about = { countryCode, recommendationId: id, partId: null };
    const first = { position: position ?? 'PENDING', stage: 'REVIEW' } as const;
    await this.writer.add(PositionStatement, [this.series.statement(about, first, userId)]);
  }

  private async state(
    actor: Actor,
    recommendation: Recommendation,
    partId: string | null,
    words: PositionWords,
    path: readonly string[],
  ): Promise<void> {
    const countryCode = actor.ownCountry;
    actor.must('source:write', { countryCode });
    if (!this.isUpr(recommendation)) throw outsideUpr(path);
    const about = { countryCode, recommendationId: partId === null ? recommendation.id : null, partId };
    const [statement] = (await this.series.state([{ about, words }], actor.userId)) as [PositionStatement];
    this.events.publish(positionRecorded(countryCode, statement));
  }

  private isUpr({ mechanismCode }: Recommendation): boolean {
    return this.vocabulary.mechanism(mechanismCode)?.family === 'UPR';
  }
}

function outsideUpr(path: readonly string[]): UserError {
  return new UserError('INVALID', 'Only recommendations of the UPR have a position of the State.', path);
}
