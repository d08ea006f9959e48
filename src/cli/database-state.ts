import { entities } from '../entities.js';
import { sampleState, type SampleState } from '../exchange/sample/sample-state.js';
import { migrations } from '../migrations/migrations.js';
import type { Config, DatabaseTarget } from '../platform/config/config.js';
import { openDialect } from '../platform/database/database.module.js';
import { CommandFailure } from './environment.js';

/** The database cannot be opened or migrated; the message says which one and why. */
export class DatabaseError extends CommandFailure {
  override name = 'DatabaseError';
}

/** Brings the tables up to date and says whether anybody has used them yet. Throws `DatabaseError`. */
export async function databaseState(config: Config): Promise<SampleState> {
  const dialect = await openDialect(config, { entities, migrations }).catch((error: unknown) => {
    throw unusable(config.database, error);
  });
  try {
    return await sampleState((query) => dialect.read(query));
  } finally {
    await dialect.close();
  }
}

/** The error in words for whoever runs the installation. */
export function unusable(target: DatabaseTarget, error: unknown): DatabaseError {
  return new DatabaseError(`The database ${nameOf(target)} cannot be used: ${reasonOf(error)}`, {
    cause: error,
  });
}

/** Where the database is; never its password. */
export function nameOf(target: DatabaseTarget): string {
  if (target.kind === 'sqlite') return target.path;
  if (!URL.canParse(target.url)) return 'at the address in DATABASE_URL';
  const { hostname, port, pathname } = new URL(target.url);
  return `"${pathname.slice(1)}" on ${hostname}${port ? `:${port}` : ''}`;
}

/** A refused connection to several addresses comes as an error without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message || error.name : String(error);
}
