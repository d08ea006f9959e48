import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { ProgressUpdate } from '../progress/progress-update.entity.js';
import { progressColumns, progressListedFor } from '../progress/progress.visibility.js';

/** Pages of the reports on activities: what was handed in last comes first, drafts by when they were begun. */
@Injectable()
export class ActivityUpdatesPages extends NestedPages<ProgressUpdate, ProgressUpdate, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: progressColumns(actor, sql`u`),
      from: () => sql`progress_update u`,
      parent: sql`u.activity_id`,
      where: progressListedFor(actor, sql`u`),
      order: [
        { by: sql`coalesce(u.submitted_at, u.created_at)`, direction: 'DESC' },
        { by: sql`u.id`, direction: 'DESC' },
      ],
      id: sql`u.id`,
    };
  }

  protected node(row: ProgressUpdate): ProgressUpdate {
    return row;
  }
}
