import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { Cast } from '../harness/cast.js';
import { xlsxParts, relationsXml, zipOf, type Parts } from '../harness/packages.js';
import type { World } from '../harness/world.js';
import { realData } from '../uhri/real-data.js';
import { importFile, importingWorld, issuesOf, rowsOf, upload } from './importing.js';
import { uhriRecord, uhriRecords, uprRecord, type UhriRecord } from './uhri.js';
import { HEADERS, sheetRowsOf, uhriSheet } from './uhri-sheet.js';

const folder = realData('UHRI’s workbook made of real records is', 'slovenia-upr-cycle4-export-shape.json');
const withRealData = folder ? it : it.skip;

let world: World & { files: string };
let cast: Cast;
beforeAll(async () => {
  world = await importingWorld({ RECTRACK_IMPORT_LIMIT_MB: '20' });
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

const take = async (records: readonly object[], more: Parameters<typeof uhriSheet>[1] = {}) =>
  importFile(world, cast.coordinator, await uhriSheet(records, more));

/** What is here of a record, apart from what only the JSON export knows. */
const known = (id: string): Promise<unknown[]> =>
  rowsOf(
    world,
    `select d.symbol, d.published_on, r.kind, r.mechanism_code, r.reference, r.upr_cycle, r.upr_session, t.text,
        (select count(*) from recommendation_theme h where h.recommendation_id = r.id) as themes,
        (select min(p.position) from position_statement p where p.recommendation_id = r.id) as position,
        (select min(n.country_code) from recommending_state n where n.recommendation_id = r.id) as state
      from recommendation r join source_record s on s.id = r.source_record_id join document d on d.id = r.document_id
      join recommendation_text t on t.recommendation_id = r.id where s.source_id = '${id}'`,
  );

describe('UHRI’s workbook', () => {
  it('is imported as the JSON export is, and after it changes nothing', async () => {
    const records = [...uhriRecords(3), uprRecord(4, { UprCycle: '4', UprSession: ['44th Session'] })];
    expect(await take(records)).toMatchObject({ state: 'COMPLETED', new: 4, skipped: 0 });
    const fromSheet = await Promise.all(records.map(({ AnnotationId }) => known(AnnotationId)));
    // The JSON export adds the document's id and the cycle.
    expect(await importFile(world, cast.coordinator, records)).toMatchObject({ changed: 4, new: 0 });
    expect(await Promise.all(records.map(({ AnnotationId }) => known(AnnotationId)))).toEqual(fromSheet);
    expect(await take(records)).toMatchObject({ state: 'COMPLETED', unchanged: 4, new: 0, changed: 0 });
    expect(await importFile(world, cast.coordinator, records)).toMatchObject({ unchanged: 4 });
  });

  it('brings what changed, and nothing else', async () => {
    const records = [uhriRecord(11), uhriRecord(12)];
    await importFile(world, cast.coordinator, records);
    const changed = {
      ...records[0],
      Text: '11. The State party should close it.',
      Themes: ['Right to health'],
    };
    expect(await take([changed, records[1] as object])).toMatchObject({ changed: 1, unchanged: 1 });
    const [row] = (await known((records[0] as UhriRecord).AnnotationId)) as {
      text: string;
      published_on: string;
    }[];
    expect(row).toMatchObject({ text: '11. The State party should close it.', published_on: '2021-10-04' });
  });

  it('is read by its headers, in any order and rightly spelt', async () => {
    const [row = []] = sheetRowsOf([uhriRecord(21)]);
    const headers = [...HEADERS].reverse().map((header) => header.replace('Reccomending', 'Recommending'));
    expect(await take([], { headers, rows: [[...row].reverse()] })).toMatchObject({ new: 1, skipped: 0 });
    expect(await known(uhriRecord(21).AnnotationId)).toMatchObject([{ symbol: 'CRC/C/XSA/CO/4', themes: 1 }]);
  });

  it('counts days from 1904 where it says so', async () => {
    const rows = sheetRowsOf([uhriRecord(31, { Symbol: 'CRC/C/XSA/CO/31' })]);
    for (const row of rows) row[7] = Number(row[7]) - 1_462;
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [HEADERS, ...rows] }], dateSystem: '1904' });
    expect(await importFile(world, cast.coordinator, Buffer.from(bytes))).toMatchObject({ new: 1 });
    expect(await known(uhriRecord(31).AnnotationId)).toMatchObject([{ published_on: '2021-10-04' }]);
  });

  it('says which texts it cuts, and keeps the whole ones that are here', async () => {
    const long = `41. ${'The State party should write less. '.repeat(1_000)}`;
    const [here, notHere] = [uhriRecord(41, { Text: long }), uhriRecord(42, { Text: `42${long.slice(2)}` })];
    await importFile(world, cast.coordinator, [here]);
    const run = await take([here, notHere]);
    expect(run).toMatchObject({ unchanged: 1, new: 1 });
    const issues = await issuesOf(cast.coordinator, run.id);
    expect(JSON.stringify(issues)).toContain('fills a cell of the workbook');
    const [kept] = (await known(here.AnnotationId)) as { text: string }[];
    expect(kept?.text.length).toBe(long.trim().length);
  });

  withRealData(
    'changes nothing after the JSON export of Slovenia’s fourth cycle, nor before it but what it cannot say',
    async () => {
      const path = join(folder as string, 'slovenia-upr-cycle4-export-shape.json');
      const records = JSON.parse(readFileSync(path, 'utf8')) as object[];
      const by = cast.foreignCoordinator;
      const sheet = await uhriSheet(records);
      expect(await importFile(world, by, sheet)).toMatchObject({ state: 'COMPLETED', new: 254, skipped: 0 });
      expect(await importFile(world, by, records)).toMatchObject({ new: 0, read: 254 });
      expect(await importFile(world, by, sheet)).toMatchObject({ unchanged: 254 });
      expect(await importFile(world, by, records)).toMatchObject({ unchanged: 254 });
      const positions = await rowsOf(
        world,
        `select p.position, count(*) as n from position_statement p where p.country_code = 'SVN' and p.superseded_at is null group by p.position order by 1`,
      );
      expect(positions).toEqual([
        { position: 'NOTED', n: 37 },
        { position: 'SUPPORTED', n: 217 },
      ]);
    },
  );
});

