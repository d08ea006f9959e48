import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import type { Assignment } from './assignment.entity.js';
import { assignmentColumns, assignmentVisibleTo } from './assignment.visibility.js';
import { assignmentsInForce, partAssignmentsInForce } from './in-force.sql.js';

/** The assignments in force of something, by its id, the lead first. */
@Injectable()
abstract class InForceLoader extends BatchLoader<string, Assignment[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  /** Rows of assignments and what they hold for. */
  protected abstract inForce(ids: Sql): Sql;

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<Assignment[][]> {
    const a = sql`a`;
    const rows = await this.reader.rows<Assignment & { heldBy: string }>(sql`
      select ${assignmentColumns(actor, a)}, f.held_by as "heldBy"
      from (${this.inForce(join([...ids]))}) f join assignment a on a.id = f.assignment_id
      where ${assignmentVisibleTo(actor, a)}
      order by f.held_by, a.role, a.assigned_at, a.id`);
    return grouped(ids, rows, (row) => row.heldBy);
  }
}

/** Of a recommendation: its own, else its cluster's. */
@Injectable()
export class AssignmentsInForceLoader extends InForceLoader {
  protected inForce(ids: Sql): Sql {
    const own = assignmentsInForce((recommendationId) => sql`${recommendationId} in (${ids})`);
    return sql`select o.assignment_id, o.recommendation_id as held_by from (${own}) o`;
  }
}

/** Of a part: its own, else its cluster's, else the recommendation's. */
@Injectable()
export class PartAssignmentsInForceLoader extends InForceLoader {
  protected inForce(ids: Sql): Sql {
    const own = partAssignmentsInForce((partId) => sql`${partId} in (${ids})`);
    return sql`select o.assignment_id, o.part_id as held_by from (${own}) o`;
  }
}
