import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import type { Assignment } from './assignment.entity.js';
import { assignmentColumns, assignmentVisibleTo } from './assignment.visibility.js';
import { assignmentsInForce } from './in-force.sql.js';

/** The assignments in force of a recommendation, by its id, the lead first: its own, else its cluster's. */
@Injectable()
export class AssignmentsInForceLoader extends BatchLoader<string, Assignment[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<Assignment[][]> {
    const a = sql`a`;
    const inForce = assignmentsInForce((recommendationId) => sql`${recommendationId} in (${join([...ids])})`);
    const rows = await this.reader.rows<Assignment & { heldBy: string }>(sql`
      select ${assignmentColumns(actor, a)}, f.recommendation_id as "heldBy"
      from (${inForce}) f join assignment a on a.id = f.assignment_id
      where ${assignmentVisibleTo(actor, a)}
      order by f.recommendation_id, a.role, a.assigned_at, a.id`);
    return grouped(ids, rows, (row) => row.heldBy);
  }
}
