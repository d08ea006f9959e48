import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ImportRuns } from '../../src/exchange/imports/import-runs.service.js';
import type { ImportRun } from '../../src/exchange/imports/import-run.entity.js';
import { Cast, HOME, type Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld, rowsOf, upload } from './importing.js';
import { uhriRecord, uhriRecords } from './uhri.js';

let world: World & { files: string };
let cast: Cast;

beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

const CONSOLE = { requestId: 'console', userId: null, membershipId: null };
const runs = (): ImportRuns => world.app.get(ImportRuns, { strict: false });
/** A run that another process has begun and is at work on. */
const atWork = (): Promise<ImportRun> =>
  runs().begin(CONSOLE, {
    fileName: 'elsewhere.json',
    countryCode: HOME,
    language: 'en',
    dryRun: false,
    complete: false,
  });
const runCount = async (): Promise<number> => (await rowsOf(world, 'select id from import_run')).length;
const spooled = (): string[] => {
  const folder = join(world.files, 'imports');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('an upload', () => {
  it.each<[string, (all: Cast) => Player | null, number, string]>([
    ['nobody', () => null, 401, 'UNAUTHENTICATED'],
    ['a focal point', (all) => all.focalPoint, 403, 'FORBIDDEN'],
    ['a validator', (all) => all.validator, 403, 'FORBIDDEN'],
    ['an analyst', (all) => all.analyst, 403, 'FORBIDDEN'],
    ['a stakeholder', (all) => all.stakeholder, 403, 'FORBIDDEN'],
  ])('is refused of %s', async (_, by, status, code) => {
    const before = await runCount();
    expect(await upload(world, by(cast), uhriRecords(1))).toMatchObject({ status, answer: { code } });
    expect(await runCount()).toBe(before);
    expect(spooled()).toEqual([]);
  });

  it('of a coordinator is for the own country only, whatever it holds', async () => {
    expect(await upload(world, cast.coordinator, uhriRecords(1), { country: 'SVN' })).toMatchObject({
      status: 403,
      answer: { code: 'FORBIDDEN' },
    });
    const foreign = uhriRecord(9, { Countries: ['Slovenia'], Symbol: 'CRC/C/SVN/CO/4' });
    expect(await importFile(world, cast.coordinator, [uhriRecord(1), foreign])).toMatchObject({
      read: 2,
      new: 1,
      otherCountries: 1,
    });
    expect(await rowsOf(world, "select id from recommendation where country_code <> 'XSA'")).toEqual([]);
  });

  it.each([
    [{ language: 'de' }, /language is one of/],
    [{ complete: 'perhaps' as never }, /complete is true or false/],
    [{ nonsense: 'x' } as never, /nonsense/],
  ])('is refused where it is asked wrongly: %j', async (options, message) => {
    expect(await upload(world, cast.coordinator, uhriRecords(1), options)).toMatchObject({
      status: 400,
      answer: { code: 'INVALID', message: expect.stringMatching(message) },
    });
  });

  it('of an administrator is for a country that exists', async () => {
    expect(await upload(world, cast.admin, uhriRecords(1), { country: 'QQQ' })).toMatchObject({
      status: 404,
      answer: { code: 'NOT_FOUND' },
    });
  });
});

describe('a run at work', () => {
  it('lets no other begin', async () => {
    const run = await atWork();
    expect(await upload(world, cast.coordinator, uhriRecords(1))).toMatchObject({
      status: 409,
      answer: { code: 'CONFLICT' },
    });
    expect(spooled()).toEqual([]);
    await runs().end(CONSOLE, run, 'COMPLETED', null);
    expect(await importFile(world, cast.coordinator, uhriRecords(1))).toMatchObject({ state: 'COMPLETED' });
  });

  it('of another country is told to nobody by name', async () => {
    const run = await atWork();
    const { status, answer } = await upload(world, cast.foreignCoordinator, uhriRecords(1));
    expect(status).toBe(409);
    expect(answer.message).not.toMatch(/elsewhere|run_/);
    await runs().end(CONSOLE, run, 'COMPLETED', null);
  });
});

describe('a run', () => {
  let runId: string;
  beforeAll(async () => {
    runId = (await importFile(world, cast.coordinator, uhriRecords(2))).id;
  });

  it.each<[string, (all: Cast) => Player, boolean]>([
    ['an administrator', (all) => all.admin, true],
    ['a coordinator', (all) => all.coordinator, true],
    ['an analyst', (all) => all.analyst, true],
    ['a foreign coordinator', (all) => all.foreignCoordinator, false],
  ])('is seen by who may: %s', async (_, by, seen) => {
    const look = (id: string) =>
      by(cast).ask(
        'query($id: ID!) { importRun(id: $id) { fileName issues { totalCount } } node(id: $id) { __typename } }',
        { id },
      );
    const listed = await by(cast).ask('{ importRuns(first: 100) { nodes { id } } }');
    expect(listed.data.importRuns.nodes.some(({ id }: { id: string }) => id === runId)).toBe(seen);
    const answer = await look(runId);
    const nothing = await look(runId.slice(0, -1) + (runId.endsWith('0') ? '1' : '0'));
    expect(nothing.data).toEqual({ importRun: null, node: null });
    if (seen) expect(answer.data).toMatchObject({ importRun: {}, node: { __typename: 'ImportRun' } });
    else expect(answer).toEqual(nothing);
  });

  it.each(['focalPoint', 'stakeholder'] as const)('is not seen by a %s', async (role) => {
    const { errors } = await cast[role].ask('query($id: ID!) { importRun(id: $id) { id } }', { id: runId });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { data } = await cast[role].ask('query($id: ID!) { node(id: $id) { id } }', { id: runId });
    expect(data).toEqual({ node: null });
  });
});
