import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which an event exists for an actor: published with the status. `e` is the alias of the table. */
export function engagementVisibleTo(actor: Actor, e: Sql): Sql {
  return visibleLayer(actor, sql`${e}.country_code`, 'STATUS', [sql`${e}.id`]);
}

/** The same of something of an event. `x` is the alias of its table. */
export function ofVisibleEngagement(actor: Actor, x: Sql): Sql {
  return visibleLayer(actor, sql`${x}.country_code`, 'STATUS', [sql`${x}.engagement_id`]);
}

/** The columns of an event in the entity's names. `e` is the alias of the table. */
export function engagementColumns(e: Sql): Sql {
  return sql`${e}.id, ${e}.country_code as "countryCode", ${e}.kind, ${e}.title, ${e}.starts_on as "startsOn",
    ${e}.ends_on as "endsOn", ${e}.place, ${e}.agenda, ${e}.host_id as "hostId", ${e}.state, ${e}.outcome,
    ${e}.report_url as "reportUrl", ${e}.cancel_reason as "cancelReason", ${e}.created_at as "createdAt", ${e}.version`;
}
