import { Injectable } from '@nestjs/common';
import { Semaphore } from 'async-mutex';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Sql } from 'sql-template-tag';
import { Dialect, type Row, type View } from './dialect.js';
import { currentUnit } from './unit-of-work.js';

/** Views that are open at one time; whoever wants another waits. Each holds a connection, on SQLite a thread. */
const VIEWS = 3;

/**
 * Reads rows. Its whole interface is a statement and its rows, so that threads or replicas can stand behind it.
 * Inside a unit of work that has begun to write, it reads through the writer.
 */
@Injectable()
export class Reader {
  private readonly current = new AsyncLocalStorage<View>();
  private readonly places = new Semaphore(VIEWS);

  constructor(private readonly dialect: Dialect) {}

  get dialectName(): 'sqlite' | 'postgres' {
    return this.dialect.name;
  }

  async rows<T extends object = Row>(query: Sql): Promise<T[]> {
    const transaction = await currentUnit()?.transaction;
    const source = transaction ?? this.current.getStore();
    return source ? source.rows<T>(query) : this.dialect.read<T>(query);
  }

  /** Rows of a statement that may walk a whole table (a count, a ranking, figures): nobody else waits for it. */
  async rowsOfMany<T extends object = Row>(query: Sql): Promise<T[]> {
    const transaction = await currentUnit()?.transaction;
    const source = transaction ?? this.current.getStore();
    return source ? source.rows<T>(query) : this.dialect.readMany<T>(query);
  }

  /** Everything that `work` reads, by queries and loaders alike, is of one moment: the one at which it began. */
  async inOneView<T>(work: () => Promise<T>): Promise<T> {
    return this.places.runExclusive(async () => {
      const view = await this.dialect.view();
      try {
        return await this.current.run(view, work);
      } finally {
        await view.close();
      }
    });
  }

  /** Has the planner look at the tables again, after many rows came at once. */
  async analyze(): Promise<void> {
    await this.dialect.analyze();
  }

  /** The first row, or null. */
  async row<T extends object = Row>(query: Sql): Promise<T | null> {
    return (await this.rows<T>(query))[0] ?? null;
  }
}
