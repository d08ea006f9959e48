import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { ImportIssue } from './import-run.entity.js';

/** Pages of what runs noticed, in the file's order; of one kind where that is asked. Whose run it is was asked before. */
@Injectable()
export class ImportIssuesPages extends NestedPages<ImportIssue, ImportIssue, ActorContext> {
  protected list(_: ActorContext, code: string | null): NestedList {
    return {
      columns: sql`s.id, s.run_id as "runId", s.ordinal, s.source_id as "sourceId", s.code, s.message`,
      from: () => sql`import_issue s`,
      parent: sql`s.run_id`,
      where: code === null ? sql`1 = 1` : sql`s.code = ${code}`,
      order: [{ by: sql`s.ordinal`, direction: 'ASC', required: true }],
      id: sql`s.id`,
    };
  }

  protected node(row: ImportIssue): ImportIssue {
    return row;
  }
}
