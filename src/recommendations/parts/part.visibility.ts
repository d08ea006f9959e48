import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which a part exists for an actor: it is the country's own reading. `p` is the table's alias. */
export function partVisibleTo(actor: Actor, p: Sql): Sql {
  return visibleLayer(actor, sql`${p}.country_code`, 'STATUS', [sql`${p}.recommendation_id`]);
}

/** The recommendation that a part is of, as an expression. */
export function wholeOf(partId: Sql): Sql {
  return sql`(select wp.recommendation_id from recommendation_part wp where wp.id = ${partId})`;
}

/** What may keep a row of a table from the public that stands on a recommendation or a part. `x` is its alias. */
export function itemsUnder(x: Sql): Sql[] {
  return [sql`${x}.recommendation_id`, wholeOf(sql`${x}.part_id`)];
}

/** The columns of a part in the entity's names. `p` is the alias of the table. */
export function partColumns(p: Sql): Sql {
  return sql`${p}.id, ${p}.country_code as "countryCode", ${p}.recommendation_id as "recommendationId", ${p}.ordinal,
    ${p}.label, ${p}.lead_in as "leadIn", ${p}.text, ${p}.language, ${p}.cut_from_hash as "cutFromHash",
    ${p}.created_at as "createdAt", ${p}.archived_at as "archivedAt", ${p}.version`;
}
