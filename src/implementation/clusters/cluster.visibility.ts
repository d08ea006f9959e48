import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { itemsUnder } from '../../recommendations/parts/part.visibility.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which a cluster exists for an actor. `c` is the alias of the table. */
export function clusterVisibleTo(actor: Actor, c: Sql): Sql {
  return visibleLayer(actor, sql`${c}.country_code`, 'STATUS', [sql`${c}.id`]);
}

/** The condition under which a membership of a cluster exists for an actor. `m` is the alias of its table. */
export function membershipInClusterVisibleTo(actor: Actor, m: Sql): Sql {
  return visibleLayer(actor, sql`${m}.country_code`, 'STATUS', [sql`${m}.cluster_id`, ...itemsUnder(m)]);
}

/** The columns of a cluster in the entity's names. `c` is the alias of the table. */
export function clusterColumns(c: Sql): Sql {
  return sql`${c}.id, ${c}.country_code as "countryCode", ${c}.name, ${c}.name_sort as "nameSort", ${c}.description,
    ${c}.theme_code as "themeCode", ${c}.sdg_code as "sdgCode", ${c}.created_at as "createdAt",
    ${c}.archived_at as "archivedAt", ${c}.version`;
}
