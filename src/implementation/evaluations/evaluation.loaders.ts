import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { evaluationColumns, evaluationVisibleTo, toEvaluate } from './evaluation.sql.js';
import type { PlanEvaluation } from './plan-evaluation.entity.js';

/** Every evaluation of something, the latest first, so that the first is the one that holds. */
@Injectable()
abstract class EvaluationsLoader extends BatchLoader<string, PlanEvaluation[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected abstract readonly subject: { column: Sql; of: (evaluation: PlanEvaluation) => string | null };

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<PlanEvaluation[][]> {
    const rows = await this.reader.rows<PlanEvaluation>(
      sql`select ${evaluationColumns(sql`e`)} from plan_evaluation e
          where ${this.subject.column} in (${join(ids)}) and ${evaluationVisibleTo(actor, sql`e`)}
          order by e.recorded_at desc, e.id desc`,
    );
    return grouped(ids, rows, (row) => this.subject.of(row) as string);
  }
}

/** The evaluations of objectives. */
@Injectable()
export class ObjectiveEvaluationsLoader extends EvaluationsLoader {
  protected readonly subject = {
    column: sql`e.objective_id`,
    of: ({ objectiveId }: PlanEvaluation) => objectiveId,
  };
}

/** The evaluations of milestones. */
@Injectable()
export class MilestoneEvaluationsLoader extends EvaluationsLoader {
  protected readonly subject = {
    column: sql`e.milestone_id`,
    of: ({ milestoneId }: PlanEvaluation) => milestoneId,
  };
}

/** How many objectives and milestones of plans lack an evaluation, by the plan's id; null where the actor may not know. */
@Injectable()
export class UnevaluatedLoader extends BatchLoader<string, number | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(number | null)[]> {
    if (!actor.seesUnpublished) return ids.map(() => null);
    const rows = await this.reader.rows<{ planId: string; count: number }>(
      sql`select x.plan_id as "planId", count(*) as "count" from ${toEvaluate(join(ids))}
          where x.evaluated is null group by x.plan_id`,
    );
    return inOrder(ids, rows, ({ planId }) => planId).map((row) => row?.count ?? 0);
  }
}
