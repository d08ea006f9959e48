import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { roundTasks, taskIsOwed, tasksStanding, type WhichTasks } from './round-tasks.sql.js';
import { seesAllRounds } from './round.visibility.js';

/** The tasks in open rounds that an actor sees: all of the country, or its own institution's; null where none. */
function tasksSeen(actor: Actor, round: Sql): WhichTasks | null {
  const own = sql`r.country_code = ${actor.countryCode} and ${round}`;
  if (seesAllRounds(actor)) return { round: own };
  if (actor.institutionId === null || !actor.may('rounds:read')) return null;
  return { round: own, institutionId: actor.institutionId };
}

/** A report on the recommendation with this id is owed in an open round, by a day that meets a condition on `s.due_on`. */
export function reportOwed(actor: Actor, recommendationId: Sql, condition: Sql): Sql {
  const tasks = tasksSeen(actor, sql`1 = 1`);
  if (!tasks) return sql`1 = 0`;
  return sql`${recommendationId} in (
    select s.recommendation_id from (${tasksStanding(tasks)}) s where ${taskIsOwed} and ${condition})`;
}

/** Whether a report on the recommendation with this id is overdue, or is not; true of none for who may not know. */
export function reportIsOverdue(actor: Actor, recommendationId: Sql, today: string, wanted: boolean): Sql {
  if (!tasksSeen(actor, sql`1 = 1`)) return sql`1 = 0`;
  const late = reportOwed(actor, recommendationId, sql`s.due_on < ${today}`);
  return wanted ? late : sql`not (${late})`;
}

/** The recommendation with this id is in one of some rounds: for who sees its own institution alone, as a task of it. */
export function inRounds(actor: Actor, recommendationId: Sql, roundIds: readonly string[]): Sql {
  const ids = join([...roundIds]);
  if (seesAllRounds(actor))
    return sql`${recommendationId} in (select i.recommendation_id from round_item i
      where i.round_id in (${ids}) and i.removed_at is null and i.country_code = ${actor.countryCode})`;
  const tasks = tasksSeen(actor, sql`r.id in (${ids})`);
  if (!tasks) return sql`1 = 0`;
  return sql`${recommendationId} in (select t.recommendation_id from (${roundTasks(tasks)}) t)`;
}
