import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeyedRows } from '../source/keyed-rows.js';
import { MergeParticipants, type MergeParticipant } from '../source/merge-participants.js';
import { RecommendationSpecificity } from './specificity.entity.js';

/** How concrete a duplicate is held holds of the recommendation that stays, unless that is held otherwise. */
@Injectable()
export class SpecificityInMerge implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly participants: MergeParticipants,
    private readonly rows: KeyedRows,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async objection(mergedId: string, keptId: string): Promise<string | null> {
    const [merged, kept] = [await this.levelOf(mergedId), await this.levelOf(keptId)];
    if (!merged || !kept || merged === kept) return null;
    return `${mergedId} is held to be ${merged}, ${keptId} ${kept}: set the same level first.`;
  }

  carryOver(mergedId: string, keptId: string): Promise<void> {
    return this.rows.move(RecommendationSpecificity, 'recommendationId', mergedId, keptId);
  }

  private async levelOf(id: string): Promise<string | undefined> {
    const [row] = await this.rows.of(RecommendationSpecificity, 'recommendationId', id);
    return row?.level;
  }
}
