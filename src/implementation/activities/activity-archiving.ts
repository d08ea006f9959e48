import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { ActivityKeeper } from './activity-keeper.js';
import { type Activity, Milestone } from './activity.entities.js';
import { activityArchived } from './activity.events.js';
import type { ArchiveActivityInput } from './activity.inputs.js';
import type { ActivityPayload } from './activity.payloads.js';

const AT = ['input', 'id'];

/** Takes an activity out of its plan, its milestones with it. */
@Injectable()
export class ActivityArchiving {
  constructor(
    private readonly keeper: ActivityKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async archive(actor: Actor, { id, version }: ArchiveActivityInput): Promise<ActivityPayload> {
    const { activity } = await this.keeper.holdToChange(actor, id, AT);
    mustStandAt(activity, version);
    await this.mustNotWait(activity);
    const archivedAt = this.clock.now();
    await this.writer.changeAll(Milestone, await this.milestones(activity), { archivedAt });
    await this.writer.change(activity, { archivedAt });
    this.events.publish(activityArchived(activity));
    return { activity };
  }

  /** A report that waits for review does not disappear: its institution would never hear of it. */
  private async mustNotWait({ id }: Activity): Promise<void> {
    const [update] = await this.writer.rows<{ id: string }>(
      sql`select u.id from progress_update u
          where u.activity_id = ${id} and u.state in ('SUBMITTED', 'CLEARED') order by u.id limit 1`,
    );
    if (!update) return;
    throw new UserError('CONFLICT', `A report on it waits for review, ${update.id}: review it first.`, AT);
  }

  private async milestones({ id }: Activity): Promise<Milestone[]> {
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from milestone where activity_id = ${id} and archived_at is null`,
    );
    return this.writer.findMany(
      Milestone,
      rows.map((row) => row.id),
    );
  }
}
