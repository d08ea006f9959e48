import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';

/** Whether a mail (alias `d`) exists for an actor: a coordinator sees the country's, an administrator all, others their own. */
export function digestVisibleTo(actor: Actor, d: Sql): Sql {
  const reach = actor.reach('reminders:log');
  if (reach === 'EVERYWHERE') return sql`1 = 1`;
  return reach === 'COUNTRY'
    ? sql`${d}.country_code = ${actor.countryCode}`
    : sql`${d}.user_id = ${actor.userId}`;
}

/** The columns of a mail in the entity's names. `d` is the alias of the table. */
export function digestColumns(d: Sql): Sql {
  return sql`${d}.id, ${d}.country_code as "countryCode", ${d}.user_id as "userId", ${d}.day,
    ${d}.item_count as "itemCount", ${d}.state, ${d}.failure, ${d}.attempts, ${d}.error, ${d}.queued_at as "queuedAt",
    ${d}.next_try_at as "nextTryAt", ${d}.sent_at as "sentAt"`;
}
