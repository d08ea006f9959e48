import type { DataSource } from 'typeorm';

/** Any number will do, as long as it is always the same. */
const MIGRATION_LOCK = 7311;

/** Applies the migrations that are missing; answers their names. Two processes that start together take turns. */
export async function migrate(source: DataSource): Promise<string[]> {
  if (source.options.type !== 'postgres') return (await source.runMigrations()).map(({ name }) => name);
  const lock = source.createQueryRunner();
  await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
  }
}

/** Names of the migrations that are missing, oldest first. Writes nothing, not even TypeORM's own table. */
export async function pendingMigrations(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  try {
    const table = source.options.migrationsTableName as string;
    const applied = (await runner.hasTable(table))
      ? ((await runner.query(`select name from "${table}"`)) as { name: string }[])
      : [];
    const names = new Set(applied.map(({ name }) => name));
    return source.migrations.map(nameOf).filter((name) => !names.has(name));
  } finally {
    await runner.release();
  }
}

function nameOf(migration: { name?: string }): string {
  return migration.name ?? migration.constructor.name;
}
