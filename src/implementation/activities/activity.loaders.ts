import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import type { Activity, Milestone } from './activity.entities.js';
import { activityColumns, milestoneColumns } from './activity.sql.js';

/** Activities by id; null for what does not exist or may not be seen. */
@Injectable()
export class ActivityLoader extends BatchLoader<string, Activity | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Activity | null)[]> {
    const a = sql`a`;
    const rows = await this.reader.rows<Activity>(
      sql`select ${activityColumns(a)} from activity a where a.id in (${join(ids)}) and ${ofVisiblePlan(actor, a)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Milestones by id; null for what does not exist or may not be seen. */
@Injectable()
export class MilestoneLoader extends BatchLoader<string, Milestone | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Milestone | null)[]> {
    const k = sql`k`;
    const rows = await this.reader.rows<Milestone>(
      sql`select ${milestoneColumns(actor, k)} from milestone k where k.id in (${join(ids)}) and ${ofVisiblePlan(actor, k)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** What of its milestones an activity has reached, and which comes next. */
export interface MilestoneCounts {
  activityId: string;
  all: number;
  reached: number;
  /** Day of the first that is not reached; null where all are. */
  nextDueOn: string | null;
}

/** How the milestones of activities stand, by the activity's id. Null where it has none. */
@Injectable()
export class MilestoneCountsLoader extends BatchLoader<string, MilestoneCounts | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(MilestoneCounts | null)[]> {
    const rows = await this.reader.rows<MilestoneCounts>(sql`
      select k.activity_id as "activityId", count(*) as "all", count(k.reached_on) as reached,
        min(case when k.reached_on is null then k.due_on end) as "nextDueOn"
      from milestone k where k.activity_id in (${join(ids)}) and k.archived_at is null and ${ofVisiblePlan(actor, sql`k`)}
      group by k.activity_id`);
    return inOrder(ids, rows, ({ activityId }) => activityId);
  }
}

/** Pages of the activities under measures, in their order. */
@Injectable()
export class ActivitiesOfMeasurePages extends NestedPages<Activity, Activity, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: activityColumns(sql`a`),
      from: () => sql`activity a`,
      parent: sql`a.measure_id`,
      where: sql`a.archived_at is null and ${ofVisiblePlan(actor, sql`a`)}`,
      order: [{ by: sql`a.number`, direction: 'ASC', required: true }],
      id: sql`a.id`,
    };
  }

  protected node(row: Activity): Activity {
    return row;
  }
}

/** Pages of the milestones of activities, by the day they are due. */
@Injectable()
export class MilestonesOfActivityPages extends NestedPages<Milestone, Milestone, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: milestoneColumns(actor, sql`k`),
      from: () => sql`milestone k`,
      parent: sql`k.activity_id`,
      where: sql`k.archived_at is null and ${ofVisiblePlan(actor, sql`k`)}`,
      order: [{ by: sql`k.due_on`, direction: 'ASC', required: true }],
      id: sql`k.id`,
    };
  }

  protected node(row: Milestone): Milestone {
    return row;
  }
}
