import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';

/** What a framework is about does not disappear with a duplicate. */
@Injectable()
export class FrameworkMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    super(participants);
  }

  async objection(recommendationId: string): Promise<string | null> {
    const [item] = await this.writer.rows<{ title: string }>(sql`
      select i.title from framework_link l join framework_item i on i.id = l.framework_item_id
      where l.item_id = ${recommendationId} order by i.id limit 1`);
    return item
      ? `${recommendationId} is linked to the framework item "${item.title}": unlink it first.`
      : null;
  }
}
