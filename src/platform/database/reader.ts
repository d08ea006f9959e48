import { Injectable } from '@nestjs/common';
import type { Sql } from 'sql-template-tag';
import { Dialect, type Row } from './dialect.js';
import { currentUnit } from './unit-of-work.js';

/**
 * Reads rows. Its whole interface is a statement and its rows, so that threads or replicas can stand behind it.
 * Inside a unit of work that has begun to write, it reads through the writer.
 */
@Injectable()
export class Reader {
  constructor(private readonly dialect: Dialect) {}

  get dialectName(): 'sqlite' | 'postgres' {
    return this.dialect.name;
  }

  async rows<T extends object = Row>(query: Sql): Promise<T[]> {
    const transaction = await currentUnit()?.transaction;
    return transaction ? transaction.rows<T>(query) : this.dialect.read<T>(query);
  }

  /** Rows of a statement that may walk a whole table (a count, a ranking, figures): nobody else waits for it. */
  async rowsOfMany<T extends object = Row>(query: Sql): Promise<T[]> {
    const transaction = await currentUnit()?.transaction;
    return transaction ? transaction.rows<T>(query) : this.dialect.readMany<T>(query);
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
