import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import type { AssignmentDecline } from './assignment.entity.js';
import { declineColumns, declineVisibleTo } from './assignment.visibility.js';

const d = sql`d`;

/** Declines by id; null for one that the actor may not see. */
@Injectable()
export class DeclineLoader extends BatchLoader<string, AssignmentDecline | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(AssignmentDecline | null)[]> {
    const rows = await this.reader.rows<AssignmentDecline>(
      sql`select ${declineColumns(d)} from assignment_decline d
        where d.id in (${join([...ids])}) and ${declineVisibleTo(actor, d)}`,
    );
    return inOrder(ids, rows, (row) => row.id);
  }
}

/** Declines of an assignment, by its id, the latest first. */
@Injectable()
export class DeclinesOfAssignmentLoader extends BatchLoader<string, AssignmentDecline[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<AssignmentDecline[][]> {
    const rows = await this.reader.rows<AssignmentDecline>(
      sql`select ${declineColumns(d)} from assignment_decline d
        where d.assignment_id in (${join([...ids])}) and ${declineVisibleTo(actor, d)}
        order by d.declined_at desc, d.id desc`,
    );
    return grouped(ids, rows, (row) => row.assignmentId);
  }
}
