import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { KeyedRows } from '../../recommendations/source/keyed-rows.js';
import { GoesOver } from '../../recommendations/source/goes-over.js';
import { MergeParticipants } from '../../recommendations/source/merge-participants.js';
import { Writer } from '../../platform/database/writer.js';
import { NilReturnTask } from './nil-return.entities.js';
import { RoundItem } from './round.entities.js';

/** What a round asks about a duplicate it asks about the recommendation that stays, once; what was said of it goes along. */
@Injectable()
export class RoundItemsInMerge extends GoesOver<RoundItem> {
  protected readonly hanging = {
    entity: RoundItem,
    table: 'round_item',
    column: 'recommendation_id',
    property: 'recommendationId',
  } as const;

  constructor(
    participants: MergeParticipants,
    writer: Writer,
    private readonly keyed: KeyedRows,
  ) {
    super(participants, writer);
  }

  override async carryOver(mergedId: string, keptId: string): Promise<void> {
    const rows = await this.writer.rows<{ id: string }>(sql`
      select i.id from round_item i where i.recommendation_id = ${mergedId} and not exists (
        select 1 from round_item k
        where k.round_id = i.round_id and k.recommendation_id = ${keptId} and k.removed_at is null)`);
    const items = await this.writer.findMany(
      RoundItem,
      rows.map(({ id }) => id),
    );
    await this.writer.changeAll(RoundItem, items, { recommendationId: keptId });
    await this.keyed.move(NilReturnTask, 'subjectId', mergedId, keptId);
  }
}
