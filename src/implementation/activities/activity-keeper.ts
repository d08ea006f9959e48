import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { PlanKeeper } from '../plans/plan-keeper.js';
import type { ImplementationPlan } from '../plans/plan.entities.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import { Activity, Milestone } from './activity.entities.js';

/** Finds the activity or milestone that somebody wants to write to, and holds its plan. */
@Injectable()
export class ActivityKeeper {
  constructor(
    private readonly plans: PlanKeeper,
    private readonly writer: Writer,
  ) {}

  /** Its plan is held; whether the actor may write is not asked. NOT_FOUND where they see none, CONFLICT once taken out. */
  async hold(
    actor: Actor,
    id: string,
    path: readonly string[],
  ): Promise<{ activity: Activity; plan: ImplementationPlan }> {
    const [seen] = await this.writer.rows<{ planId: string }>(
      sql`select a.plan_id as "planId" from activity a where a.id = ${id} and ${ofVisiblePlan(actor, sql`a`)}`,
    );
    const plan = seen ? await this.plans.hold(actor, seen.planId, path) : null;
    const activity = plan ? await this.writer.find(Activity, id) : null;
    if (!plan || !activity) throw notFound('activity', id, path);
    mustBeInPlan(activity, path);
    return { activity, plan };
  }

  /** As `hold`, for who changes the plan: FORBIDDEN for others, CONFLICT where its text is fixed. */
  async holdToChange(
    actor: Actor,
    id: string,
    path: readonly string[],
  ): Promise<{ activity: Activity; plan: ImplementationPlan }> {
    const held = await this.hold(actor, id, path);
    await this.plans.holdToChange(actor, held.plan.id, path);
    return held;
  }

  /** A milestone with its activity, as `hold`. */
  async holdMilestone(
    actor: Actor,
    id: string,
    path: readonly string[],
  ): Promise<{ milestone: Milestone; activity: Activity; plan: ImplementationPlan }> {
    const [seen] = await this.writer.rows<{ activityId: string }>(
      sql`select k.activity_id as "activityId" from milestone k where k.id = ${id} and ${ofVisiblePlan(actor, sql`k`)}`,
    );
    if (!seen) throw notFound('milestone', id, path);
    const held = await this.hold(actor, seen.activityId, path);
    const milestone = await this.writer.find(Milestone, id);
    if (!milestone) throw notFound('milestone', id, path);
    mustBeInPlan(milestone, path);
    return { milestone, ...held };
  }

  /** As `holdMilestone`, for who changes the plan. */
  async holdMilestoneToChange(
    actor: Actor,
    id: string,
    path: readonly string[],
  ): Promise<{ milestone: Milestone; activity: Activity; plan: ImplementationPlan }> {
    const held = await this.holdMilestone(actor, id, path);
    await this.plans.holdToChange(actor, held.plan.id, path);
    return held;
  }

  /** The place behind the last activity of a measure whose plan is held. */
  async nextNumber(measureId: string): Promise<number> {
    const [last] = await this.writer.rows<{ number: number | null }>(
      sql`select max(number) as number from activity where measure_id = ${measureId} and archived_at is null`,
    );
    return (last?.number ?? 0) + 1;
  }
}

function mustBeInPlan({ title, archivedAt }: Activity | Milestone, path: readonly string[]): void {
  if (archivedAt === null) return;
  throw new UserError('CONFLICT', `"${title}" was taken out of the plan.`, path);
}
