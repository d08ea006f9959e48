import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { Assignment } from './assignment.entity.js';
import { assignmentColumns, assignmentVisibleTo } from './assignment.visibility.js';

/** Assignments by id; null for one that the actor may not see. */
@Injectable()
export class AssignmentLoader extends BatchLoader<string, Assignment | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Assignment | null)[]> {
    const a = sql`a`;
    const rows = await this.reader.rows<Assignment>(
      sql`select ${assignmentColumns(actor, a)} from assignment a
        where a.id in (${join([...ids])}) and ${assignmentVisibleTo(actor, a)}`,
    );
    return inOrder(ids, rows, (row) => row.id);
  }
}
