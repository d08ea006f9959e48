import { writeXlsxStream, type CellStyle } from 'hucre/xlsx';
import type { Cell, CellKind, Sheet } from './cells.js';
import { xlsxText } from './xlsx-text.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Width of a column in characters. Texts wrap. */
const WIDTH: Record<CellKind, number> = { TEXT: 28, NUMBER: 12, DAY: 12 };
const STYLE: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const DAY: CellStyle = { ...STYLE, numFmt: 'yyyy-mm-dd' };

/** What is longer than this in its first column’s name is a column of long texts. */
const LONG = /text|narrative|reason|comment|instruction/i;

/**
 * A workbook with one sheet, as bytes that come row by row: memory does not grow with the rows. Texts are written as
 * inline strings, which are never formulas.
 */
export async function* xlsxOf({ name, columns, rows }: Sheet): AsyncGenerator<Uint8Array> {
  const stream = writeXlsxStream(cells(rows), {
    name: name.slice(0, 31),
    columns: columns.map(({ header, kind = 'TEXT' }) => ({
      header: xlsxText(header),
      width: kind === 'TEXT' && LONG.test(header) ? 70 : WIDTH[kind],
      style: kind === 'DAY' ? DAY : STYLE,
    })),
    freezePane: { rows: 1 },
  });
  yield* stream;
}

async function* cells(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield row.map((cell) => (typeof cell === 'string' ? xlsxText(cell) : cell));
}
