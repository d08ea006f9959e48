import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';

/** What is still measured does not disappear with a duplicate. */
@Injectable()
export class IndicatorMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    super(participants);
  }

  async objection(recommendationId: string): Promise<string | null> {
    const [row] = await this.writer.rows<{ name: string }>(sql`
      select i.name from indicator i
      where i.item_id = ${recommendationId} and i.archived_at is null order by i.id limit 1`);
    return row ? `${recommendationId} is measured by the indicator "${row.name}": archive it first.` : null;
  }
}
