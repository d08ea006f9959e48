import type { EntityManager } from 'typeorm';
import type { Sql } from 'sql-template-tag';

/** A row as SQL answers it. */
export type Row = Record<string, unknown>;

/** A column that rows are inserted into. */
export interface StoredColumn {
  name: string;
  type: 'text' | 'integer';
}

/** One open transaction on the writer. Ends with exactly one of `commit` and `rollback`. */
export interface Transaction {
  manager: EntityManager;
  rows<T extends object = Row>(query: Sql): Promise<T[]>;
  /** Runs a statement and answers how many rows it touched. */
  execute(query: Sql): Promise<number>;
  /** Inserts rows in one statement whose text does not depend on their number. */
  insert(table: string, columns: readonly StoredColumn[], rows: readonly unknown[][]): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** The database as it stood at one moment, whatever is committed meanwhile. Ends with `close`. */
export interface View {
  rows<T extends object = Row>(query: Sql): Promise<T[]>;
  close(): Promise<void>;
}

/** What SQLite and PostgreSQL do differently, behind one door. */
export abstract class Dialect {
  abstract readonly name: 'sqlite' | 'postgres';
  /** Opens a writing transaction; waits for its turn, without blocking the event loop. */
  abstract begin(): Promise<Transaction>;
  /** Reads committed rows outside any transaction. */
  abstract read<T extends object = Row>(query: Sql): Promise<T[]>;
  /** The same for a statement that may walk many rows: never on the event loop. */
  abstract readMany<T extends object = Row>(query: Sql): Promise<T[]>;
  /** Opens a view of this moment, for reads that belong together; never on the event loop. Keep it open for seconds. */
  abstract view(): Promise<View>;
  /** Counts anew what the planner goes by; worth it after many rows came at once. */
  abstract analyze(): Promise<void>;
  /** Resolves when the database answers; throws when it does not. */
  abstract ping(): Promise<void>;
  abstract close(): Promise<void>;
}
