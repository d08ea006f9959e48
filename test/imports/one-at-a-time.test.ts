import { ImportRuns, type ImportRequest } from '../../src/exchange/imports/import-runs.service.js';
import { Cast, HOME } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { ended, importingWorld, rowsOf, upload } from './importing.js';
import { uhriRecords } from './uhri.js';

/** A race that is lost by chance is run again. */
const ROUNDS = 5;
const AUTHOR = { requestId: 'race', userId: null, membershipId: null };
const REQUEST: ImportRequest = {
  fileName: 'export.json',
  countryCode: HOME,
  language: 'en',
  dryRun: false,
  complete: false,
};

let world: World;
let other: World;
let cast: Cast;

beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
  other = await World.open({}, world.config.database);
}, 60_000);
afterAll(async () => {
  await other.close();
  await world.close();
});

const runsOf = ({ app }: World): ImportRuns => app.get(ImportRuns, { strict: false });
const running = (): Promise<{ id: string }[]> =>
  rowsOf(world, `select id from import_run where state = 'RUNNING'`);

it('of uploads that come at once one is imported and the others are refused', async () => {
  const records = uhriRecords(700);
  for (let round = 0; round < ROUNDS; round++) {
    const senders = [cast.coordinator, cast.secondCoordinator, cast.admin];
    const answers = await Promise.all(senders.map((by) => upload(world, by, records)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.map(({ answer }) => answer.code)).toEqual(['CONFLICT', 'CONFLICT']);
    const taken = answers.find(({ status }) => status === 202)?.answer.runId as string;
    expect(await ended(cast.admin, taken)).toMatchObject({ state: 'COMPLETED', read: 700 });
  }
  expect(await rowsOf(world, 'select id from source_record')).toHaveLength(700);
});

it('of two processes that begin at once one does, and the other is told', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const worlds = [world, other];
    const outcomes = await Promise.allSettled(worlds.map((one) => runsOf(one).begin(AUTHOR, REQUEST)));
    const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(lost).toEqual([expect.stringMatching(/import .*is at work\. Wait until it has ended\.$/)]);
    expect(await running()).toHaveLength(1);
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    const won = outcomes[winner] as PromiseFulfilledResult<never>;
    await runsOf(worlds[winner] as World).end(AUTHOR, won.value, 'COMPLETED', null);
  }
});

it('of two servers that find a dead one’s upload at once one takes it up, and the other goes on without', async () => {
  const third = await World.open({}, world.config.database);
  const { id } = await runsOf(third).begin(AUTHOR, { ...REQUEST, spoolPath: '/nowhere/spooled' });
  await third.close();
  const worlds = [world, other];
  worlds.forEach(({ clock }) => clock.advance({ minutes: 5 }));
  for (let round = 0; round < ROUNDS; round++) {
    const claims = await Promise.all(worlds.map((one) => runsOf(one).claim(AUTHOR, id)));
    const winner = claims.findIndex((claim) => claim !== null);
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    await runsOf(worlds[winner] as World).release(AUTHOR, claims[winner]!);
  }
  expect(await running()).toEqual([{ id }]);
});
