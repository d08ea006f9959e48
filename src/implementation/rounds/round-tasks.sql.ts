import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import { assignmentsInForce, partAssignmentsInForce } from '../assignments/in-force.sql.js';

/** Which tasks: of some open rounds, of one institution. */
export interface WhichTasks {
  /** A condition on the open round `r`. */
  round: Sql;
  institutionId?: string | null;
}

/** Shorter than no instant and no day: every key has its letter at the same place. */
const DRAFT = raw(`'${'0'.repeat(24)}${' '.repeat(10)}D'`);
const NO_DAY = raw(`'${' '.repeat(10)}'`);

/**
 * The tasks of open rounds, as rows of the round's own columns that matter and `institution_id`, `recommendation_id`,
 * `part_id`, `subject_id` (the part, else the recommendation) and `role`: each institution that is asked, with each
 * recommendation of the round that it has an assignment in force for; with each part, where one is split. What is
 * withdrawn, merged, or decided not to be pursued is nobody's task.
 */
export function roundTasks(which: WhichTasks): Sql {
  const inRounds = sql`select wi.recommendation_id from round_item wi join reporting_round r on r.id = wi.round_id
    where wi.removed_at is null and r.state = 'OPEN' and ${which.round}`;
  const own = which.institutionId != null ? sql`and a.institution_id = ${which.institutionId}` : empty;
  const columns = sql`r.id as round_id, r.country_code, r.opened_at, r.period_from, r.period_to, r.due_on as round_due_on,
    a.institution_id, i.recommendation_id`;
  const asked = sql`r.state = 'OPEN' and ${which.round} ${own} and (r.asks = 'ASSIGNED' or exists (
    select 1 from round_choice c where c.round_id = r.id and c.institution_id = a.institution_id))`;
  const wholes = assignmentsInForce((id) => sql`${id} in (${inRounds})`);
  const parts = partAssignmentsInForce(
    (id) =>
      sql`${id} in (select ip.id from recommendation_part ip where ip.recommendation_id in (${inRounds}))`,
  );
  const item = sql`reporting_round r
    join round_item i on i.round_id = r.id and i.removed_at is null
    join recommendation w on w.id = i.recommendation_id and w.withdrawn_at is null and w.merged_into_id is null`;
  return sql`
    select ${columns}, cast(null as text) as part_id, i.recommendation_id as subject_id, a.role
    from ${item} join (${wholes}) f on f.recommendation_id = i.recommendation_id
    join assignment a on a.id = f.assignment_id
    where ${asked} and ${isPursued} and not exists (
      select 1 from recommendation_part sp where sp.recommendation_id = i.recommendation_id and sp.archived_at is null)
    union all
    select ${columns}, p.id as part_id, p.id as subject_id, a.role
    from ${item} join recommendation_part p on p.recommendation_id = i.recommendation_id and p.archived_at is null
    join (${parts}) f on f.part_id = p.id
    join assignment a on a.id = f.assignment_id
    where ${asked} and ${isPursued}`;
}

const isPursued = sql`not exists (
  select 1 from follow_up_decision fd where fd.recommendation_id = i.recommendation_id and fd.superseded_at is null
    and fd.decision = 'NOT_PURSUED')`;

/** Ids of the open rounds of a country that ask an institution. */
export function roundsAsking(countryCode: string, institutionId: string): Sql {
  const tasks = roundTasks({ round: sql`r.country_code = ${countryCode}`, institutionId });
  return sql`select asking.round_id from (${tasks}) asking`;
}

/** An update counts in a round: handed in since it opened, or in hand, and of a period that meets the round's. */
const counts = sql`u.institution_id = t.institution_id
  and (u.state in ('DRAFT', 'RETURNED')
    or u.state in ('SUBMITTED', 'CLEARED', 'APPROVED') and u.submitted_at >= t.opened_at)
  and (t.period_from is null or (u.period_to >= t.period_from and u.period_from <= t.period_to))`;

/** Sorts what was handed in by when, a draft before all; then the day that a return is due, a letter, and the id. */
const told = sql`case when u.state = 'DRAFT' then ${DRAFT}
  else u.submitted_at || coalesce(u.return_due_on, ${NO_DAY}) || substr(u.state, 1, 1) end || u.id`;

const memberThen = sql`m.joined_at <= coalesce(u.submitted_at, u.created_at)
  and (m.left_at is null or m.left_at > coalesce(u.submitted_at, u.created_at))`;

/** What was said last about a task `t` in its round, on the thing itself, its whole or its cluster; null before anything. */
const lastTold = sql`(select max(said.k) from (${join(
  [
    sql`select ${told} as k from progress_update u where u.recommendation_id = t.recommendation_id and ${counts}`,
    sql`select ${told} from progress_update u where u.part_id = t.part_id and ${counts}`,
    sql`select ${told} from cluster_membership m cross join progress_update u
      where m.recommendation_id = t.recommendation_id and u.cluster_id = m.cluster_id and ${counts} and ${memberThen}`,
    sql`select ${told} from cluster_membership m cross join progress_update u
      where m.part_id = t.part_id and u.cluster_id = m.cluster_id and ${counts} and ${memberThen}`,
    sql`select n.submitted_at || coalesce(n.return_due_on, ${NO_DAY})
        || case n.state when 'CLEARED' then 'N' else substr(n.state, 1, 1) end || n.id
      from nil_return_task nt cross join nil_return n
      where nt.subject_id = t.subject_id and n.id = nt.nil_return_id and n.round_id = t.round_id
        and n.institution_id = t.institution_id`,
  ],
  ' union all ',
)}) said)`;

const letter = sql`substr(k.k, 35, 1)`;

/** The state of a task by its letter. `c.state` of an update and a nil return begin with different ones. */
const stateOfTask = sql`case ${letter} when 'D' then 'DRAFTING' when 'S' then 'SUBMITTED' when 'C' then 'CLEARED'
  when 'R' then 'RETURNED' when 'A' then 'APPROVED' when 'N' then 'NIL_RETURN' else 'NOT_OPENED' end`;

/** The later day that an institution was given; null where it was given none. */
const givenDay = sql`(select max(given.due_on) from round_due_day given
  where given.round_id = t.round_id and given.institution_id = t.institution_id)`;

/** The day by which an institution answers: the round's, or a later one that it was given. */
const institutionDue = sql`case when k.given_on > k.round_due_on then k.given_on else k.round_due_on end`;

/**
 * The tasks with how they stand: the columns of `roundTasks`, and `state`, `source_id` (the update or nil return that
 * says so; null before anything), `institution_due_on`, and `due_on`: of what was returned the day set then, else the
 * institution's.
 */
export function tasksStanding(which: WhichTasks): Sql {
  return sql`select s.*,
      case when s.state = 'RETURNED' and s.return_due_on is not null then s.return_due_on
        else s.institution_due_on end as due_on
    from (
      select k.*, ${stateOfTask} as state, ${institutionDue} as institution_due_on,
        case when k.k is not null then substr(k.k, 36) end as source_id,
        case when substr(k.k, 25, 10) <> ${NO_DAY} then substr(k.k, 25, 10) end as return_due_on
      from (
        select t.*, ${givenDay} as given_on, ${lastTold} as k from (${roundTasks(which)}) t
      ) k
    ) s`;
}

/** True of a standing task `s` of which nothing was handed in, or which waits to be corrected. */
export const taskIsOwed = sql`s.state in ('NOT_OPENED', 'DRAFTING', 'RETURNED')`;
