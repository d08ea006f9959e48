import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import { taskIsOwed, tasksStanding, type WhichTasks } from './round-tasks.sql.js';
import type { AnswerState } from './round.words.js';

const COUNTED: [column: string, name: string, state: AnswerState][] = [
  ['not_opened', 'notOpened', 'NOT_OPENED'],
  ['drafting', 'drafting', 'DRAFTING'],
  ['submitted', 'submitted', 'SUBMITTED'],
  ['cleared', 'cleared', 'CLEARED'],
  ['returned', 'returned', 'RETURNED'],
  ['approved', 'approved', 'APPROVED'],
  ['nil_return', 'nilReturn', 'NIL_RETURN'],
];

/** When one of an institution's people was last here. */
const lastSignIn = sql`(select max(rt.issued_at) from membership mb join refresh_token rt on rt.membership_id = mb.id
  where mb.institution_id = asked.institution_id and mb.ended_at is null)`;

/** The institutions that some open rounds ask, one row each, named as `AskedRow` reads them. */
export function askedNow(which: WhichTasks, alsoSignIn = true): Sql {
  const counts = COUNTED.map(
    ([, name, state]) =>
      sql`sum(case when s.state = ${raw(`'${state}'`)} then 1 else 0 end) as ${raw(`"${name}"`)}`,
  );
  const signIn = alsoSignIn ? sql`, ${lastSignIn} as "lastSignInAt"` : empty;
  return sql`select asked.round_id as "roundId", asked.*${signIn} from (
      select s.round_id, s.institution_id, s.institution_id as "institutionId", max(s.institution_due_on) as "dueOn",
        max(case when s.institution_due_on > s.round_due_on then 1 else 0 end) as "given",
        min(case when ${taskIsOwed} then s.due_on end) as "owedBy", ${join(counts)}
      from (${tasksStanding(which)}) s group by s.round_id, s.institution_id
    ) asked order by asked.round_id, asked.institution_id`;
}

/** The institutions that some ended rounds asked, as they stood at the end. `round` is a condition on the round `r`. */
export function askedThen(round: Sql, institutionId: string | null): Sql {
  const own = institutionId ? sql`and asked.institution_id = ${institutionId}` : empty;
  const counts = COUNTED.map(([column, name]) => sql`asked.${raw(column)} as ${raw(`"${name}"`)}`);
  return sql`select asked.round_id as "roundId", asked.institution_id as "institutionId", asked.due_on as "dueOn",
      case when asked.due_on > r.due_on then 1 else 0 end as "given", asked.owed_by as "owedBy", ${join(counts)},
      ${lastSignIn} as "lastSignInAt"
    from round_result asked join reporting_round r on r.id = asked.round_id
    where ${round} ${own} order by asked.round_id, asked.institution_id`;
}