const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const head = `<row r="1">${HEADERS.map((header) => cell(header)).join('')}</row>`;
const WORKBOOK = `<workbook xmlns="${ns}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;

function cell(text: string, more = ''): string {
  return `<c t="inlineStr"${more}><is><t>${text}</t></is></c>`;
}

/** A workbook with one sheet of this XML. */
const handMade = (rows: string, more: Parts = {}): Promise<Buffer> =>
  zipOf(
    xlsxParts(WORKBOOK, {
      'xl/_rels/workbook.xml.rels': relationsXml({ rId1: ['worksheet', 'worksheets/sheet1.xml'] }),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${ns}"><sheetData>${rows}</sheetData></worksheet>`,
      ...more,
    }),
  );

it.each<[string, () => Promise<Buffer>, RegExp]>([
  [
    'has other columns',
    () => uhriSheet([], { headers: ['Text', 'Number'], rows: [['- a', 1]] }),
    /"Countries Concerned", .* are not there/,
  ],
  [
    'lacks one',
    () => uhriSheet([], { headers: HEADERS.filter((header) => header !== 'Document Symbol'), rows: [] }),
    /"Document Symbol" is not there/,
  ],
  ['is empty', () => handMade(''), /its first sheet is empty/],
  [
    'holds a formula',
    () => handMade(`${head}<row r="2"><c r="A2" t="str"><f>1+1</f><v>- 2</v></c></row>`),
    /The cell A2 holds a formula/,
  ],
  ['holds macros', () => handMade(head, { 'xl/vbaProject.bin': 'x' }), /holds macros/],
  [
    'declares entities',
    () =>
      handMade(head, {
        'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`,
      }),
    /declares a document type/,
  ],
  [
    'has 100,000 columns',
    () => handMade(`<row r="1">${cell('Text').repeat(100_000)}</row>`),
    /beyond its column 500/,
  ],
  [
    'has 100,000 empty cells in a row',
    () => handMade(`<row r="1">${'<c/>'.repeat(100_000)}</row>`),
    /more than 16384 cells/,
  ],
  [
    'has something in column 100,000',
    () => handMade(`<row r="1">${cell('Text', ' r="EQXD1"')}</row>`),
    /beyond its column 500/,
  ],
  [
    'is a bomb',
    () => handMade(head + `<row r="2">${cell(' '.repeat(30_000_000))}</row>`),
    /inflates to more than|more than \d+ characters/,
  ],
  [
    'points to texts that are not there',
    () => handMade(`${head}<row r="2"><c r="A2" t="s"><v>7</v></c></row>`),
    /points to a text that is not there/,
  ],
  ['numbers its rows backwards', () => handMade(`${head}<row r="1"></row>`), /not in their order/],
  [
    'is wrong in its last row only',
    async () => handMade(`${head}${'<row></row>'.repeat(50)}<row r="900"><c r="A900"><v>one</v></c></row>`),
    /a number of row 900/,
  ],
  ['breaks off', async () => (await uhriSheet(uhriRecords(50))).subarray(0, 3_000), /damaged/],
  ['is a document', () => zipOf({ 'a.txt': 'PK' }), /a zip archive of other files/],
])('a workbook that %s is refused with a clear error, and nothing is changed', async (_, make, message) => {
  const before = await rowsOf(world, 'select id, version from import_run order by id');
  const { status, answer } = await upload(world, cast.coordinator, await make());
  expect([400, 413]).toContain(status);
  expect(answer.message).toMatch(message);
  expect(await rowsOf(world, 'select id, version from import_run order by id')).toEqual(before);
  expect(readdirSync(join(world.files, 'imports'))).toEqual([]);
});
