import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which a framework, or an item of one, exists for an actor. `f` is the alias of its table. */
export function frameworkVisibleTo(actor: Actor, f: Sql): Sql {
  return visibleLayer(actor, sql`${f}.country_code`, 'STATUS');
}

/** The columns of a framework in the entity's names. `f` is the alias of the table. */
export function frameworkColumns(f: Sql): Sql {
  return sql`${f}.id, ${f}.country_code as "countryCode", ${f}.kind, ${f}.title, ${f}.issued_by as "issuedBy",
    ${f}.period_from as "periodFrom", ${f}.period_to as "periodTo", ${f}.source_url as "sourceUrl",
    ${f}.created_at as "createdAt", ${f}.closed_at as "closedAt", ${f}.version`;
}

/** The columns of an item in the entity's names. `i` is the alias of the table. */
export function frameworkItemColumns(i: Sql): Sql {
  return sql`${i}.id, ${i}.country_code as "countryCode", ${i}.framework_id as "frameworkId", ${i}.parent_id as "parentId",
    ${i}.code, ${i}.title, ${i}.description, ${i}.ordinal, ${i}.created_at as "createdAt",
    ${i}.archived_at as "archivedAt", ${i}.version`;
}
