import { stringify } from 'csv-stringify/sync';
import type { Cell, Sheet } from './cells.js';
import { csvText } from './csv-text.js';

export const CSV = 'text/csv; charset=utf-8';

/** By it Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A sheet as CSV (RFC 4180): commas, CRLF, every text in quotes, UTF-8 with a byte order mark. Days are `YYYY-MM-DD`. */
export async function* csvOf({ columns, rows }: Sheet): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BYTE_ORDER_MARK + line(columns.map(({ header }) => header)));
  for await (const row of rows) yield Buffer.from(line(row));
}

function line(row: readonly Cell[]): string {
  return stringify([row.map(written)], { record_delimiter: 'windows', quoted_string: true });
}

function written(cell: Cell): string | number | null {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? csvText(cell) : cell;
}
