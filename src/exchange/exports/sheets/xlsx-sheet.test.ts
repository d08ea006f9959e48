import { readXlsx } from 'hucre/xlsx';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { OfficePackage } from '../../../platform/packages/office-package.js';
import { SharedStrings } from '../../sheets/shared-strings.js';
import { Workbook } from '../../sheets/workbook.js';
import type { Cell, Sheet } from './cells.js';
import { xlsxOf } from './xlsx-sheet.js';
import { CELL_LIMIT } from './xlsx-text.js';

const COLUMNS = [
  { header: 'Text' },
  { header: 'Day', kind: 'DAY' as const },
  { header: 'N', kind: 'NUMBER' as const },
];

async function* rowsOf(rows: readonly Cell[][]): AsyncGenerator<Cell[]> {
  yield* rows;
}

const sheet = (rows: readonly Cell[][], more: Partial<Sheet> = {}): Promise<Buffer> =>
  buffer(xlsxOf({ name: 'List', columns: COLUMNS, rows: rowsOf(rows), ...more }));

/** What another program reads of the first column. */
async function textsOf(bytes: Buffer): Promise<unknown[]> {
  const { sheets } = await readXlsx(bytes);
  return (sheets[0]?.rows ?? []).slice(1).map(([text]) => text);
}

describe('a workbook that is written', () => {
  it('is read by another program as it was meant, and by our own reader', async () => {
    const day = new Date('2026-03-01T00:00:00.000Z');
    const bytes = await sheet([
      ['A & B <c>\nd "e"', day, 12.5],
      [null, null, null],
      ['中文 العربية', null, -1],
    ]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows).toEqual([
      ['Text', 'Day', 'N'],
      ['A & B <c>\nd "e"', day, 12.5],
      expect.arrayContaining([]),
      ['中文 العربية', null, -1],
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'written-'));
    const path = join(folder, 'w.xlsx');
    await writeFile(path, bytes);
    const read = await SharedStrings.at(join(folder, 'strings'), (strings) =>
      OfficePackage.with(path, 'XLSX', async (opened) => {
        const workbook = await Workbook.of(opened, strings);
        const rows = [];
        for await (const { number, cells } of workbook.rows(workbook.sheets[0] ?? { name: '', part: '' }))
          rows.push([number, [...cells.values()].map(({ value }) => value)]);
        return rows;
      }),
    );
    await rm(folder, { recursive: true });
    expect(read).toEqual([
      [1, ['Text', 'Day', 'N']],
      [2, ['A & B <c>\nd "e"', 46_082, 12.5]],
      [4, ['中文 العربية', -1]],
    ]);
  });

  it.each([
    ['=1+1', '=1+1'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['bell \u0007', 'bell \ufffd'],
    ['half \ud83d', 'half \ufffd'],
    ['looks like _x0041_', 'looks like _x0041_'],
    ['  blanks  ', '  blanks  '],
  ])('holds %j as %j', async (text, held) => {
    expect(await textsOf(await sheet([[text, null, null]]))).toEqual([held]);
  });

  it('cuts what no cell holds, says so, and leaves no half of a character', async () => {
    const [cut] = await textsOf(await sheet([['😀'.repeat(20_000), null, null]]));
    expect(String(cut).length).toBeLessThanOrEqual(CELL_LIMIT);
    expect(String(cut)).toMatch(/^(😀)+ \[…\] \(cut: /u);
    const whole = 'a'.repeat(CELL_LIMIT);
    expect(await textsOf(await sheet([[whole, null, null]]))).toEqual([whole]);
  });

  it('has a name that Excel allows', async () => {
    const { sheets } = await readXlsx(
      await sheet([], { name: "What's [due]: 1/2? A name that is far too long" }),
    );
    expect(sheets[0]?.name).toBe("What's  due   1 2  A name that ");
  });

  it('fails as its rows fail', async () => {
    async function* failing(): AsyncGenerator<Cell[]> {
      yield ['one', null, null];
      throw new Error('the database is gone');
    }
    await expect(buffer(xlsxOf({ name: 'L', columns: COLUMNS, rows: failing() }))).rejects.toMatchObject({
      message: 'the database is gone',
    });
  });
});
