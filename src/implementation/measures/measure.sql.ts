import sql, { type Sql } from 'sql-template-tag';

/** The columns of a measure in the entity's names. `m` is the alias of the table. */
export function measureColumns(m: Sql): Sql {
  return sql`${m}.id, ${m}.country_code as "countryCode", ${m}.plan_id as "planId", ${m}.objective_id as "objectiveId",
    ${m}.number, ${m}.title, ${m}.description, ${m}.institution_id as "institutionId",
    ${m}.archived_at as "archivedAt", ${m}.version`;
}

/** What may be answered by a measure, by the prefix of the ids. */
export const ANSWERABLE = ['rec', 'par', 'clu'] as const;
