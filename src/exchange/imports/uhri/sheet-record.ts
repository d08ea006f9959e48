import { UserError } from '../../../platform/graphql/user-error.js';
import { addressOf } from '../../sheets/cell-address.js';
import { instantOfSerial } from '../../sheets/serial-day.js';
import type { SheetCell, SheetRow } from '../../sheets/sheet-rows.js';
import type { RawRecord } from './record-group.js';
import type { SheetColumn } from './sheet-columns.js';

/** So many characters fit into a cell, the mark before the text included: a text that fills one was cut. */
const CELL = 32_767;

/** The mark before every value. */
const MARK = /^\s*-\s?/;

/** A row of UHRI's workbook as a record of its JSON export. Throws `INVALID`, with the cell, for a formula. */
export function recordOfRow(
  { number, cells }: SheetRow,
  columns: ReadonlyMap<number, SheetColumn>,
  from1904: boolean,
): RawRecord {
  // It knows neither the document's id nor the cycle: what is here of them stays.
  const record: RawRecord = { FromSheet: true };
  for (const [index, column] of columns) {
    const cell = cells.get(index);
    if (cell?.formula)
      throw new UserError(
        'INVALID',
        `The cell ${addressOf(index, number)} holds a formula. UHRI's export holds none: download it again, or paste the values only.`,
      );
    record[column.field] = valueOf(cell, column, from1904);
    if (column.kind === 'TEXT' && String(cell?.value ?? '').length >= CELL) record['TextCut'] = true;
  }
  return record;
}

function valueOf(cell: SheetCell | undefined, { kind }: SheetColumn, from1904: boolean): unknown {
  if (!cell) return kind === 'LABELS' ? [] : '';
  const text = String(cell.value);
  switch (kind) {
    case 'TEXT':
      return text.replace(MARK, '');
    case 'LABEL':
      return text;
    case 'LABELS':
      return text
        .split(/\r?\n(?=\s*-)/)
        .map((label) => label.replace(MARK, '').trim())
        .filter((label) => label !== '');
    case 'DAY':
      return instantOf(text, from1904)?.replace(/T.*/, 'T00:00:00') ?? text.replace(MARK, '');
    case 'INSTANT':
      return instantOf(text, from1904) ?? text.replace(MARK, '');
  }
}

/** Days are serial numbers, with the mark before them as text or without it as numbers; 0 and 1 stand for unknown. */
function instantOf(text: string, from1904: boolean): string | null {
  const serial = Number(text.replace(MARK, '').trim() || 'none');
  if (serial === 0 || serial === 1) return '1900-01-01T00:00:00';
  return Number.isNaN(serial) ? null : instantOfSerial(serial, from1904);
}
