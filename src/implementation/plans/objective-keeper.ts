import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { PlanObjective } from './objective.entity.js';
import { PlanKeeper } from './plan-keeper.js';
import type { ImplementationPlan } from './plan.entities.js';
import { ofVisiblePlan } from './plan.visibility.js';

/** Finds the objective that somebody wants to write to, and holds its plan. */
@Injectable()
export class ObjectiveKeeper {
  constructor(
    private readonly plans: PlanKeeper,
    private readonly writer: Writer,
  ) {}

  /** NOT_FOUND where the actor sees none, FORBIDDEN for who may not write, CONFLICT where it was taken out or is fixed. */
  async holdToChange(
    actor: Actor,
    id: string,
    path: readonly string[],
  ): Promise<{ objective: PlanObjective; plan: ImplementationPlan }> {
    const [seen] = await this.writer.rows<{ planId: string }>(
      sql`select o.plan_id as "planId" from plan_objective o where o.id = ${id} and ${ofVisiblePlan(actor, sql`o`)}`,
    );
    if (!seen) throw notFound('objective', id, path);
    const plan = await this.plans.holdToChange(actor, seen.planId, path);
    // Read once the plan is held: until then somebody may have changed it.
    const objective = await this.writer.find(PlanObjective, id);
    if (!objective) throw notFound('objective', id, path);
    if (objective.archivedAt !== null) {
      throw new UserError('CONFLICT', `"${objective.title}" was taken out of the plan.`, path);
    }
    return { objective, plan };
  }

  /** The place behind the last objective of a plan that is held. */
  async nextNumber(planId: string): Promise<number> {
    const [last] = await this.writer.rows<{ number: number | null }>(
      sql`select max(number) as number from plan_objective where plan_id = ${planId} and archived_at is null`,
    );
    return (last?.number ?? 0) + 1;
  }
}
