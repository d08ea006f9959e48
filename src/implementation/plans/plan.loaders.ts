import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { PlanObjective } from './objective.entity.js';
import { objectiveColumns } from './objective.sql.js';
import type { ImplementationPlan, PlanStep } from './plan.entities.js';
import { ofVisiblePlan, planColumns, planVisibleTo } from './plan.visibility.js';

/** Plans by id; null for what does not exist or may not be seen. */
@Injectable()
export class PlanLoader extends BatchLoader<string, ImplementationPlan | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(ImplementationPlan | null)[]> {
    const p = sql`p`;
    const rows = await this.reader.rows<ImplementationPlan>(
      sql`select ${planColumns(p)} from implementation_plan p where p.id in (${join(ids)}) and ${planVisibleTo(actor, p)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The steps of plans, by the plan's id, in the order they were taken. */
@Injectable()
export class PlanStepsLoader extends BatchLoader<string, PlanStep[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(planIds: readonly string[], { actor }: ActorContext): Promise<PlanStep[][]> {
    const note = actor.seesUnpublished ? sql`s.note` : sql`cast(null as text)`;
    const rows = await this.reader.rows<PlanStep>(sql`
      select s.id, s.country_code as "countryCode", s.plan_id as "planId", s.number, s.state,
        s.taken_on as "takenOn", s.document_title as "documentTitle", s.document_url as "documentUrl",
        s.file_id as "fileId", ${note} as note, s.taken_by_id as "takenById", s.recorded_at as "recordedAt"
      from plan_step s where s.plan_id in (${join(planIds)}) and ${ofVisiblePlan(actor, sql`s`)}
      order by s.plan_id, s.number`);
    return grouped(planIds, rows, ({ planId }) => planId);
  }
}

/** Objectives by id; null for what does not exist or may not be seen. */
@Injectable()
export class ObjectiveLoader extends BatchLoader<string, PlanObjective | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(PlanObjective | null)[]> {
    const o = sql`o`;
    const rows = await this.reader.rows<PlanObjective>(
      sql`select ${objectiveColumns(o)} from plan_objective o where o.id in (${join(ids)}) and ${ofVisiblePlan(actor, o)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Pages of the objectives that are in plans, in their order. */
@Injectable()
export class ObjectivesOfPlanPages extends NestedPages<PlanObjective, PlanObjective, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: objectiveColumns(sql`o`),
      from: () => sql`plan_objective o`,
      parent: sql`o.plan_id`,
      where: sql`o.archived_at is null and ${ofVisiblePlan(actor, sql`o`)}`,
      order: [{ by: sql`o.number`, direction: 'ASC', required: true }],
      id: sql`o.id`,
    };
  }

  protected node(row: PlanObjective): PlanObjective {
    return row;
  }
}
