import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';

/** What others say of a recommendation does not disappear with it. */
@Injectable()
export class GradeMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    super(participants);
  }

  async objection(recommendationId: string): Promise<string | null> {
    const [row] = await this.writer.rows<{ grader: string }>(sql`
      select grader from external_grade
      where recommendation_id = ${recommendationId} and superseded_at is null order by id limit 1`);
    return row
      ? `${recommendationId} was graded by ${row.grader}: keep that one, or have the grade retracted.`
      : null;
  }
}
