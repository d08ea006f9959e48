import BetterSqlite from 'better-sqlite3';
import { workerData } from 'node:worker_threads';

/*
 * What each thread of `sqlite-aside.ts` runs, with a read-only connection of its own. Plain JavaScript: a thread starts
 * from a file, and the tests and the tools that compile as they load do not reach it.
 */
const connection = new BetterSqlite(workerData.path, { readonly: true, timeout: 0 });

/** Rows of one statement, already bound to what SQLite knows. */
export default function rows({ text, values }) {
  try {
    return connection.prepare(text).all(...values);
  } catch (error) {
    // Of the driver's own kind of error only the code reaches the other thread.
    throw new Error(`${error.code}: ${error.message}`, { cause: error });
  }
}
