import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which a practice exists for an actor: outside, once it is published. `o` is the alias of the table. */
export function practiceVisibleTo(actor: Actor, o: Sql): Sql {
  const layer = visibleLayer(actor, sql`${o}.country_code`, 'STATUS');
  return actor.seesUnpublished
    ? layer
    : sql`(${o}.published_at is not null and ${o}.archived_at is null and ${layer})`;
}

/** The columns of a practice in the entity's names. `o` is the alias of the table. */
export function practiceColumns(o: Sql): Sql {
  return sql`${o}.id, ${o}.country_code as "countryCode", ${o}.title, ${o}.description, ${o}.place, ${o}.source,
    ${o}.source_url as "sourceUrl", ${o}.created_at as "createdAt", ${o}.published_at as "publishedAt",
    ${o}.archived_at as "archivedAt", ${o}.version`;
}
