import sql, { type Sql } from 'sql-template-tag';

/** The columns of an objective in the entity's names. `o` is the alias of the table. */
export function objectiveColumns(o: Sql): Sql {
  return sql`${o}.id, ${o}.country_code as "countryCode", ${o}.plan_id as "planId", ${o}.kind, ${o}.number, ${o}.title,
    ${o}.description, ${o}.archived_at as "archivedAt", ${o}.version`;
}
