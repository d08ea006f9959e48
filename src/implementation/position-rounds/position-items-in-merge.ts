import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { GoesOver } from '../../recommendations/source/goes-over.js';
import { PositionItem } from './position-item.entity.js';

/** What a round finds on a duplicate it finds on the recommendation that stays; not where it is about both. */
@Injectable()
export class PositionItemsInMerge extends GoesOver<PositionItem> {
  protected readonly hanging = {
    entity: PositionItem,
    table: 'position_item',
    column: 'recommendation_id',
    property: 'recommendationId',
  } as const;

  override async objection(mergedId: string, keptId: string): Promise<string | null> {
    const [both] = await this.writer.rows<{ roundId: string }>(sql`
      select i.round_id as "roundId" from position_item i join position_item k on k.round_id = i.round_id
      where i.recommendation_id = ${mergedId} and k.recommendation_id = ${keptId}
        and i.taken_out_at is null and k.taken_out_at is null order by i.round_id limit 1`);
    return both
      ? `A position round is about both: take ${mergedId} out of it first (${both.roundId}).`
      : null;
  }
}
