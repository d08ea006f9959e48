import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeyedRows } from '../source/keyed-rows.js';
import { MergeParticipants, type MergeParticipant } from '../source/merge-participants.js';
import { TagDismissal } from './tag-model.entities.js';

/** A tag that was dismissed for a duplicate is not suggested for the recommendation that stays. */
@Injectable()
export class DismissalsInMerge implements MergeParticipant, OnModuleInit {
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

  carryOver(mergedId: string, keptId: string): Promise<void> {
    return this.rows.move(TagDismissal, 'recommendationId', mergedId, keptId);
  }
}
