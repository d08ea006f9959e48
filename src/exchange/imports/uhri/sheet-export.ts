import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { OfficePackage } from '../../../platform/packages/office-package.js';
import { PACKAGE_LIMITS } from '../../../platform/packages/package-limits.js';
import { damaged } from '../../../platform/packages/package-refusal.js';
import { SharedStrings } from '../../sheets/shared-strings.js';
import { Workbook } from '../../sheets/workbook.js';
import { columnsOf } from './sheet-columns.js';
import { recordOfRow } from './sheet-record.js';

/** Whether a file begins as a workbook does; what it is, its opening tells. */
export async function isPackage(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}

/**
 * Writes UHRI's workbook as its JSON export, from file to file, so that one importer takes both. The whole workbook is
 * read before anything is imported: what is wrong in its last row is a refusal of all of it. Throws `PackageRefusal`
 * and `UserError`.
 */
export async function exportOfSheet(path: string, target: string, mostBytes: number): Promise<void> {
  const limits = { ...PACKAGE_LIMITS, inflated: mostBytes };
  await SharedStrings.at(`${target}.strings`, (strings) =>
    OfficePackage.with(
      path,
      'XLSX',
      async (opened) => {
        const workbook = await Workbook.of(opened, strings);
        await pipeline(json(workbook), createWriteStream(target, { flags: 'wx', mode: 0o600 }));
      },
      limits,
    ),
  );
}

async function* json(workbook: Workbook): AsyncGenerator<string> {
  const [sheet] = workbook.sheets;
  if (!sheet) throw damaged('it has no sheet');
  let columns: ReturnType<typeof columnsOf> | null = null;
  let written = 0;
  yield '[';
  for await (const row of workbook.rows(sheet)) {
    if (!columns) {
      columns = columnsOf(row);
      continue;
    }
    const record = recordOfRow(row, columns, workbook.from1904);
    yield `${written++ === 0 ? '' : ','}${JSON.stringify(record)}\n`;
  }
  if (!columns) throw damaged('its first sheet is empty');
  yield ']';
}
