import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Activity } from '../activities/activity.entities.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import type { ActivityReport } from './activity-report.js';
import type { ProgressUpdate } from './progress-update.entity.js';

/** Reports on activities of plans: who may make them, and what an approved one leaves behind. */
@Injectable()
export class ActivityReporting {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** Throws `NOT_FOUND` for an activity that the actor does not see. */
  async mustSee(actor: Actor, activityId: string): Promise<void> {
    const seen = await this.writer.rows(
      sql`select a.id from activity a where a.id = ${activityId} and ${ofVisiblePlan(actor, sql`a`)}`,
    );
    if (seen.length === 0) throw notFound('activity', activityId, ['input', 'activityId']);
  }

  /** Throws `CONFLICT` unless the institution carries the activity out, in a plan that is in force and held so. */
  async mustCarryOut(institutionId: string, activityId: string): Promise<void> {
    const activity = await this.inForce(activityId, ['input']);
    if (activity.institutionId === institutionId) return;
    throw new UserError('CONFLICT', 'Your institution does not carry this activity out.', ['input']);
  }

  /** An approved report sets how far its activity is, as of the end of its period. */
  async record(update: ProgressUpdate, { activityState, percentDone }: ActivityReport): Promise<void> {
    const activity = await this.inForce(update.activityId as string, ['input', 'id']);
    await this.writer.change(activity, {
      state: activityState ?? activity.state,
      percentDone,
      stateAsOf: update.periodTo,
    });
  }

  private async inForce(id: string, path: readonly string[]): Promise<Activity> {
    // The plan first, as everywhere: what hangs on it changes one act after the other.
    const [plan] = await this.writer.rows<{ title: string; state: string }>(
      sql`select p.title, p.state from implementation_plan p
          where p.id = (select a.plan_id from activity a where a.id = ${id}) ${locked(this.reader.dialectName)}`,
    );
    const activity = plan ? await this.writer.find(Activity, id) : null;
    if (!plan || !activity) throw notFound('activity', id, path);
    if (activity.archivedAt !== null) {
      throw new UserError('CONFLICT', `"${activity.title}" was taken out of the plan.`, path);
    }
    if (plan.state === 'ADOPTED') return activity;
    throw new UserError(
      'CONFLICT',
      `The plan "${plan.title}" is ${plan.state}: institutions report on a plan while it is ADOPTED.`,
      path,
    );
  }
}
