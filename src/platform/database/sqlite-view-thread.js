import BetterSqlite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { parentPort, workerData } from 'node:worker_threads';

/*
 * What the thread of one view runs (`sqlite-view.ts`): a read-only connection whose transaction sees what was committed
 * when it began, however long it reads. Plain JavaScript, as `sqlite-thread.js` is.
 */
const connection = new BetterSqlite(workerData.path, { readonly: true, timeout: 0 });
connection.exec('BEGIN');
// A transaction takes its picture with its first read.
connection.prepare('select count(*) from sqlite_master').get();
parentPort.postMessage({ ready: true });

/** Batch after batch asks the same. */
const prepared = new LRUCache({ max: 100 });

function statement(text) {
  if (!prepared.has(text)) prepared.set(text, connection.prepare(text));
  return prepared.get(text);
}

parentPort.on('message', ({ id, text, values }) => {
  try {
    parentPort.postMessage({ id, rows: statement(text).all(...values) });
  } catch (error) {
    parentPort.postMessage({ id, refusal: `${error.code}: ${error.message}` });
  }
});
