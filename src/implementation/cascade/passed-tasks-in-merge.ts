import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';
import { OPEN } from './passed-task.workflow.js';

/** Passed tasks go over with their assignment; all of one is passed to a body once. */
@Injectable()
export class PassedTasksInMerge extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    super(participants);
  }

  async objection(mergedId: string, keptId: string): Promise<string | null> {
    const ofWhole = sql`join assignment a on a.id = t.assignment_id and a.ended_at is null
      where t.portion is null and t.state in (${join([...OPEN])})`;
    const [row] = await this.writer.rows<{ id: string }>(sql`
      select t.id from passed_task t ${ofWhole} and a.recommendation_id = ${mergedId} and exists (
        select 1 from passed_task k join assignment o on o.id = k.assignment_id and o.ended_at is null
        where o.recommendation_id = ${keptId} and k.portion is null and k.state in (${join([...OPEN])})
          and k.from_institution_id = t.from_institution_id and k.to_institution_id = t.to_institution_id)
      order by t.id limit 1`);
    return row
      ? `Of both, ${mergedId} and ${keptId}, an institution passed all of its task to the same body: have one of the two answered or withdrawn first (${row.id}).`
      : null;
  }
}
