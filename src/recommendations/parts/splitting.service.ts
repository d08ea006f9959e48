import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import { CutText } from './cut-text.js';
import { trimmedParts } from './part-labels.js';
import { RecommendationPart } from './part.entity.js';
import { partsRejoined, recommendationSplit } from './part.events.js';
import type { RejoinPartsInput, SplitRecommendationInput } from './part.inputs.js';
import type { RecommendationPartsPayload } from './part.payloads.js';
import { PartStore } from './part.store.js';

/** The coordinator tells the parts of a recommendation apart, or makes it one again. */
@Injectable()
export class SplittingService {
  constructor(
    private readonly store: PartStore,
    private readonly cut: CutText,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** All parts or none. CONFLICT where it is split already and `insteadOf` does not name exactly its parts. */
  async split(actor: Actor, input: SplitRecommendationInput): Promise<RecommendationPartsPayload> {
    const recommendation = await this.hold(actor, input.recommendationId);
    if (input.version != null) mustStandAt(recommendation, input.version);
    const wanted = trimmedParts(input.parts);
    const cutFromHash = await this.cut.hash(recommendation.id, input.language);
    const before = await this.store.partsOf(recommendation.id);
    mustBeThose(before, input.insteadOf ?? [], ['input', 'insteadOf']);
    await this.archive(before, ['input', 'recommendationId']);
    const createdAt = this.clock.now();
    const parts = wanted.map((part, place) =>
      Object.assign(new RecommendationPart(), {
        id: newId('par'),
        countryCode: actor.ownCountry,
        recommendationId: recommendation.id,
        ordinal: place + 1,
        ...part,
        leadIn: input.leadIn?.trim() ?? null,
        language: input.language,
        cutFromHash,
        createdAt,
        archivedAt: null,
        version: 1,
      }),
    );
    await this.writer.add(RecommendationPart, parts);
    this.events.publish(recommendationSplit(parts));
    return { recommendation, parts };
  }

  /** The parts stay under their ids, archived; what the recommendation itself had goes on. */
  async rejoin(actor: Actor, input: RejoinPartsInput): Promise<RecommendationPartsPayload> {
    const recommendation = await this.hold(actor, input.recommendationId);
    const parts = await this.store.partsOf(recommendation.id);
    if (parts.length === 0) {
      throw new UserError('CONFLICT', 'It is not split.', ['input', 'recommendationId']);
    }
    mustBeThose(parts, input.partIds, ['input', 'partIds']);
    await this.archive(parts, ['input', 'recommendationId']);
    this.events.publish(partsRejoined(parts));
    return { recommendation, parts: [] };
  }

  private async hold(actor: Actor, id: string): Promise<Recommendation> {
    const recommendation = await this.store.holdWhole(actor, id);
    actor.must('parts:write', { countryCode: actor.ownCountry });
    return recommendation;
  }

  private async archive(parts: RecommendationPart[], path: readonly string[]): Promise<void> {
    if (parts.length === 0) return;
    await this.store.mustBeFree(parts, path);
    await this.writer.changeAll(RecommendationPart, parts, { archivedAt: this.clock.now() });
  }
}

/** Whoever acts on parts names those that there are: who read others is told `CONFLICT`. */
function mustBeThose(
  parts: readonly RecommendationPart[],
  ids: readonly string[],
  path: readonly string[],
): void {
  const named = new Set(ids);
  if (named.size === parts.length && parts.every(({ id }) => named.has(id))) return;
  const labels = parts.map(({ label }) => label).join(', ');
  throw new UserError(
    'CONFLICT',
    parts.length === 0
      ? 'It has no parts: nothing is there to be replaced.'
      : `It is split into ${labels}: name exactly these parts.`,
    path,
  );
}
