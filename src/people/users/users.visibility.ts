import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** Whether a membership (alias `m`) exists for an actor: those of the own country, and one's own everywhere. */
export function membershipVisibleTo(actor: Actor, m: Sql): Sql {
  const ofCountry = visibleLayer(actor, sql`${m}.country_code`, 'INTERNAL');
  return actor.userId === null ? ofCountry : sql`(${ofCountry} or ${m}.user_id = ${actor.userId})`;
}

/** Whether a person (alias `u`) exists for an actor: who has or had a membership in the own country, and oneself. */
export function userVisibleTo(actor: Actor, u: Sql): Sql {
  if (actor.isAdmin) return sql`1 = 1`;
  return sql`exists (select 1 from membership seen
                     where seen.user_id = ${u}.id and ${membershipVisibleTo(actor, sql`seen`)})`;
}

/** Whether an invitation (alias `i`) exists for an actor: those who may invite see what their country offered. */
export function invitationVisibleTo(actor: Actor, i: Sql): Sql {
  return actor.may('people:manage') ? visibleLayer(actor, sql`${i}.country_code`, 'INTERNAL') : sql`1 = 0`;
}
