import { Injectable } from '@nestjs/common';
import { join, raw, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { forbidden } from '../../access/access-error.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset, type Question } from '../../platform/graphql/keyset.js';
import type { ProgressState } from '../progress/progress-update.entity.js';
import { CountryDays } from '../portfolio/country-days.js';
import type { Assignment } from './assignment.entity.js';
import { assignmentColumns } from './assignment.visibility.js';
import type { Task, TaskCounts, TaskState } from './task.js';
import type { TaskFilter, TaskOrderField, TasksArgs } from './tasks.args.js';
import { inState, tasksOf } from './tasks.sql.js';

const ORDER: Record<TaskOrderField, Sql> = { DUE_ON: sql`t.due_on`, ASSIGNED_AT: sql`t.assigned_at` };

const STATES: TaskState[] = ['OVERDUE', 'DUE', 'RETURNED', 'DRAFT', 'SUBMITTED', 'NOT_BEGUN', 'DONE'];

type TaskRow = Assignment & {
  dueOn: string | null;
  isOverdue: number;
  updateId: string | null;
  updateState: ProgressState | null;
  lastApprovedAt: string | null;
} & Record<`is${TaskState}`, number>;

/** The tasks of the actor's own institution. */
@Injectable()
export class TasksQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {}

  /** One statement a page; `total` = whether the client asked how many there are. */
  async page(actor: Actor, args: TasksArgs, total: boolean): Promise<ConnectionOf<Task>> {
    const today = this.days.todayOf(actor);
    const { field, direction } = args.orderBy ?? { field: 'DUE_ON' as const, direction: 'ASC' as const };
    const question: Question = ['myTasks', args.filter, field, direction];
    const keyset = new Keyset(args, [{ by: ORDER[field], direction }], sql`t.id`, question);
    const states = inState(today);
    const matching = sql`from ${tasksOf(institutionOf(actor), today)} where ${matches(args.filter ?? null, states)}`;
    const flags = STATES.map((state) => sql`${flag(states[state])} as ${raw(`"is${state}"`)}`);
    const rows = await this.reader.rows<TaskRow>(sql`
      select ${assignmentColumns(actor, sql`t`)}, t.due_on as "dueOn", t.is_overdue as "isOverdue",
        t.update_id as "updateId", t.update_state as "updateState", t.last_approved_at as "lastApprovedAt",
        ${join(flags)}, ${keyset.columns}
      ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`);
    const counted = total
      ? await this.reader.row<{ n: number }>(sql`select count(*) as n ${matching}`)
      : null;
    return keyset.page(rows, taskOf, counted?.n ?? 0);
  }

  /** One statement. */
  async counts(actor: Actor): Promise<TaskCounts> {
    const today = this.days.todayOf(actor);
    const states = inState(today);
    const sum = (state: TaskState): Sql => sql`coalesce(sum(${flag(states[state])}), 0)`;
    const counts = await this.reader.row<TaskCounts>(sql`
      select count(*) as "all", ${sum('DUE')} as due, ${sum('OVERDUE')} as overdue, ${sum('DRAFT')} as draft,
        ${sum('NOT_BEGUN')} as "notBegun", ${sum('SUBMITTED')} as submitted, ${sum('RETURNED')} as returned,
        ${sum('DONE')} as done
      from ${tasksOf(institutionOf(actor), today)}`);
    if (!counts) throw new Error('an aggregate answers one row always');
    return counts;
  }
}

function institutionOf(actor: Actor): string {
  if (!actor.institutionId) throw forbidden('tasks: it is no membership of an institution');
  return actor.institutionId;
}

function matches(filter: TaskFilter | null, states: Record<TaskState, Sql>): Sql {
  const conditions = [sql`1 = 1`];
  if (filter?.states)
    conditions.push(
      join(
        filter.states.map((state) => states[state]),
        ' or ',
        '(',
        ')',
      ),
    );
  if (filter?.roles) conditions.push(sql`t.role in (${join(filter.roles)})`);
  if (filter?.dueBefore) conditions.push(sql`t.due_on < ${filter.dueBefore}`);
  return join(conditions, ' and ');
}

function flag(condition: Sql): Sql {
  return sql`case when ${condition} then 1 else 0 end`;
}

function taskOf(row: TaskRow): Task {
  return {
    assignment: row,
    states: STATES.filter((state) => row[`is${state}`] === 1),
    dueOn: row.dueOn,
    overdue: row.isOverdue === 1,
    updateId: row.updateId,
    updateState: row.updateState,
    lastApprovedAt: row.lastApprovedAt,
  };
}
