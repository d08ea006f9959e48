import sql, { type Sql } from 'sql-template-tag';
import type { ByCountry } from './country-days.js';

/**
 * When a question is asked about: now, with what is current; or the end of a past day, with what was recorded by
 * then. `day` is the day by which something is overdue.
 */
export interface Moment {
  day: ByCountry;
  /** The day so many months after it. */
  inMonths: (months: number) => ByCountry;
  /** The first instant after the past day; null for now. */
  until: ByCountry | null;
}

/** True of the row of a dated series that held at the moment. `from` and `to` are its columns. */
export function heldAt({ until }: Moment, from: Sql, to: Sql, country: Sql): Sql {
  if (!until) return sql`${to} is null`;
  const end = until(country);
  return sql`${from} < ${end} and (${to} is null or ${to} >= ${end})`;
}
