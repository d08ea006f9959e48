import { readdirSync } from 'node:fs';
import { request, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Cast } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld, rowsOf, until, upload } from './importing.js';
import { uhriRecords } from './uhri.js';

const LIMIT_MB = 4;

let world: World & { files: string };
let cast: Cast;

beforeAll(async () => {
  world = await importingWorld({ RECTRACK_IMPORT_LIMIT_MB: String(LIMIT_MB) });
  cast = await Cast.play(world);
  await importFile(world, cast.coordinator, uhriRecords(2));
}, 60_000);
afterAll(() => world.close());

const megabytes = (count: number): string => ' '.repeat(count * 1024 * 1024);
const spooled = (): string[] => readdirSync(join(world.files, 'imports'));
const runs = (): Promise<unknown> => rowsOf(world, 'select id, state, version from import_run order by id');

/** What a refused upload must leave: nothing, and a source that the next one may import. */
async function nothingLeft(before: unknown): Promise<void> {
  await until(() => spooled().length === 0);
  expect(await runs()).toEqual(before);
  expect(await importFile(world, cast.coordinator, uhriRecords(2))).toMatchObject({
    state: 'COMPLETED',
    unchanged: 2,
  });
}

describe('an upload', () => {
  it.each<[string, OutgoingHttpHeaders]>([
    ['whose length was said', { 'content-length': '100000' }],
    ['whose length was not said', { 'transfer-encoding': 'chunked' }],
  ])('that is broken off, %s, leaves nothing and blocks nobody', async (_, headers) => {
    const before = await runs();
    const sending = request(`${world.url}/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cast.coordinator.token}`, ...headers },
    });
    sending.on('error', () => {});
    // Whole records, so that nothing but the end is missing.
    sending.write(JSON.stringify(uhriRecords(30)).slice(0, -1));
    await until(() => spooled().length === 1);
    sending.destroy();
    await nothingLeft(before);
  });

  it('that is larger than what is taken is refused', async () => {
    const before = await runs();
    expect(await upload(world, cast.coordinator, `[${megabytes(LIMIT_MB)}]`)).toEqual({
      status: 413,
      answer: {
        code: 'LIMIT_EXCEEDED',
        message: `the export is larger than ${LIMIT_MB * 1024 * 1024} bytes, the most that is taken`,
      },
    });
    await nothingLeft(before);
  });

  it('may be as large as what is taken', async () => {
    const body = `[${megabytes(LIMIT_MB).slice(2)}]`;
    expect(await importFile(world, cast.coordinator, body)).toMatchObject({ state: 'COMPLETED', read: 0 });
  });
});

describe('a gzipped upload', () => {
  it('is read like a plain one', async () => {
    const body = gzipSync(JSON.stringify(uhriRecords(3)));
    expect(await importFile(world, cast.coordinator, body)).toMatchObject({ new: 1, unchanged: 2 });
  });

  it('is taken up to the same size, however small it was packed', async () => {
    const records = JSON.stringify(uhriRecords(3)).slice(0, -1);
    const body = gzipSync(`${records}${megabytes(300)}]`);
    expect(body.length).toBeLessThan(1024 * 1024);
    const run = await importFile(world, cast.coordinator, body);
    expect(run).toMatchObject({ state: 'FAILED', read: 3, unchanged: 3 });
    expect(run.error).toMatch(
      /^Record 4, byte \d+: the export is larger than 4194304 bytes once unpacked, the most that is taken$/,
    );
    await until(() => spooled().length === 0);
  });
});
