import { Mutex } from 'async-mutex';
import pg, { type Pool } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { Dialect, type Row, type Transaction, type View } from './dialect.js';
import type { Clock } from '../clock/clock.js';
import { atInstant } from './now.js';
import { announce } from './statements.js';

// count() and sum() answer bigint, which the driver gives as text; ours all fit a double exactly.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint beyond 2^53 in a result: ${text}`);
  return number;
});

/** PostgreSQL: the pool reads, a query runner of its own writes each transaction. */
export class PostgresDialect extends Dialect {
  readonly name = 'postgres';
  private readonly pool: Pool;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {
    super();
    this.pool = (source.driver as unknown as { master: Pool }).master;
  }

  async begin(): Promise<Transaction> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
    } catch (error) {
      await runner.release();
      throw error;
    }
    return {
      manager: runner.manager,
      rows: async <T extends object>(query: Sql) =>
        (await runner.query(query.text, this.bound(query))) as T[],
      execute: async (query) => (await runner.query(query.text, this.bound(query), true)).affected ?? 0,
      insert: async (table, columns, rows) => {
        const names = columns.map(({ name }) => `"${name}"`).join(', ');
        const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');
        await runner.query(
          `insert into "${table}" (${names}) select * from unnest(${arrays})`,
          columns.map((_, index) => rows.map((row) => row[index] ?? null)),
        );
      },
      commit: async () => {
        try {
          await runner.commitTransaction();
        } finally {
          await runner.release();
        }
      },
      rollback: async () => {
        try {
          await runner.rollbackTransaction();
        } finally {
          await runner.release();
        }
      },
    };
  }

  async read<T extends object = Row>(query: Sql): Promise<T[]> {
    const values = this.bound(query);
    announce(query.text, values);
    const result = await this.pool.query<T>(query.text, values);
    return result.rows;
  }

  /** The server does the walking. */
  readMany<T extends object = Row>(query: Sql): Promise<T[]> {
    return this.read<T>(query);
  }

  async view(): Promise<View> {
    const client = await this.pool.connect();
    try {
      // A transaction takes its picture with its first read.
      await client.query('begin isolation level repeatable read read only');
      await client.query('select 1');
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
    // Loaders ask side by side; a connection answers one after the other.
    const turns = new Mutex();
    return {
      rows: <T extends object>(query: Sql) =>
        turns.runExclusive(async () => {
          const values = this.bound(query);
          announce(query.text, values);
          return (await client.query<T>(query.text, values)).rows;
        }),
      // Nothing was written. A connection that cannot even end its transaction is not given back to the pool.
      close: () => client.query('rollback').then(() => client.release(), client.release.bind(client)),
    };
  }

  async analyze(): Promise<void> {
    await this.pool.query('analyze');
  }

  async ping(): Promise<void> {
    await this.pool.query('select 1');
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  private bound({ values }: Sql): unknown[] {
    return atInstant(values, () => this.clock.now());
  }
}
