import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { CountryDays } from '../portfolio/country-days.js';
import { among, betweenOwn, onSide } from './between-institutions.sql.js';
import type { PassedTask } from './passed-task.entity.js';
import { passedTaskColumns } from './passed-task.columns.js';
import type { PassedTaskFilter, PassedTasksArgs } from './passed-tasks.args.js';

const t = sql`t`;

/** The list of passed tasks, what is due first comes first. */
@Injectable()
export class PassedTasksQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: PassedTasksArgs,
    counted: boolean,
  ): Promise<ConnectionOf<PassedTask>> {
    const byDay = { by: sql`t.due_on`, direction: 'ASC', required: true } as const;
    const keyset = new Keyset(page, [byDay], sql`t.id`, ['passedTasks', filter]);
    const today = this.days.today(actor)(sql`t.country_code`);
    const matching = sql`from passed_task t
      where ${betweenOwn(actor, t)} and ${matches(actor, filter ?? {}, today)}`;
    const rows = await this.reader.rows<PassedTask>(
      sql`select ${passedTaskColumns}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function matches(actor: Actor, filter: PassedTaskFilter, today: Sql): Sql {
  const late = sql`(t.state in ('SENT', 'RETURNED') and t.due_on < ${today})`;
  const conditions = [onSide(actor, t, filter.side ?? null), among(t, filter.institutionIds ?? null)];
  if (filter.states) conditions.push(sql`t.state in (${join(filter.states)})`);
  if (filter.overdue != null) conditions.push(filter.overdue ? late : sql`not ${late}`);
  if (filter.assignmentIds) conditions.push(sql`t.assignment_id in (${join(filter.assignmentIds)})`);
  return join(conditions, ' and ');
}
