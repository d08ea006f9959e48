import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityClass } from '../../platform/database/insert.js';
import { KeyedRows } from '../source/keyed-rows.js';
import { MergeParticipants, type MergeParticipant } from '../source/merge-participants.js';
import {
  RecommendationActionType,
  RecommendationGroup,
  RecommendationSdg,
  RecommendationTheme,
} from './tag.entities.js';

type TagRow = RecommendationActionType | RecommendationGroup | RecommendationSdg | RecommendationTheme;

const TAGS: readonly EntityClass<TagRow>[] = [
  RecommendationActionType,
  RecommendationGroup,
  RecommendationSdg,
  RecommendationTheme,
];

/** The country's own tags go over to the recommendation that stays, where it lacks them, each as it came about. */
@Injectable()
export class TagsInMerge implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly participants: MergeParticipants,
    private readonly rows: KeyedRows,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  objection(): Promise<null> {
    return Promise.resolve(null);
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    for (const entity of TAGS) {
      const rows = await this.rows.of(entity, 'recommendationId', mergedId);
      const national = rows.filter(({ origin }) => origin === 'NATIONAL');
      await this.rows.copy(entity, 'recommendationId', national, keptId);
    }
  }
}
