import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeParticipants, type MergeParticipant } from '../../recommendations/source/merge-participants.js';
import { Contribution } from './contribution.entity.js';

/** What others have said goes over to the recommendation that stays: a merge silences nobody. */
@Injectable()
export class ContributionCarrier implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly participants: MergeParticipants,
    private readonly writer: Writer,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  objection(): Promise<null> {
    return Promise.resolve(null);
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from contribution where item_id = ${mergedId}`,
    );
    const said = await this.writer.findMany(
      Contribution,
      rows.map(({ id }) => id),
    );
    await this.writer.changeAll(Contribution, said, { itemId: keptId });
  }
}
