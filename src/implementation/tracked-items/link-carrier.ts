import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityClass } from '../../platform/database/insert.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { KeyedRows } from '../../recommendations/source/keyed-rows.js';
import { MergeParticipants, type MergeParticipant } from '../../recommendations/source/merge-participants.js';
import { LinkRow } from './link-row.js';

/**
 * Links to a recommendation that is merged go over to the one that stays: a measure answers it, an event was about it,
 * a law implements it. Every table of links is asked, also those of features that this module does not know.
 */
@Injectable()
export class LinkCarrier implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly participants: MergeParticipants,
    private readonly units: UnitOfWork,
    private readonly rows: KeyedRows,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  objection(): Promise<null> {
    return Promise.resolve(null);
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    const { manager } = await this.units.transaction();
    for (const { target } of manager.connection.entityMetadatas)
      if (isLinks(target)) await this.rows.move(target, 'itemId', mergedId, keptId);
  }
}

function isLinks(target: unknown): target is EntityClass<LinkRow> {
  return typeof target === 'function' && target.prototype instanceof LinkRow;
}
