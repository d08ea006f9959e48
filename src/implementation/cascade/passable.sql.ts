import sql, { type Sql } from 'sql-template-tag';

/**
 * Ids of the institutions that one may pass tasks to, as a query: all below it, however deep, and those that the
 * coordinator allows. Closed ones are among them.
 */
export function passableFrom(institutionId: string): Sql {
  return sql`
    with recursive below(id) as (
      select child.id from institution child where child.parent_id = ${institutionId}
      union
      select child.id from below join institution child on child.parent_id = below.id)
    select id from below
    union
    select to_institution_id as id from allowed_passing where from_institution_id = ${institutionId}`;
}
