import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { Connection } from '../../platform/graphql/connection.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { CountryToday } from '../status/country-today.js';
import { RoundTask, roundTaskOf, type RoundTaskRow } from './round-task.js';
import type { RoundTaskFilter } from './round-tasks.args.js';
import { taskIsOwed, tasksStanding } from './round-tasks.sql.js';
import { seesAllRounds } from './round.visibility.js';

export const RoundTaskConnection = Connection(RoundTask, 'RoundTask');

/** Pages of what open rounds ask: all of it for coordinators and analysts, their own for an institution's people. */
@Injectable()
export class RoundTasksPages extends NestedPages<RoundTaskRow, RoundTask, ActorContext> {
  constructor(
    reader: Reader,
    private readonly days: CountryToday,
  ) {
    super(reader);
  }

  protected list({ actor }: ActorContext, asked: string | null): NestedList {
    const country = actor.ownCountry;
    const institutionId = seesAllRounds(actor) ? null : (actor.institutionId ?? '');
    const late = sql`(${taskIsOwed} and s.due_on < ${this.days.today(country)})`;
    const filter = asked === null ? {} : (JSON.parse(asked) as RoundTaskFilter);
    return {
      columns: sql`s.institution_id as "institutionId", s.recommendation_id as "recommendationId",
        s.part_id as "partId", s.subject_id as "subjectId", s.role, s.state, s.source_id as "sourceId",
        s.due_on as "dueOn", case when ${late} then 1 else 0 end as "isOverdue"`,
      from: (ids) =>
        sql`(${tasksStanding({ round: sql`r.id in (${ids}) and r.country_code = ${country}`, institutionId })}) s`,
      parent: sql`s.round_id`,
      where: matches(filter, late),
      order: [{ by: sql`s.due_on`, direction: 'ASC', required: true }],
      id: sql`(s.subject_id || ' ' || s.institution_id)`,
    };
  }

  protected node(row: RoundTaskRow): RoundTask {
    return roundTaskOf(row);
  }
}

function matches({ states, institutionIds, overdue }: RoundTaskFilter, late: Sql): Sql {
  const conditions = [sql`1 = 1`];
  if (states) conditions.push(sql`s.state in (${join(states)})`);
  if (institutionIds) conditions.push(sql`s.institution_id in (${join(institutionIds)})`);
  if (overdue != null) conditions.push(overdue ? late : sql`not ${late}`);
  return join(conditions, ' and ');
}
