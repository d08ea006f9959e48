import { Injectable } from '@nestjs/common';
import { PositionService } from '../positions/position.service.js';
import { DuplicateFinder } from '../source/duplicate-finder.js';
import { NationalTags } from '../tags/national-tags.js';
import { RecommendingStates } from '../tags/recommending-states.js';
import { RecommendationTexts } from './recommendation-texts.js';
import type { Recommendation } from './recommendation.entity.js';
import type { EnterRecommendationInput } from './recommendation.inputs.js';

/** Everything that hangs on a recommendation which a person enters. */
@Injectable()
export class EntryParts {
  constructor(
    private readonly texts: RecommendationTexts,
    private readonly tags: NationalTags,
    private readonly states: RecommendingStates,
    private readonly positions: PositionService,
    private readonly duplicates: DuplicateFinder,
  ) {}

  async write(
    recommendation: Recommendation,
    input: EnterRecommendationInput,
    userId: string | null,
  ): Promise<void> {
    await this.texts.add(recommendation.id, input.texts);
    await this.tags.add([recommendation.id], input, { userId });
    await this.states.replace(recommendation, input.recommendingStateCodes ?? []);
    await this.positions.begin(recommendation, input.position ?? null, userId);
    await this.duplicates.note(recommendation);
  }
}
