import { addressOf } from '../../sheets/cell-address.js';
import { serialOf } from '../../sheets/serial-day.js';
import type { Cell, CellKind, Sheet, SheetColumn } from './cells.js';
import { STYLE, WORKSHEET } from './xlsx-parts.js';
import { element, xlsxText } from './xlsx-text.js';

/** Width of a column, in characters. */
const WIDTH: Record<CellKind, number> = { TEXT: 24, NUMBER: 12, DAY: 12 };
const WIDE = 70;

/** Columns with these words above them hold sentences. */
const SENTENCES = /text|narrative|reason|description|instruction/i;

/** Height of a line in points, and of the highest row that Excel shows. */
const LINE = 15;
const HIGHEST = 409;

/** A width counts digits, and letters are narrower: so many more of them stand in a line. */
const NARROWER = 1.15;

/** Scripts whose letters take the room of two. */
const BROAD = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g;

/**
 * The sheet, row by row. Texts are inline strings, which no program takes for formulas. Rows have heights: LibreOffice
 * fits none to a wrapped text by itself.
 */
export async function* sheetXml({ columns, rows }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(widthOf);
  yield opening(widths);
  yield row(
    1,
    columns.map(({ header }) => header),
    widths,
    () => STYLE.HEADER,
  );
  let number = 1;
  for await (const cells of rows) yield row(++number, cells, widths, styleOf);
  yield closing(columns.length, number);
}

function opening(widths: readonly number[]): string {
  const cols = widths.map((width, index) => {
    const at = index + 1;
    return `<col min="${at}" max="${at}" width="${width}" customWidth="1"/>`;
  });
  return `${WORKSHEET}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE}"/><cols>${cols.join('')}</cols><sheetData>`;
}

/** As wide as the page, however long. */
function closing(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${addressOf(columns - 1, rows)}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function row(
  number: number,
  cells: readonly Cell[],
  widths: readonly number[],
  style: (cell: Cell) => number,
): string {
  const height = Math.min(
    HIGHEST,
    LINE * Math.max(...cells.map((cell, at) => lines(cell, widths[at] ?? WIDE))),
  );
  const written = cells.map((cell, at) =>
    cell === null ? '' : value(cell, addressOf(at, number), style(cell)),
  );
  return `<row r="${number}" ht="${height}" customHeight="1">${written.join('')}</row>`;
}

function value(cell: Exclude<Cell, null>, address: string, style: number): string {
  if (typeof cell === 'number') return `<c r="${address}" s="${style}"><v>${cell}</v></c>`;
  if (cell instanceof Date) return `<c r="${address}" s="${style}"><v>${serialOf(cell)}</v></c>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${element(xlsxText(cell))}</t></is></c>`;
}

function styleOf(cell: Cell): number {
  return cell instanceof Date ? STYLE.DAY : STYLE.TEXT;
}

function widthOf({ header, kind = 'TEXT' }: SheetColumn): number {
  return kind === 'TEXT' && SENTENCES.test(header) ? WIDE : WIDTH[kind];
}

/** Lines that a text takes where a line has so many characters. */
function lines(cell: Cell, width: number): number {
  if (typeof cell !== 'string') return 1;
  const taken = cell.split('\n').map((line) => {
    const broad = line.match(BROAD)?.length ?? 0;
    return Math.max(1, Math.ceil((line.length + broad) / (width * NARROWER)));
  });
  return taken.reduce((sum, count) => sum + count, 0);
}
