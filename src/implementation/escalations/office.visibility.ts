import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { seesAllRounds } from '../rounds/round.visibility.js';

/** The condition under which an office holder exists for an actor: coordinators and analysts of the country. `o` is the alias of the table. */
export function officeVisibleTo(actor: Actor, o: Sql): Sql {
  return seesAllRounds(actor) ? sql`${o}.country_code = ${actor.countryCode}` : sql`1 = 0`;
}

/** The columns of an office holder in the entity's names; the address for coordinators only. */
export function officeColumns(actor: Actor, o: Sql): Sql {
  const email = actor.may('rounds:write') ? sql`${o}.email` : sql`cast(null as text)`;
  return sql`${o}.id, ${o}.country_code as "countryCode", ${o}.office, ${o}.institution_id as "institutionId",
    ${o}.user_id as "userId", ${o}.name, ${email} as email, ${o}.language, ${o}.named_at as "namedAt",
    ${o}.named_by_id as "namedById", ${o}.ended_at as "endedAt", ${o}.mails_stopped_at as "mailsStoppedAt", ${o}.version`;
}
