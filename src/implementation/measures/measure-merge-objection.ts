import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';

/** What a plan answers does not disappear with a duplicate: the measure would answer nothing. */
@Injectable()
export class MeasureMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    super(participants);
  }

  async objection(recommendationId: string): Promise<string | null> {
    const [measure] = await this.writer.rows<{ title: string }>(sql`
      select m.title from measure_item l join measure m on m.id = l.measure_id
      where l.item_id = ${recommendationId} and m.archived_at is null order by m.id limit 1`);
    return measure
      ? `${recommendationId} is answered by the measure "${measure.title}": unlink it there first.`
      : null;
  }
}
