import BetterSqlite from 'better-sqlite3';
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

parentPort.on('message', ({ id, text, values }) => {
  try {
    parentPort.postMessage({ id, rows: connection.prepare(text).all(...values) });
  } catch (error) {
    parentPort.postMessage({ id, refusal: `${error.code}: ${error.message}` });
  }
});
