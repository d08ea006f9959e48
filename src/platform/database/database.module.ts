import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type Provider,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../clock/clock.js';
import { EventCursors } from '../events/event-cursors.js';
import { EventLog } from '../events/event-log.js';
import { EventTail } from '../events/event-tail.js';
import { Events } from '../events/events.js';
import { openDataSource, type Schema } from './data-source.js';
import { Dialect } from './dialect.js';
import { migrate } from './migrate.js';
import { PostgresDialect } from './postgres.js';
import { Reader } from './reader.js';
import { SqliteDialect } from './sqlite.js';
import { UnitOfWork } from './unit-of-work.js';
import { Writer } from './writer.js';

/** Opens and migrates the database; gives the reader, the writer and the unit of work to everybody. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(Dialect) private readonly dialect: Dialect) {}

  static forRoot(schema: Schema, instead: Provider[] = []): DynamicModule {
    const dialect = {
      provide: Dialect,
      inject: [CONFIG, Clock],
      useFactory: (config: Config, clock: Clock) => openDialect(config, schema, clock),
    };
    const shared = [Clock, Reader, Writer, UnitOfWork, EventLog, EventTail, EventCursors, Events];
    return {
      module: DatabaseModule,
      providers: [dialect, ...shared, ...instead],
      exports: [Dialect, ...shared],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dialect.close();
  }
}

/** Opens the configured database and brings its tables up to date. */
export async function openDialect(
  config: Config,
  schema: Schema,
  clock: Clock = new Clock(),
): Promise<Dialect> {
  const target = config.database;
  if (target.kind === 'sqlite') mkdirSync(dirname(target.path), { recursive: true });
  const source = await openDataSource(target, schema);
  await migrate(source);
  return target.kind === 'sqlite'
    ? new SqliteDialect(source, target.path, clock)
    : new PostgresDialect(source, clock);
}
