import sql, { type Sql } from 'sql-template-tag';

/** Facts in the log that say how far the sample country is. */
export const SAMPLE_BEGUN = 'SampleCountryBegun';
export const SAMPLE_POPULATED = 'SampleCountryPopulated';

/**
 * EMPTY: nobody has used the database yet. UNFINISHED: a process began the sample country and did not come to its
 * end, or has not yet. IN_USE: everything else, a finished sample country among it.
 */
export type SampleState = 'EMPTY' | 'UNFINISHED' | 'IN_USE';

/** Runs a query, inside a transaction or outside. */
type Ask = <T extends object>(query: Sql) => Promise<T[]>;

/** How far a migrated database is. */
export async function sampleState(ask: Ask): Promise<SampleState> {
  const [counts] = await ask<{ begun: number; populated: number; used: number }>(sql`
    select (select count(*) from event where name = ${SAMPLE_BEGUN}) as begun,
      (select count(*) from event where name = ${SAMPLE_POPULATED}) as populated,
      (select count(*) from (
        select id from "user" union all select id from recommendation union all select id from import_run
        union all select id from institution limit 1) as something) as used`);
  if (!counts) throw new Error('a query of counts answered no row');
  if (counts.begun > counts.populated) return 'UNFINISHED';
  return counts.used > 0 || counts.begun > 0 ? 'IN_USE' : 'EMPTY';
}
