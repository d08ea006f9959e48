import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import type { Subject } from './assignment-plan.js';
import type { Assignment } from './assignment.entity.js';
import { assignmentColumns, assignmentVisibleTo } from './assignment.visibility.js';

const a = sql`a`;

/** All assignments that a subject itself has and had, the latest first. */
@Injectable()
abstract class AssignmentSeriesLoader extends BatchLoader<string, Assignment[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected abstract readonly subject: Subject;
  protected abstract readonly column: Sql;

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<Assignment[][]> {
    const rows = await this.reader.rows<Assignment>(
      sql`select ${assignmentColumns(actor, a)} from assignment a
        where ${this.column} in (${join([...ids])}) and ${assignmentVisibleTo(actor, a)}
        order by a.assigned_at desc, a.id desc`,
    );
    return grouped(ids, rows, (row) => row[this.subject] as string);
  }
}

/** Of a recommendation, by its id. */
@Injectable()
export class RecommendationAssignmentsLoader extends AssignmentSeriesLoader {
  protected readonly subject = 'recommendationId';
  protected readonly column = sql`a.recommendation_id`;
}

/** Of a cluster, by its id. */
@Injectable()
export class ClusterAssignmentsLoader extends AssignmentSeriesLoader {
  protected readonly subject = 'clusterId';
  protected readonly column = sql`a.cluster_id`;
}

/** Of a part of a recommendation, by its id. */
@Injectable()
export class PartAssignmentsLoader extends AssignmentSeriesLoader {
  protected readonly subject = 'partId';
  protected readonly column = sql`a.part_id`;
}
