import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { PlanKeeper } from '../plans/plan-keeper.js';
import type { ImplementationPlan } from '../plans/plan.entities.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import { Measure } from './measure.entities.js';

/** Finds the measure that somebody wants to write to, and holds its plan. */
@Injectable()
export class MeasureKeeper {
  constructor(
    private readonly plans: PlanKeeper,
    private readonly writer: Writer,
  ) {}

  /** NOT_FOUND where the actor sees none, FORBIDDEN for who may not write, CONFLICT where it was taken out or is fixed. */
  async holdToChange(
    actor: Actor,
    id: string,
    path: readonly string[],
  ): Promise<{ measure: Measure; plan: ImplementationPlan }> {
    const [seen] = await this.writer.rows<{ planId: string }>(
      sql`select m.plan_id as "planId" from measure m where m.id = ${id} and ${ofVisiblePlan(actor, sql`m`)}`,
    );
    const plan = seen ? await this.plans.holdToChange(actor, seen.planId, path) : null;
    const measure = plan ? await this.writer.find(Measure, id) : null;
    if (!plan || !measure) throw notFound('measure', id, path);
    if (measure.archivedAt === null) return { measure, plan };
    throw new UserError('CONFLICT', `"${measure.title}" was taken out of the plan.`, path);
  }

  /** The place behind the last measure of an objective whose plan is held. */
  async nextNumber(objectiveId: string): Promise<number> {
    const [last] = await this.writer.rows<{ number: number | null }>(
      sql`select max(number) as number from measure where objective_id = ${objectiveId} and archived_at is null`,
    );
    return (last?.number ?? 0) + 1;
  }

  /** Refuses a measure that still has activities. */
  async mustBeEmpty({ id }: Measure, path: readonly string[]): Promise<void> {
    const [activity] = await this.writer.rows<{ title: string }>(
      sql`select title from activity where measure_id = ${id} and archived_at is null order by number, id limit 1`,
    );
    if (!activity) return;
    throw new UserError(
      'CONFLICT',
      `It still has the activity "${activity.title}": take that out first.`,
      path,
    );
  }
}
