import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Cast } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld, rowsOf } from './importing.js';
import { uhriRecord, type UhriRecord } from './uhri.js';

let world: World & { files: string };
let cast: Cast;

beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

/** Records of a document of their own, so that each case counts from nothing. */
let cases = 0;
function fresh(count: number): UhriRecord[] {
  const first = ++cases * 1000;
  return Array.from({ length: count }, (_, index) =>
    uhriRecord(first + index, { Symbol: `CRC/C/XSA/CO/${100 + cases}` }),
  );
}
const json = (records: readonly UhriRecord[]): string => JSON.stringify(records);

/** How many of the document are here, and how much of each belongs to it. */
async function here(records: readonly UhriRecord[]): Promise<Record<string, number>> {
  const symbol = records[0]!.Symbol;
  const [row] = await rowsOf<Record<string, number>>(
    world,
    `select count(*) as "recommendations", count(t."row") as "texts", count(s."row") as "found", count(h.theme_code) as "themes"
      from recommendation r join document d on d.id = r.document_id
      left join recommendation_text t on t.recommendation_id = r.id
      left join (select ${world.config.database.kind === 'sqlite' ? 'rowid as "row"' : '"row"'} from recommendation_search) s on s."row" = t."row"
      left join recommendation_theme h on h.recommendation_id = r.id
      where d.symbol = '${symbol}'`,
  );
  return row!;
}
const all = (count: number) => ({ recommendations: count, texts: count, found: count, themes: count });

describe('a file that breaks off', () => {
  it.each<[string, (records: UhriRecord[]) => string | Buffer, RegExp, number]>([
    ['in the middle of a record', (r) => json(r).slice(0, -200), /^Record 120, byte \d+: .*cut off/, 119],
    ['before its closing bracket', (r) => json(r).slice(0, -1), /^Record 121, byte \d+: .*cut off/, 120],
    ['with something else after the bracket', (r) => `${json(r)} oops`, /^Record 121, byte \d+: /, 120],
    [
      'with a record that is not JSON',
      (r) => `${json(r).slice(0, -1)},{"AnnotationId": nonsense}]`,
      /^Record 121, byte \d+: the record is not JSON/,
      120,
    ],
    [
      'with a byte that is not UTF-8',
      (r) =>
        Buffer.concat([
          Buffer.from(`${json(r).slice(0, -1)},{"AnnotationId": "`),
          Buffer.from([0xff]),
          Buffer.from('"}]'),
        ]),
      /^Record 121, byte \d+: the byte 0xff is not UTF-8/,
      120,
    ],
    [
      'with a record of another shape',
      (r) => `${json(r).slice(0, -1)},{"id": 1, "title": "x"}]`,
      /^Record 121, byte \d+: .*not UHRI's export/,
      120,
    ],
    [
      'with something that is no record',
      (r) => `${json(r).slice(0, -1)},42]`,
      /^Record 121, byte \d+: /,
      120,
    ],
    [
      'within its gzip',
      (r) => {
        const whole = gzipSync(json(r));
        return whole.subarray(0, whole.length - 12);
      },
      /^Record \d+, byte \d+: the gzip file is damaged or cut off/,
      1,
    ],
  ])('%s: names the position, and keeps what came before', async (_, broken, message, atLeast) => {
    const records = fresh(120);
    const run = await importFile(world, cast.coordinator, broken(records));
    expect(run).toMatchObject({ state: 'FAILED', error: expect.stringMatching(message), skipped: 0 });
    expect(run.new).toBeGreaterThanOrEqual(atLeast);
    expect(run.new).toBe(run.read);
    expect(await here(records)).toEqual(all(run.new));
    expect(await importFile(world, cast.coordinator, records)).toMatchObject({
      state: 'COMPLETED',
      unchanged: run.new,
      new: 120 - run.new,
    });
    expect(await here(records)).toEqual(all(120));
  });
});

describe('a file that is no export', () => {
  it.each<[string, string | Buffer, RegExp]>([
    [
      'an error page',
      '<!doctype html><html><body>502 Bad Gateway</body></html>',
      /^Record 1, byte 0: this is HTML/,
    ],
    ['a single object', '{"error": "quota"}', /^Record 1, byte 0: this is a single object/],
    ['a text', 'not found', /^Record 1, byte 0: not JSON/],
    ['nothing', Buffer.alloc(0), /empty/],
    ['another array of objects', '[{"id": 1, "title": "A"}]', /^Record 1, byte 1: .*not UHRI's export/],
    ['UTF-16', Buffer.from('\ufeff[{"AnnotationId": "x"}]', 'utf16le'), /UTF-16/],
  ])('is refused: %s', async (_, body, message) => {
    const before = await rowsOf(world, 'select id from recommendation');
    const run = await importFile(world, cast.coordinator, body);
    expect(run).toMatchObject({ state: 'FAILED', error: expect.stringMatching(message), read: 0, new: 0 });
    expect(await rowsOf(world, 'select id from recommendation')).toEqual(before);
  });

  it('and an empty array is an export without records', async () => {
    expect(await importFile(world, cast.coordinator, '[]')).toMatchObject({ state: 'COMPLETED', read: 0 });
  });
});

describe('a file as it comes', () => {
  it('may be gzipped, whatever it is called', async () => {
    const records = fresh(3);
    expect(
      await importFile(world, cast.coordinator, gzipSync(json(records)), { fileName: 'export.json' }),
    ).toMatchObject({ state: 'COMPLETED', new: 3 });
  });

  it('may be larger than a GraphQL request, and begin with a byte order mark', async () => {
    const records = fresh(1).map((record) => ({ ...record, Text: `1. ${'Build roads. '.repeat(170_000)}` }));
    expect(await importFile(world, cast.coordinator, `\ufeff${json(records)}`)).toMatchObject({
      state: 'COMPLETED',
      new: 1,
    });
  });

  it('leaves nothing in the folder of uploads', async () => {
    const other = await importingWorld();
    const { coordinator } = await Cast.play(other);
    await importFile(other, coordinator, json(fresh(1)));
    // The server removes an upload once its run has ended: at the latest before it closes.
    await other.close();
    expect(readdirSync(join(other.files, 'imports'))).toEqual([]);
  });
});
