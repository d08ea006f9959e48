import { Injectable } from '@nestjs/common';
import { Writer } from '../../platform/database/writer.js';
import { MergeParticipants, type MergeParticipant } from '../source/merge-participants.js';
import { RecommendationSpecificity } from './specificity.entity.js';

/** How concrete a recommendation is goes over to the one that stays, unless something is said of that already. */
@Injectable()
export class SpecificityCarrier implements MergeParticipant {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    participants.register(this);
  }

  objection(): Promise<null> {
    return Promise.resolve(null);
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    const [merged] = await this.writer.findMany(RecommendationSpecificity, [mergedId]);
    const [kept] = await this.writer.findMany(RecommendationSpecificity, [keptId]);
    if (merged && !kept)
      await this.writer.add(RecommendationSpecificity, [{ ...merged, recommendationId: keptId }]);
  }
}
