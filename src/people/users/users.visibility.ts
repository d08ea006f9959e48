import { empty, default as sql, type Sql } from 'sql-template-tag';
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
  const ofCountry = visibleLayer(actor, sql`seen.country_code`, 'INTERNAL');
  const self = actor.userId === null ? empty : sql` union all select ${actor.userId}`;
  // By the country's few hundred memberships: asked person by person it would read everybody.
  return sql`${u}.id in (select seen.user_id from membership seen where ${ofCountry}${self})`;
}

/** Whether an invitation (alias `i`) exists for an actor: those who may invite see what their country offered. */
export function invitationVisibleTo(actor: Actor, i: Sql): Sql {
  return actor.may('people:manage') ? visibleLayer(actor, sql`${i}.country_code`, 'INTERNAL') : sql`1 = 0`;
}
