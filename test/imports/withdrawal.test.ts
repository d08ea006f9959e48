import { Cast, type Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld, rowsOf } from './importing.js';
import { uhriRecord, uhriRecords, type UhriRecord } from './uhri.js';

/** Enough that two are 2 %. */
const MANY = 100;
const abroad = { Countries: ['Slovenia'], Symbol: 'CRC/C/SVN/CO/4' };

let world: World;
let cast: Cast;
const home = uhriRecords(MANY);
const foreign = Array.from({ length: 10 }, (_, index) => uhriRecord(500 + index, abroad));

beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
  await importFile(world, cast.admin, [...home, ...foreign]);
}, 60_000);
afterAll(() => world.close());

/** Numbers of the withdrawn records. */
async function withdrawn(): Promise<number[]> {
  const rows = await rowsOf<{ sourceId: string }>(
    world,
    `select s.source_id as "sourceId" from recommendation r join source_record s on s.id = r.source_record_id where r.withdrawn_at is not null order by 1`,
  );
  return rows.map(({ sourceId }) => Number(sourceId.slice(-12)));
}

const without = (records: readonly UhriRecord[], ...numbers: number[]): UhriRecord[] =>
  records.filter(({ AnnotationId }) => !numbers.includes(Number(AnnotationId.slice(-12))));

const decide = (by: Player, verb: 'confirmWithdrawal' | 'dismissWithdrawal', runId: string): Promise<any> =>
  by
    .ask(
      `mutation($input: WithdrawalInput!) { ${verb}(input: $input) { run { state withdrawn absent endedAt } userErrors { code path } } }`,
      { input: { runId } },
    )
    .then(({ data }) => data[verb]);

describe('what a file lacks', () => {
  it('is counted and not withdrawn', async () => {
    expect(await importFile(world, cast.coordinator, without(home, 1, 2, 3, 4, 5))).toMatchObject({
      state: 'COMPLETED',
      absent: 5,
      withdrawn: 0,
      unchanged: MANY - 5,
    });
    expect(await withdrawn()).toEqual([]);
  });

  it('is withdrawn where the file was declared complete and it is 2 % of the country at most', async () => {
    const file = without(home, 1, 2);
    const foretold = await importFile(world, cast.coordinator, file, { complete: true, dryRun: true });
    expect(await withdrawn()).toEqual([]);
    const run = await importFile(world, cast.coordinator, file, { complete: true });
    expect(run).toMatchObject({ state: 'COMPLETED', absent: 2, withdrawn: 2 });
    expect({ ...foretold, id: run.id }).toEqual(run);
    expect(await withdrawn()).toEqual([1, 2]);
  });

  it('comes back when a file has it again', async () => {
    const foretold = await importFile(world, cast.coordinator, home, { dryRun: true });
    const run = await importFile(world, cast.coordinator, home);
    expect(run).toMatchObject({ reappeared: 2, changed: 2, new: 0, absent: 0 });
    expect({ ...foretold, id: run.id }).toEqual(run);
    expect(await withdrawn()).toEqual([]);
  });

  it('waits for a person where it is more, and is withdrawn when they confirm', async () => {
    const run = await importFile(world, cast.coordinator, without(home, 1, 2, 3), { complete: true });
    expect(run).toMatchObject({ state: 'AWAITING_CONFIRMATION', absent: 3, withdrawn: 0 });
    expect(await withdrawn()).toEqual([]);
    expect(await decide(cast.foreignCoordinator, 'confirmWithdrawal', run.id)).toEqual({
      run: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'runId'] }],
    });
    expect(await decide(cast.coordinator, 'confirmWithdrawal', run.id)).toMatchObject({
      run: { state: 'COMPLETED', withdrawn: 3, absent: 3, endedAt: expect.any(String) },
      userErrors: [],
    });
    expect(await withdrawn()).toEqual([1, 2, 3]);
    expect(await decide(cast.coordinator, 'confirmWithdrawal', run.id)).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
    });
    await importFile(world, cast.coordinator, home);
  });

  it('stays when they say that the file was wrong', async () => {
    const run = await importFile(world, cast.coordinator, without(home, 1, 2, 3), { complete: true });
    expect(await decide(cast.coordinator, 'dismissWithdrawal', run.id)).toMatchObject({
      run: { state: 'COMPLETED', withdrawn: 0, absent: 3 },
    });
    expect(await withdrawn()).toEqual([]);
  });

  it('is not withdrawn any more when a later file had it before somebody confirmed', async () => {
    const waiting = await importFile(world, cast.coordinator, without(home, 1, 2, 3, 4), { complete: true });
    await importFile(world, cast.coordinator, without(home, 4));
    expect(await decide(cast.coordinator, 'confirmWithdrawal', waiting.id)).toMatchObject({
      run: { withdrawn: 1 },
    });
    expect(await withdrawn()).toEqual([4]);
    await importFile(world, cast.coordinator, home);
  });

  it('is withdrawn in the country of the run only', async () => {
    const run = await importFile(world, cast.coordinator, without(home, 7), { complete: true });
    expect(run).toMatchObject({ absent: 1, withdrawn: 1 });
    expect(await withdrawn()).toEqual([7]);
    await importFile(world, cast.coordinator, home);
  });

  it('counts each country by itself in a file for all', async () => {
    const file = [...home, ...without(foreign, 500)];
    const foretold = await importFile(world, cast.admin, file, { complete: true, dryRun: true });
    expect(foretold).toMatchObject({ state: 'COMPLETED', absent: 1, withdrawn: 0 });
    const run = await importFile(world, cast.admin, file, { complete: true });
    // One of 110 is little, one of Slovenia's ten is not.
    expect(run).toMatchObject({ state: 'AWAITING_CONFIRMATION', absent: 1, withdrawn: 0 });
    expect(await decide(cast.admin, 'dismissWithdrawal', run.id)).toMatchObject({ userErrors: [] });
  });

  it('is not known of a file that was cut off', async () => {
    const body = JSON.stringify(without(home, 1, 2)).slice(0, -1);
    expect(await importFile(world, cast.coordinator, body, { complete: true })).toMatchObject({
      state: 'FAILED',
      unchanged: MANY - 2,
      absent: 0,
      withdrawn: 0,
    });
    expect(await withdrawn()).toEqual([]);
  });
});

