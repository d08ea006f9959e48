import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Rectrack, type Ended } from '../start/rectrack.js';
import { World } from '../harness/world.js';
import { rowsOf } from './importing.js';
import { uhriRecord, uhriRecords } from './uhri.js';
import { uhriSheet } from './uhri-sheet.js';

// Each command is a process that loads the whole application.
// What is refused before a database is touched is told once.
const once = process.env['RECTRACK_TEST_DATABASE'] === 'sqlite' ? it : it.skip;
const folder = mkdtempSync(join(process.env['RECTRACK_TEST_FOLDER'] as string, 'import-'));
const foreign = uhriRecord(900, { Countries: ['Slovenia'], Symbol: 'CRC/C/SVN/CO/4' });
const records = [
  ...uhriRecords(30),
  foreign,
  { ...uhriRecord(1), Text: 'again' },
  uhriRecord(31, { Symbol: null }),
];

let world: World;
beforeAll(async () => void (world = await World.open()), 60_000);
afterAll(() => world.close());

const run = (args: string[], input: string | Buffer = ''): Promise<Ended> =>
  Rectrack.run(['import', ...args], world.config.database, {
    RECTRACK_SECRET: world.config.secret as string,
  }).reads(input).ended;

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const IMPORTED = [
  'document',
  'source_record',
  'source_addressee',
  'recommendation',
  'recommendation_text',
  'recommendation_theme',
  'position_statement',
  'possible_duplicate',
];
const rowCounts = (): Promise<unknown> =>
  Promise.all(IMPORTED.map((table) => rowsOf(world, `select count(*) as count from ${table}`)));

describe('rectrack import', () => {
  it('takes UHRI’s workbook from a file, and says what is wrong with another one', async () => {
    const file = written('export.xlsx', await uhriSheet(uhriRecords(2)));
    const taken = await run([file, '--all', '--dry-run', '--json']);
    expect(taken).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(taken.stdout)).toMatchObject({ state: 'COMPLETED', read: 2, new: 2 });
    const wrong = await run([written('other.xlsx', await uhriSheet([], { headers: ['Text'] })), '--all']);
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/^error: Row 1 of the first sheet should name the columns/);
  });

  it('says in a dry run what the real one does, from a file, from standard input, beside the server', async () => {
    const file = written('export.json.gz', gzipSync(JSON.stringify(records)));
    const before = await rowCounts();
    const dry = await run([file, '--all', '--dry-run', '--json']);
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    const foretold = JSON.parse(dry.stdout);
    expect(await rowCounts()).toEqual(before);
    const real = await run(['-', '--all', '--json'], readFileSync(file));
    expect(real).toMatchObject({ code: 0, stderr: '' });
    const report = JSON.parse(real.stdout);
    expect(foretold.dryRun).toBe(true);
    expect({ ...foretold, run: report.run, dryRun: false }).toEqual(report);
    expect(report).toEqual({
      run: expect.stringMatching(/^run_/),
      state: 'COMPLETED',
      dryRun: false,
      read: 33,
      new: 31,
      changed: 0,
      unchanged: 0,
      absent: 0,
      adopted: 0,
      withdrawn: 0,
      reappeared: 0,
      possibleDuplicates: 0,
      skipped: 2,
      unassigned: 0,
      otherCountries: 0,
      reasons: [
        expect.objectContaining({
          record: 32,
          code: 'REPEATED_ID',
          annotationId: uhriRecord(1).AnnotationId,
        }),
        expect.objectContaining({ record: 33, code: 'SKIPPED', message: 'it has no document symbol' }),
      ],
      moreReasons: 0,
      error: null,
    });
  });

  it('takes one country out of a download, and ends with 3 where a person must confirm', async () => {
    const server = await serving(JSON.stringify(records.slice(5)));
    const { port } = server.address() as AddressInfo;
    const { code, stdout } = await run([
      `http://127.0.0.1:${port}/export-full-en.json`,
      '--country',
      'xsa',
      '--complete',
      '--json',
    ]);
    server.close();
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'AWAITING_CONFIRMATION',
      absent: 4,
      withdrawn: 0,
      unchanged: 25,
      changed: 1,
      otherCountries: 1,
      skipped: 1,
    });
    expect(code).toBe(3);
  });

  it('says who decides, and how, where a person must confirm', async () => {
    const few = written('few.json', JSON.stringify(records.slice(8)));
    const { code, stdout } = await run([few, '--country', 'XSA', '--complete']);
    const [, runId] = /^Import (run_\w+): awaiting confirmation\n/.exec(stdout) ?? [];
    expect(stdout).toContain(`confirmWithdrawal(input: { runId: "${runId}" })`);
    expect(stdout).toContain(`dismissWithdrawal(input: { runId: "${runId}" })`);
    expect(code).toBe(3);
  });

  it('ends with 1 where the file is broken, and says where', async () => {
    const broken = written('cut.json', JSON.stringify(records).slice(0, -20));
    const { code, stdout, stderr } = await run([broken, '--all']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Import run_\w+: failed\n/);
    expect(stderr).toMatch(/^error: Record 33, byte \d+: the input ends in the middle of this record/);
  });

  once('ends with 1 where the source is not there or breaks off', async () => {
    const server = await serving(JSON.stringify(records), 2_000);
    const { port } = server.address() as AddressInfo;
    const [missing, cut] = await Promise.all([
      run([join(folder, 'missing.json'), '--all']),
      run([`http://127.0.0.1:${port}/`, '--all', '--dry-run']),
    ]);
    server.close();
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringMatching(/missing\.json cannot be read/) });
    expect(cut).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^Import run_\w+: failed \(dry run: nothing was written\)\n/),
      stderr: expect.stringMatching(/the source cannot be read on/),
    });
  });

  once('ends with 64 where it is asked wrongly', async () => {
    const file = written('small.json', '[]');
    const asked = [[file], [file, '--country', 'QQQ']];
    for (const ended of await Promise.all(asked.map((args) => run(args))))
      expect(ended).toMatchObject({ code: 64, stdout: '', stderr: expect.stringMatching(/^error: /) });
  });
});

/** Serves a body; the line is cut after `bytes` of it. */
async function serving(body: string, bytes?: number): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body) });
    if (bytes === undefined) response.end(body);
    else response.write(body.slice(0, bytes), () => setTimeout(() => response.destroy(), 50));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
