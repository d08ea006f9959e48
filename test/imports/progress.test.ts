import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ImportRuns } from '../../src/exchange/imports/import-runs.service.js';
import { Cast, done, HOME, invite, type Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { ended, importingWorld, upload } from './importing.js';
import { uhriRecords } from './uhri.js';

let world: World;
let cast: Cast;

beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

const CONSOLE = { requestId: 'console', userId: null, membershipId: null };
const runs = (): ImportRuns => world.app.get(ImportRuns, { strict: false });

/** A subscription over a socket of its own: what it was told so far, and all of it once it has ended. */
function follow(by: Player, id: string): { told: any[]; all: Promise<any[]>; first: Promise<unknown> } {
  const client: Client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: `Bearer ${by.token}` },
    retryAttempts: 0,
  });
  const told: any[] = [];
  let heard: (event: unknown) => void;
  const first = new Promise<unknown>((resolve) => (heard = resolve));
  const all = new Promise<any[]>((resolve, reject) =>
    client.subscribe(
      {
        query:
          'subscription($id: ID!) { importRunProgressed(id: $id) { id state read new error country { code } } }',
        variables: { id },
      },
      {
        next: (event) => {
          told.push(event);
          heard(event);
        },
        error: reject,
        complete: () => resolve(told),
      },
    ),
  ).finally(() => client.dispose());
  return { told, all, first };
}

const seen = (events: any[]): any[] => events.map(({ data }) => data.importRunProgressed);

describe('a run over the socket', () => {
  it('is told when it begins to be followed, as it goes on, and at its end', async () => {
    const { answer } = await upload(world, cast.coordinator, uhriRecords(1_500));
    const runId = answer.runId as string;
    const events = seen(await follow(cast.coordinator, runId).all);
    expect(events[0]).toMatchObject({ id: runId, country: { code: HOME } });
    expect(events.at(-1)).toMatchObject({ state: 'COMPLETED', read: 1_500, new: 1_500 });
    expect(events.slice(0, -1).every(({ state }) => state === 'RUNNING')).toBe(true);
    const counts = events.map(({ read }) => read);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    await ended(cast.coordinator, runId);
  });

  it('that has ended is told once', async () => {
    const { answer } = await upload(world, cast.coordinator, uhriRecords(1));
    await ended(cast.coordinator, answer.runId as string);
    expect(seen(await follow(cast.coordinator, answer.runId as string).all)).toMatchObject([
      { state: 'COMPLETED' },
    ]);
  });

  it('of another country is told like one that does not exist', async () => {
    const { answer } = await upload(world, cast.coordinator, uhriRecords(1));
    await ended(cast.coordinator, answer.runId as string);
    expect(await follow(cast.foreignCoordinator, answer.runId as string).all).toEqual([]);
    expect(await follow(cast.foreignCoordinator, 'run_nonsense').all).toEqual([]);
    await expect(follow(cast.focalPoint, answer.runId as string).all).resolves.toMatchObject([
      { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    ]);
  });

  it('is told no longer to who may not act any more', async () => {
    const leaving = await invite(world, cast.coordinator, 'Leaving coordinator', { role: 'COORDINATOR' });
    const run = await runs().begin(CONSOLE, {
      fileName: 'long.json',
      countryCode: HOME,
      language: 'en',
      dryRun: false,
      complete: false,
    });
    const staying = follow(cast.coordinator, run.id);
    const { told, all, first } = follow(leaving, run.id);
    await Promise.all([first, staying.first]);
    done(
      await cast.admin.ask(
        'mutation($input: UserIdInput!) { deactivateUser(input: $input) { user { id } userErrors { code message } } }',
        { input: { userId: leaving.userId } },
      ),
      'deactivateUser',
    );
    await all;
    run.read = 77;
    await runs().end(CONSOLE, run, 'COMPLETED', null);
    expect(seen(await staying.all).at(-1)).toMatchObject({ state: 'COMPLETED', read: 77 });
    expect(seen(told)).toMatchObject([{ state: 'RUNNING', read: 0 }]);
  });
});
