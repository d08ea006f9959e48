import type { DatabaseTarget } from '../../src/platform/config/config.js';
import { openDataSource } from '../../src/platform/database/data-source.js';
import { entities } from '../../src/entities.js';
import { beyondEntities } from '../../src/migrations/beyond-entities.js';
import { migrations } from '../../src/migrations/migrations.js';

/** The statements that would turn the tables, as the migrations leave them, into what the entities say. */
export async function schemaDifference(target: DatabaseTarget, migrated: boolean): Promise<string[]> {
  const source = await openDataSource(target, { entities, migrations });
  try {
    if (migrated) await source.runMigrations();
    const log = await source.driver.createSchemaBuilder().log();
    const known = beyondEntities.map(({ name }) => `"${name}"`);
    return log.upQueries
      .map(({ query }) => query)
      .filter((query) => !known.some((name) => query.includes(name)));
  } finally {
    await source.destroy();
  }
}

/** The objects beside the entities that a migrated database does not have, by name. */
export async function missingBeyondEntities(target: DatabaseTarget): Promise<string[]> {
  const source = await openDataSource(target, { entities, migrations });
  try {
    const rows = await source.query<{ name: string }[]>(
      target.kind === 'sqlite'
        ? 'select name from sqlite_master'
        : 'select relname as name from pg_catalog.pg_class',
    );
    const there = new Set(rows.map(({ name }) => name));
    return beyondEntities.map(({ name }) => name).filter((name) => !there.has(name));
  } finally {
    await source.destroy();
  }
}
