import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';

/** A report that waits for review does not disappear with a duplicate: its institution would never hear of it. */
@Injectable()
export class ProgressMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    super(participants);
  }

  async objection(recommendationId: string): Promise<string | null> {
    const [row] = await this.writer.rows<{ id: string }>(sql`
      select u.id from progress_update u
      where u.recommendation_id = ${recommendationId} and u.state in ('SUBMITTED', 'CLEARED') order by u.id limit 1`);
    return row ? `${recommendationId} has a report that waits for review, ${row.id}: review it first.` : null;
  }
}
