import BetterSqlite, { type Database as Connection, type Statement } from 'better-sqlite3';
import { Mutex } from 'async-mutex';
import { LRUCache } from 'lru-cache';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { Dialect, type Row, type Transaction, type View } from './dialect.js';
import type { Clock } from '../clock/clock.js';
import { atInstant } from './now.js';
import { SqliteAside } from './sqlite-aside.js';
import { SqliteView } from './sqlite-view.js';
import { announce } from './statements.js';

/** How long a writer waits for another process that is writing, in milliseconds. */
const LOCK_PATIENCE_MS = 15_000;

/** Durable commits, enforced references, and never a wait inside the driver: that would freeze the event loop. */
export function prepareConnection(connection: Connection): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 0');
  connection.pragma('cache_size = -32000');
}

/**
 * SQLite behind two handles: TypeORM's connection writes, one transaction at a time;
 * read-only connections read, and never see what is not committed.
 */
export class SqliteDialect extends Dialect {
  readonly name = 'sqlite';
  private readonly turn = new Mutex();
  private readonly reader: Connection;
  private readonly aside: SqliteAside;
  private readonly prepared = new LRUCache<string, Statement>({ max: 300 });

  constructor(
    private readonly writer: DataSource,
    private readonly path: string,
    private readonly clock: Clock,
  ) {
    super();
    this.reader = new BetterSqlite(path, { readonly: true, timeout: 0 });
    this.reader.pragma('cache_size = -64000');
    this.aside = new SqliteAside(path);
  }

  async begin(): Promise<Transaction> {
    const release = await this.turn.acquire();
    const connection = connectionOf(this.writer);
    try {
      await beginImmediate(connection);
    } catch (error) {
      release();
      throw error;
    }
    const end = (verb: 'COMMIT' | 'ROLLBACK') => async () => {
      try {
        connection.exec(verb);
      } finally {
        if (connection.inTransaction) connection.exec('ROLLBACK');
        release();
      }
    };
    return {
      manager: this.writer.manager,
      rows: <T extends object>(query: Sql) => this.writer.query<T[]>(query.sql, this.bound(query)),
      execute: async (query) => {
        const result = await this.writer.createQueryRunner().query(query.sql, this.bound(query), true);
        return result.affected ?? 0;
      },
      insert: async (table, columns, rows) => {
        const names = columns.map(({ name }) => `"${name}"`).join(', ');
        const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
        await this.writer.query(`insert into "${table}" (${names}) select ${values} from json_each(?)`, [
          JSON.stringify(rows),
        ]);
      },
      commit: end('COMMIT'),
      rollback: end('ROLLBACK'),
    };
  }

  async read<T extends object = Row>(query: Sql): Promise<T[]> {
    const text = query.sql;
    const values = this.bound(query);
    announce(text, values);
    let statement = this.prepared.get(text);
    if (!statement) this.prepared.set(text, (statement = this.reader.prepare(text)));
    return statement.all(...values) as T[];
  }

  async readMany<T extends object = Row>(query: Sql): Promise<T[]> {
    const values = this.bound(query);
    announce(query.sql, values);
    return (await this.aside.rows(query.sql, values)) as T[];
  }

  async view(): Promise<View> {
    const view = await SqliteView.open(this.path);
    return {
      rows: async <T extends object>(query: Sql) => {
        const values = this.bound(query);
        announce(query.sql, values);
        return (await view.rows(query.sql, values)) as T[];
      },
      close: () => view.close(),
    };
  }

  /** Without counts SQLite follows the indexes as they were meant; with counts of yesterday it may not. */
  async analyze(): Promise<void> {}

  async ping(): Promise<void> {
    this.reader.prepare('select 1').get();
  }

  async close(): Promise<void> {
    await this.aside.close();
    this.reader.close();
    await this.writer.destroy();
  }

  /** better-sqlite3 binds no booleans. */
  private bound({ values }: Sql): unknown[] {
    return atInstant(values, () => this.clock.now()).map((value) =>
      typeof value === 'boolean' ? Number(value) : value,
    );
  }
}

function connectionOf(source: DataSource): Connection {
  return (source.driver as unknown as { databaseConnection: Connection }).databaseConnection;
}

/**
 * Takes the write lock at once: a deferred transaction that reads first fails with SQLITE_BUSY_SNAPSHOT
 * when another process (the command line) committed in between.
 */
async function beginImmediate(connection: Connection): Promise<void> {
  const deadline = performance.now() + LOCK_PATIENCE_MS;
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    try {
      connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || performance.now() > deadline) throw error;
    }
    await sleep(wait);
  }
}