describe('a record that two countries share', () => {
  const shared = uhriRecord(900, { Countries: ['Sorvania', 'Slovenia'], Symbol: 'CRC/C/XSA/CO/8' });
  const read = (by: Player, id: string): Promise<any> =>
    by
      .ask(
        'query($id: ID!) { recommendation(id: $id) { withdrawnAt text { text } themes { theme { code } } version } }',
        { id },
      )
      .then(({ data }) => data.recommendation);
  let foreignId: string;

  beforeAll(async () => {
    await importFile(world, cast.admin, [...home, ...foreign, shared]);
    const { data } = await cast.foreignCoordinator.ask('{ pendingAddressees { nodes { sourceRecordId } } }');
    const [{ sourceRecordId }] = data.pendingAddressees.nodes;
    const confirmed = await cast.foreignCoordinator.ask(
      'mutation($input: DecideAddresseeInput!) { confirmAddressee(input: $input) { recommendation { id } } }',
      { input: { sourceRecordId } },
    );
    foreignId = confirmed.data.confirmAddressee.recommendation.id;
  });

  it('is not changed for the one by the other’s file', async () => {
    const before = await read(cast.foreignCoordinator, foreignId);
    const forged = { ...shared, Text: '900. Do nothing.', Themes: ['Right to food'] };
    expect(await importFile(world, cast.coordinator, [forged])).toMatchObject({ changed: 1 });
    expect(await read(cast.foreignCoordinator, foreignId)).toEqual(before);
    expect(await importFile(world, cast.coordinator, [{ ...forged, Countries: ['Sorvania'] }])).toMatchObject(
      {
        unchanged: 1,
      },
    );
    expect(await read(cast.foreignCoordinator, foreignId)).toEqual(before);
  });

  it('is not withdrawn for the one by the other’s file', async () => {
    const run = await importFile(world, cast.coordinator, home, { complete: true });
    expect(run).toMatchObject({ absent: 1, withdrawn: 1 });
    expect((await read(cast.foreignCoordinator, foreignId)).withdrawnAt).toBeNull();
    expect(await withdrawn()).toEqual([900]);
  });

  it('follows for both with a file for all', async () => {
    const changed = { ...shared, Text: '900. Do it together.', Themes: ['Right to health'] };
    expect(await importFile(world, cast.admin, [changed])).toMatchObject({ changed: 1, reappeared: 1 });
    expect(await read(cast.foreignCoordinator, foreignId)).toMatchObject({
      text: { text: '900. Do it together.' },
      themes: [{ theme: { code: 'right-to-health' } }],
    });
    expect(await withdrawn()).toEqual([]);
    expect(await importFile(world, cast.admin, [changed])).toMatchObject({ unchanged: 1 });
  });
});
