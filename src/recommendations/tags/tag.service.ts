import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { RecommendationStore } from '../recommendations/recommendation.store.js';
import { NationalTags } from './national-tags.js';
import { recommendationsTagged, recommendationsUntagged } from './tag.events.js';
import { mustNameATag, type TagRecommendationsInput } from './tag.inputs.js';

/** What a bulk verb did: of how many targets, and which of them changed. */
export interface TagOutcome {
  changedIds: string[];
  changedCount: number;
  unchangedCount: number;
}

/** A coordinator tags the country's recommendations, all of those named or none. */
@Injectable()
export class TagService {
  constructor(
    private readonly recommendations: RecommendationStore,
    private readonly tags: NationalTags,
    private readonly events: Events,
  ) {}

  /** Idempotent: tags that are there count as unchanged. */
  async tag(actor: Actor, input: TagRecommendationsInput): Promise<TagOutcome> {
    const { ids, countryCode } = await this.prepare(actor, input);
    const changed = await this.tags.add(ids, input, { userId: actor.userId });
    if (changed.size > 0) this.events.publish(recommendationsTagged(countryCode, [...changed]));
    return outcome(ids, changed);
  }

  /** Idempotent; touches national tags only. */
  async untag(actor: Actor, input: TagRecommendationsInput): Promise<TagOutcome> {
    const { ids, countryCode } = await this.prepare(actor, input);
    const changed = await this.tags.remove(ids, input);
    if (changed.size > 0) this.events.publish(recommendationsUntagged(countryCode, [...changed]));
    return outcome(ids, changed);
  }

  private async prepare(
    actor: Actor,
    input: TagRecommendationsInput,
  ): Promise<{ ids: string[]; countryCode: string }> {
    const countryCode = actor.ownCountry;
    mustNameATag(input);
    const rows = await this.recommendations.getAll(actor, input.recommendationIds, [
      'input',
      'recommendationIds',
    ]);
    actor.must('tags:write', { countryCode });
    return { ids: rows.map(({ id }) => id), countryCode };
  }
}

function outcome(ids: readonly string[], changed: ReadonlySet<string>): TagOutcome {
  return {
    changedIds: ids.filter((id) => changed.has(id)),
    changedCount: changed.size,
    unchangedCount: ids.length - changed.size,
  };
}
