import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../../access/actor.js';

/** Whether a feed (alias `f`) exists for an actor: one's own, and for who keeps the calendar those of the country. */
export function feedVisibleTo(actor: Actor, f: Sql): Sql {
  if (actor.userId === null || actor.countryCode === null) return sql`1 = 0`;
  const own = sql`(${f}.scope = 'PERSON' and ${f}.user_id = ${actor.userId})`;
  const which = actor.may('calendar:write') ? sql`(${own} or ${f}.scope = 'COUNTRY')` : own;
  return sql`(${f}.country_code = ${actor.countryCode} and ${which})`;
}

/** The columns of a feed that are anybody's to read, in the entity's names. */
export function feedColumns(f: Sql): Sql {
  return sql`${f}.id, ${f}.country_code as "countryCode", ${f}.scope, ${f}.user_id as "userId",
    ${f}.membership_id as "membershipId", ${f}.label, ${f}.language, ${f}.created_at as "createdAt",
    ${f}.last_used_at as "lastUsedAt", ${f}.revoked_at as "revokedAt"`;
}
