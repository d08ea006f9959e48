import { Initial0001 as PostgresInitial } from './postgres/0001-initial.js';
import { Initial0001 as SqliteInitial } from './sqlite/0001-initial.js';

/** The migrations of each database, oldest first: one named change in two files. */
export const migrations = {
  sqlite: [SqliteInitial],
  postgres: [PostgresInitial],
};
