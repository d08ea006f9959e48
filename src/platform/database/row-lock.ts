import { empty, default as sql, type Sql } from 'sql-template-tag';
import type { Dialect } from './dialect.js';

/**
 * Ends a select whose rows nobody else may change before this unit of work is over (`SHARE`: others may read-lock
 * them too). SQLite has one writer at a time and needs nothing.
 */
export function locked(dialect: Dialect['name'], strength: 'UPDATE' | 'SHARE' = 'UPDATE'): Sql {
  if (dialect === 'sqlite') return empty;
  return strength === 'UPDATE' ? sql`for update` : sql`for share`;
}
