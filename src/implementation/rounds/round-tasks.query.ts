import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { CountryToday } from '../status/country-today.js';
import { roundTaskOf, type RoundTask, type RoundTaskRow } from './round-task.js';
import type { RoundTaskFilter, RoundTasksArgs } from './round-tasks.args.js';
import { taskIsOwed, tasksStanding } from './round-tasks.sql.js';
import { seesAllRounds } from './round.visibility.js';

/** What an open round asks: all of it for coordinators and analysts, their own for an institution's people. */
@Injectable()
export class RoundTasksQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryToday,
  ) {}

  /** What is due first comes first; `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { roundId, filter, ...page }: RoundTasksArgs,
    counted: boolean,
  ): Promise<ConnectionOf<RoundTask>> {
    const late = sql`(${taskIsOwed} and s.due_on < ${this.days.today(actor.ownCountry)})`;
    const order = [{ by: sql`s.due_on`, direction: 'ASC' as const, required: true as const }];
    const id = sql`(s.subject_id || ' ' || s.institution_id)`;
    const keyset = new Keyset(page, order, id, ['reportingTasks', roundId, filter]);
    const matching = sql`from (${this.tasks(actor, roundId)}) s where ${matches(filter ?? {}, late)}`;
    const rows = await this.reader.rows<RoundTaskRow>(
      sql`select s.institution_id as "institutionId", s.recommendation_id as "recommendationId", s.part_id as "partId",
          s.subject_id as "subjectId", s.role, s.state, s.source_id as "sourceId", s.due_on as "dueOn",
          case when ${late} then 1 else 0 end as "isOverdue", ${keyset.columns}
        ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, roundTaskOf, total?.count ?? 0);
  }

  private tasks(actor: Actor, roundId: string): Sql {
    const institutionId = seesAllRounds(actor) ? null : (actor.institutionId ?? '');
    return tasksStanding({
      round: sql`r.id = ${roundId} and r.country_code = ${actor.ownCountry}`,
      institutionId,
    });
  }
}

function matches({ states, institutionIds, overdue }: RoundTaskFilter, late: Sql): Sql {
  const conditions = [sql`1 = 1`];
  if (states) conditions.push(sql`s.state in (${join(states)})`);
  if (institutionIds) conditions.push(sql`s.institution_id in (${join(institutionIds)})`);
  if (overdue != null) conditions.push(overdue ? late : sql`not ${late}`);
  return join(conditions, ' and ');
}
