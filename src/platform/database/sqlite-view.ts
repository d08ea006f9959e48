import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Row } from './dialect.js';

/** What the thread answers to one statement. */
type Answer = { id: number } & ({ rows: Row[] } | { refusal: string });

interface Waiting {
  resolve: (rows: Row[]) => void;
  reject: (error: Error) => void;
}

/** One unchanging view of an SQLite database, read in a thread of its own: nobody waits for it. */
export class SqliteView {
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  private constructor(private readonly thread: Worker) {
    thread.on('message', (answer: Answer) => this.answered(answer));
    thread.on('error', (error) => this.failed(error));
    thread.on('exit', () => this.failed(new Error('the view is closed')));
  }

  /** Resolves when the view has taken its picture. */
  static async open(path: string): Promise<SqliteView> {
    const thread = new Worker(new URL('./sqlite-view-thread.js', import.meta.url), {
      workerData: { path },
      // What loads the application (a compiler, when developing) is not for it.
      execArgv: [],
    });
    await once(thread, 'message');
    return new SqliteView(thread);
  }

  rows(text: string, values: unknown[]): Promise<Row[]> {
    const id = this.asked++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.thread.postMessage({ id, text, values });
    });
  }

  async close(): Promise<void> {
    await this.thread.terminate();
  }

  private answered(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('rows' in answer) waiting?.resolve(answer.rows);
    else waiting?.reject(new Error(answer.refusal));
  }

  private failed(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
