import { Piscina } from 'piscina';
import type { Row } from './dialect.js';

/** Two: one that walks everything must not hold up another, and there are processors for little more. */
const THREADS = 2;

/**
 * Reads beside the event loop. SQLite answers in the thread that asks, so that a statement that walks a whole table
 * would make everybody wait; here it makes wait only who asked. The threads start with the first such statement.
 */
export class SqliteAside {
  private readonly threads: Piscina<{ text: string; values: unknown[] }, Row[]>;

  constructor(path: string) {
    this.threads = new Piscina({
      filename: new URL('./sqlite-thread.js', import.meta.url).href,
      workerData: { path },
      minThreads: 0,
      maxThreads: THREADS,
      idleTimeout: Infinity,
      // What loads the application (a compiler, when developing) is not for them.
      execArgv: [],
    });
  }

  async rows(text: string, values: unknown[]): Promise<Row[]> {
    return this.threads.run({ text, values });
  }

  async close(): Promise<void> {
    await this.threads.destroy();
  }
}
