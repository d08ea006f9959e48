import { DataSource, type Logger, type MixedList } from 'typeorm';
import type { DatabaseTarget } from '../config/config.js';
import { SnakeNaming } from './naming.js';
import { announce } from './statements.js';
import { prepareConnection } from './sqlite.js';

/** What the application hands to the database layer: its entity classes and its migrations. */
export interface Schema {
  // TypeORM's own type for a list of classes.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  entities: Function[];
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  migrations: { sqlite: Function[]; postgres: Function[] };
}

/** Opens the writer's data source: ready to use, not migrated. */
export async function openDataSource(target: DatabaseTarget, schema: Schema): Promise<DataSource> {
  const shared = {
    entities: schema.entities as MixedList<() => void>,
    namingStrategy: new SnakeNaming(),
    logger: new AnnouncingLogger(),
    logging: true as const,
    migrationsTableName: 'schema_migration',
    // Each migration stands or falls alone: one that fails leaves the earlier ones applied.
    migrationsTransactionMode: 'each' as const,
  };
  const source = new DataSource(
    target.kind === 'sqlite'
      ? {
          ...shared,
          type: 'better-sqlite3',
          database: target.path,
          enableWAL: true,
          timeout: 0,
          statementCacheSize: 300,
          prepareDatabase: prepareConnection,
          migrations: schema.migrations.sqlite as MixedList<() => void>,
        }
      : {
          ...shared,
          type: 'postgres',
          url: target.url,
          migrations: schema.migrations.postgres as MixedList<() => void>,
          applicationName: 'rectrack',
        },
  );
  await source.initialize();
  if (target.kind === 'postgres') sortByCodePoint(source);
  return source;
}

/** SQLite compares text by bytes; collation "C" makes PostgreSQL do the same whatever the cluster's locale. */
function sortByCodePoint(source: DataSource): void {
  for (const entity of source.entityMetadatas) {
    for (const column of entity.columns) {
      if (column.type === 'text') column.collation = 'C';
    }
  }
}

/** Announces statements for the counters of the tests; failures reach the caller, who reports them. */
class AnnouncingLogger implements Logger {
  logQuery(query: string, parameters?: unknown[]): void {
    announce(query, parameters);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
