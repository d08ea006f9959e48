import type { MadeFile } from '../export-kinds.js';
import type { Sheet } from './cells.js';
import { CSV, csvOf } from './csv-sheet.js';
import { XLSX, xlsxOf } from './xlsx-sheet.js';
import { graphqlEnum } from '../../../platform/graphql/enums.js';

export type SheetFormat = 'XLSX' | 'CSV';
export const SheetFormatEnum = graphqlEnum<SheetFormat>(
  'SheetFormat',
  'What kind of file a list is written to.',
  {
    XLSX: 'A workbook, for Excel or LibreOffice. A cell holds 32,767 characters; a longer text is cut and says so.',
    CSV: 'Values separated by commas, in UTF-8 with a byte order mark. A text that a spreadsheet might take for a formula has an apostrophe before it.',
  },
);

/** A sheet as a file of a name. */
export function sheetFile(sheet: Sheet, name: string, format: SheetFormat): MadeFile {
  return format === 'XLSX'
    ? { name: `${name}.xlsx`, mediaType: XLSX, bytes: xlsxOf(sheet) }
    : { name: `${name}.csv`, mediaType: CSV, bytes: csvOf(sheet) };
}
