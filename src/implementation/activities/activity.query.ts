import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset, type OrderKey, type Question } from '../../platform/graphql/keyset.js';
import { ofStandingPlan, ofVisiblePlan } from '../plans/plan.visibility.js';
import type { ActivitiesArgs, ActivityFilter, MyActivitiesArgs } from './activities.args.js';
import type { Activity } from './activity.entities.js';
import { activityColumns } from './activity.sql.js';

const a = sql`a`;

/** What is due next of an activity: its first milestone that is not reached, else its end. */
const nextDueOn = sql`coalesce((select min(k.due_on) from milestone k
  where k.activity_id = a.id and k.archived_at is null and k.reached_on is null), a.ends_on)`;

/** Lists of activities. */
@Injectable()
export class ActivityQuery {
  constructor(private readonly reader: Reader) {}

  /** In the order they were added; `counted` = whether the client asked how many there are. */
  page(actor: Actor, { filter, ...page }: ActivitiesArgs, counted: boolean): Promise<ConnectionOf<Activity>> {
    const where = sql`${ofVisiblePlan(actor, a)} and ${ofStandingPlan(a)} and ${matches(filter ?? {})}`;
    return this.listed(page, [], ['activities', filter], where, counted);
  }

  /** Those of the actor's institution in plans that are in force, by what is due next. */
  mine(
    actor: Actor,
    { states, dueBefore, ...page }: MyActivitiesArgs,
    counted: boolean,
  ): Promise<ConnectionOf<Activity>> {
    const conditions = [
      sql`a.institution_id = ${actor.institutionId} and a.archived_at is null`,
      sql`exists (select 1 from implementation_plan g where g.id = a.plan_id and g.state = 'ADOPTED')`,
      states ? sql`a.state in (${join(states)})` : sql`a.state not in ('DONE', 'DROPPED')`,
      ...(dueBefore ? [sql`${nextDueOn} < ${dueBefore}`] : []),
    ];
    const order = [{ by: nextDueOn, direction: 'ASC' as const }];
    const question: Question = ['myActivities', states, dueBefore];
    return this.listed(page, order, question, join(conditions, ' and '), counted);
  }

  private async listed(
    page: PageArgs,
    order: OrderKey[],
    question: Question,
    where: Sql,
    counted: boolean,
  ): Promise<ConnectionOf<Activity>> {
    const keyset = new Keyset(page, order, sql`a.id`, question);
    const rows = await this.reader.rows<Activity>(
      sql`select ${activityColumns(a)}, ${keyset.columns} from activity a where ${where} and ${keyset.after}
          order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(
          sql`select count(*) as "count" from activity a where ${where}`,
        )
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches({ countries, planIds, measureIds, institutionIds, states, archived }: ActivityFilter): Sql {
  const conditions = [archived ? sql`a.archived_at is not null` : sql`a.archived_at is null`];
  if (countries) conditions.push(sql`a.country_code in (${join(countries)})`);
  if (planIds) conditions.push(sql`a.plan_id in (${join(planIds)})`);
  if (measureIds) conditions.push(sql`a.measure_id in (${join(measureIds)})`);
  if (institutionIds) conditions.push(sql`a.institution_id in (${join(institutionIds)})`);
  if (states) conditions.push(sql`a.state in (${join(states)})`);
  return join(conditions, ' and ');
}
