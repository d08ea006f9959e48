import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { recommendationVisibleTo } from '../../recommendations/recommendations/recommendation.visibility.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { ByCountry } from '../portfolio/country-days.js';
import { kindsOf } from './calendar-kind.js';
import { calendarVisibleTo, responsibleOf } from './calendar.visibility.js';

/** Days between which lines are wanted, where a range was named: each source then reads no more. */
export interface Within {
  from?: string | null;
  to?: string | null;
}

const NO_TEXT = sql`cast(null as text)`;
const NO_NUMBER = sql`cast(null as integer)`;

/** What people entered. */
const entries = (actor: Actor, within: Within): Sql => sql`
  select c.id as item_key, c.id as entry_id, c.country_code, c.mechanism_code, c.kind, c.title, c.starts_on, c.ends_on,
    c.certainty, c.state, c.document_id, c.upr_session,
    ${responsibleOf(actor, sql`c`)} as institution_id,
    c.updated_at as changed_at,
    0 as recommendation_count
  from calendar_entry c
  where ${calendarVisibleTo(actor, sql`c`)} and ${inRange(sql`c.starts_on`, sql`coalesce(c.ends_on, c.starts_on)`, within)}`;

/** Answers that recommendations ask for, while nobody has entered the date for their document. */
const followUps = (actor: Actor, within: Within): Sql => sql`
  select r.document_id || '/' || r.follow_up_due_on, ${NO_TEXT}, r.country_code, min(r.mechanism_code),
    'FOLLOW_UP_ANSWER', ${NO_TEXT}, r.follow_up_due_on, ${NO_TEXT}, 'CONFIRMED', 'OPEN', r.document_id, ${NO_NUMBER},
    ${NO_TEXT}, max(r.updated_at), count(*)
  from recommendation r
  where r.follow_up_due_on is not null and r.merged_into_id is null and r.withdrawn_at is null
    and ${recommendationVisibleTo(actor, sql`r`)}
    and ${inRange(sql`r.follow_up_due_on`, sql`r.follow_up_due_on`, within)}
    and not exists (
      select 1 from calendar_entry e where e.document_id = r.document_id and e.kind = 'FOLLOW_UP_ANSWER')
  group by r.document_id, r.follow_up_due_on, r.country_code`;

/** The session of the UPR Working Group that a country is reviewed in, while nobody has entered the review itself. */
const sessions = (actor: Actor, today: ByCountry, within: Within): Sql => sql`
  select 'upr/' || s.number || '/' || k.code, ${NO_TEXT}, k.code, 'UPR', 'UPR_REVIEW', ${NO_TEXT}, s.starts_on, s.ends_on,
    case when s.dates_verified = 1 then 'CONFIRMED' else 'ESTIMATED' end,
    case when coalesce(s.ends_on, s.starts_on) < ${today(sql`k.code`)} then 'DONE' else 'OPEN' end,
    ${NO_TEXT}, s.number, ${NO_TEXT}, ${NO_TEXT}, 0
  from upr_session s join country k on s.state_codes like '%"' || k.code || '"%'
  where ${visibleLayer(actor, sql`k.code`, 'SOURCE')}
    and ${inRange(sql`s.starts_on`, sql`coalesce(s.ends_on, s.starts_on)`, within)}
    and not exists (
      select 1 from calendar_entry e
      where e.country_code = k.code and e.kind = 'UPR_REVIEW' and (e.upr_session = s.number
        or e.upr_session is null and e.starts_on <= coalesce(s.ends_on, s.starts_on)
          and coalesce(e.ends_on, e.starts_on) >= s.starts_on))`;

/** The calendar as rows of `i`: what was entered, and what other parts of the database know of. */
export function itemsOf(actor: Actor, today: ByCountry, within: Within): Sql {
  return sql`(${join(
    [entries(actor, within), followUps(actor, within), sessions(actor, today, within)],
    ' union all ',
  )}) i`;
}

/** The State owes it, and the day is past where it is. */
export function overdueItem(today: ByCountry): Sql {
  return sql`(i.kind in (${join(kindsOf('DUE'))}) and i.state = 'OPEN' and i.starts_on < ${today(sql`i.country_code`)})`;
}

function inRange(first: Sql, last: Sql, { from, to }: Within): Sql {
  const conditions = [sql`1 = 1`];
  if (from) conditions.push(sql`${last} >= ${from}`);
  if (to) conditions.push(sql`${first} <= ${to}`);
  return join(conditions, ' and ');
}
