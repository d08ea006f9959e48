import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { GoesOver } from '../../recommendations/source/goes-over.js';
import { ProgressUpdate } from './progress-update.entity.js';

/** What was reported on a duplicate, drafts and all, was reported on the recommendation that stays. */
@Injectable()
export class UpdatesInMerge extends GoesOver<ProgressUpdate> {
  protected readonly hanging = {
    entity: ProgressUpdate,
    table: 'progress_update',
    column: 'recommendation_id',
    property: 'recommendationId',
  } as const;

  /** On a whole that is split nothing can be approved: its institution would never hear of it. */
  override async objection(mergedId: string, keptId: string): Promise<string | null> {
    const [row] = await this.writer.rows<{ id: string }>(sql`
      select u.id from progress_update u
      where u.recommendation_id = ${mergedId} and u.state in ('SUBMITTED', 'CLEARED') and exists (
        select 1 from recommendation_part p where p.recommendation_id = ${keptId} and p.archived_at is null)
      order by u.id limit 1`);
    return row
      ? `${mergedId} has a report that waits for review, ${row.id}, and ${keptId} is split: review it first.`
      : null;
  }
}
