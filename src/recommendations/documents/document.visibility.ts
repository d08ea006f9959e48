import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which a document exists for an actor. `d` is the alias of the table. */
export function documentVisibleTo(actor: Actor, d: Sql): Sql {
  return visibleLayer(actor, sql`${d}.country_code`, 'SOURCE');
}
