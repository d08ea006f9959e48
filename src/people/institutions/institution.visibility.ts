import type { Sql } from 'sql-template-tag';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** Whether an institution (alias `n`) exists for an actor: who is responsible is published with the status. */
export function institutionVisibleTo(actor: Actor, n: Sql): Sql {
  return visibleLayer(actor, sql`${n}.country_code`, 'STATUS');
}
