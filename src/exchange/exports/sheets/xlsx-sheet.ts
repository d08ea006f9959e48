import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Sheet } from './cells.js';
import { fixedParts } from './xlsx-parts.js';
import { sheetXml } from './xlsx-rows.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The same rows make the same bytes. */
const NO_TIME = { mtime: new Date(Date.UTC(1980, 0, 1)) };

/** A workbook with one sheet, as bytes that come row by row: memory does not grow with the rows. */
export async function* xlsxOf(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream as Readable;
  const xml = Readable.from(sheetXml(sheet), { objectMode: false });
  // Neither reaches who reads by itself, and they would wait for ever.
  xml.on('error', (error) => out.destroy(error));
  zip.on('error', (error: Error) => out.destroy(error));
  for (const [name, content] of fixedParts(sheet.name)) zip.addBuffer(Buffer.from(content), name, NO_TIME);
  zip.addReadStream(xml, 'xl/worksheets/sheet1.xml', NO_TIME);
  zip.end();
  try {
    yield* out as AsyncIterable<Uint8Array>;
  } finally {
    xml.destroy();
  }
}
