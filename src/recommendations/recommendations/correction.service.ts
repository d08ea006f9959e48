import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { Revisions, type SourceChange } from '../source/revisions.js';
import { RecommendingStates } from '../tags/recommending-states.js';
import { changesOf, correctedFields } from './corrected-fields.js';
import { RecommendationTexts } from './recommendation-texts.js';
import type { Recommendation } from './recommendation.entity.js';
import { recommendationCorrected } from './recommendation.events.js';
import type { CorrectRecommendationInput } from './recommendation.inputs.js';
import { RecommendationStore } from './recommendation.store.js';
import { checkFollowUp, hashOfTexts } from './source-rules.js';

/**
 * A coordinator puts right what the database says that the source says. Each field that changes is kept as a
 * revision; what the next import does to it is told in `docs/decisions/corrections-and-imports.md`.
 */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly recommendations: RecommendationStore,
    private readonly texts: RecommendationTexts,
    private readonly states: RecommendingStates,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  /** CONFLICT for a version that has passed. Where nothing differs nothing is written. */
  async correct(actor: Actor, input: CorrectRecommendationInput): Promise<Recommendation> {
    const recommendation = await this.recommendations.getVersion(actor, input);
    const countryCode = actor.ownCountry;
    actor.must('source:write', { countryCode });
    const patch = correctedFields(recommendation, input);
    const { followUpRequested, followUpDueOn } = { ...recommendation, ...patch };
    checkFollowUp(followUpRequested, followUpDueOn);
    const changes = [
      ...changesOf(recommendation, patch),
      ...(await this.correctTexts(recommendation, input, patch)),
      ...(await this.correctStates(recommendation, input)),
    ];
    if (changes.length === 0) return recommendation;
    await this.revisions.keepCorrections(recommendation.id, changes, actor.userId);
    await this.recommendations.change(recommendation, patch);
    this.events.publish(recommendationCorrected(countryCode, recommendation.id, input.reason ?? null));
    return recommendation;
  }

  private async correctTexts(
    recommendation: Recommendation,
    { texts }: CorrectRecommendationInput,
    patch: Partial<Recommendation>,
  ): Promise<SourceChange[]> {
    if (!texts || texts.length === 0) return [];
    const changes = await this.texts.correct(recommendation, texts);
    // Of an import it stays that of the source: by it the next import knows its twins.
    if (changes.length > 0 && recommendation.origin === 'MANUAL') {
      patch.textHash = hashOfTexts(await this.texts.of(recommendation.id));
    }
    return changes.map((change) => ({ field: 'text', ...change }));
  }

  private async correctStates(
    recommendation: Recommendation,
    { recommendingStateCodes }: CorrectRecommendationInput,
  ): Promise<SourceChange[]> {
    if (!recommendingStateCodes) return [];
    const change = await this.states.replace(recommendation, recommendingStateCodes);
    return change ? [{ field: 'recommendingStates', ...change }] : [];
  }
}
