import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Reader } from '../../src/platform/database/reader.js';
import { Cast, PASSWORD, type Player } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { Rectrack } from '../start/rectrack.js';
import { contents, differences } from './contents.js';
import { importFile, importingWorld, rowsOf, until, upload } from './importing.js';
import { largeExport, nextDay } from './large-export.js';

// Each command is a process that loads the whole application.
// The server's own crash is told once: what it leaves is the same as the command line's.
const once = process.env['RECTRACK_TEST_DATABASE'] === 'sqlite' ? it : it.skip;

const first = largeExport(1_200);
const second = nextDay(first, 2_400);
const folder = mkdtempSync(join(process.env['RECTRACK_TEST_FOLDER'] as string, 'crash-'));
const file = join(folder, 'second.json');
writeFileSync(file, JSON.stringify(second));

/** The lease of a process that was killed runs out in a second. */
const LEASE = { RECTRACK_IMPORT_LEASE_SECONDS: '1' };
/** The rest of an import may take. */
const PATIENCE_MS = 60_000;
const leaseOut = (): Promise<unknown> => sleep(1_100);

/** What the two files leave when nothing comes between. */
let uninterrupted: Record<string, string[]>;

beforeAll(async () => {
  const world = await importingWorld();
  const { admin } = await Cast.play(world);
  await importFile(world, admin, first, { fileName: 'first.json' });
  await importFile(world, admin, second, { fileName: 'second.json' });
  uninterrupted = await contents(world.app.get(Reader, { strict: false }));
  await world.close();
});

/** A database after the first file, with an administrator. */
async function afterFirst(): Promise<{ world: World; admin: Player }> {
  const world = await importingWorld(LEASE);
  const { admin } = await Cast.play(world);
  await importFile(world, admin, first, { fileName: 'first.json' });
  return { world, admin };
}

/** Waits until the run of the second file has read between `from` records and all. */
async function halfRead(world: World, from: number): Promise<void> {
  for (;;) {
    const [run] = await rowsOf<{ read: number; state: string }>(
      world,
      `select "read" as "read", state from import_run where file_name = 'second.json'`,
    );
    if (run && run.state !== 'RUNNING') throw new Error('it was too fast to be killed');
    if (run && run.read >= from) return;
    await sleep(2);
  }
}

async function stateOf(world: World, runId: string): Promise<string | undefined> {
  const [run] = await rowsOf<{ state: string }>(world, `select state from import_run where id = '${runId}'`);
  return run?.state;
}

const equalsUninterrupted = async (world: World): Promise<void> =>
  expect(differences(await contents(world.app.get(Reader, { strict: false })), uninterrupted)).toEqual([]);

describe('an import that was killed', () => {
  it('goes on from where it was, from the command line', async () => {
    const from = 900;
    const { world } = await afterFirst();
    const run = () =>
      Rectrack.run(['import', file, '--all', '--json'], world.config.database, {
        ...LEASE,
        RECTRACK_SECRET: world.config.secret as string,
      });
    const killed = run();
    await halfRead(world, from);
    killed.signal('SIGKILL');
    expect(await killed.ended).toMatchObject({ code: null, stdout: '' });
    const [before] = await rowsOf<{ id: string; read: number }>(
      world,
      `select id, "read" as "read" from import_run where state = 'RUNNING'`,
    );
    expect(before!.read).toBeGreaterThanOrEqual(from);
    expect(before!.read).toBeLessThan(second.length);
    await leaseOut();
    const { code, stdout } = await run().ended;
    expect(JSON.parse(stdout)).toMatchObject({ run: before!.id, state: 'COMPLETED', read: second.length });
    expect(code).toBe(0);
    await equalsUninterrupted(world);
    await world.close();
  });

  it('is taken up by the server that comes after, when the one before it was stopped', async () => {
    const { world, admin } = await afterFirst();
    const { answer } = await upload(world, admin, second, { fileName: 'second.json' });
    await halfRead(world, 100);
    await world.close();
    const next = await World.open(LEASE, world.config.database);
    const [left] = await rowsOf<{ spoolPath: string }>(
      next,
      `select spool_path as "spoolPath" from import_run where id = '${answer.runId}'`,
    );
    expect(left!.spoolPath).toBeTruthy();
    await until(async () => (await stateOf(next, answer.runId as string)) !== 'RUNNING', PATIENCE_MS);
    expect(await stateOf(next, answer.runId as string)).toBe('COMPLETED');
    await equalsUninterrupted(next);
    await next.close();
  });

  once('is taken up by a server that comes at once, when the one before it was killed', async () => {
    const { world } = await afterFirst();
    await world.close();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const serve = async (): Promise<Rectrack> => {
      const server = Rectrack.run(['serve'], world.config.database, {
        ...LEASE,
        NODE_ENV: 'production',
        RECTRACK_SECRET: world.config.secret as string,
        RECTRACK_FILES: folder,
        PORT: String(port),
      });
      await server.says(`${url}/graphql`);
      return server;
    };
    const killed = await serve();
    const token = await signIn(url);
    const runId = await send(url, token, JSON.stringify(second));
    await until(async () => (await runAt(url, token, runId)).read >= 100, PATIENCE_MS);
    killed.signal('SIGKILL');
    await killed.ended;
    const next = await serve();
    expect(await runAt(url, token, runId)).toMatchObject({ state: 'RUNNING' });
    await until(async () => (await runAt(url, token, runId)).state === 'COMPLETED', PATIENCE_MS);
    next.signal('SIGTERM');
    expect(await next.ended).toMatchObject({ code: 0 });
    const after = await World.open({}, world.config.database);
    await equalsUninterrupted(after);
    await after.close();
  });
});

async function ask(url: string, token: string | null, query: string, variables: object): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

async function signIn(url: string): Promise<string> {
  const { signIn } = await ask(
    url,
    null,
    'mutation($input: SignInInput!) { signIn(input: $input) { session { accessToken } } }',
    { input: { email: 'admin@example.org', password: PASSWORD } },
  );
  return signIn.session.accessToken;
}

async function send(url: string, token: string, body: string): Promise<string> {
  const response = await fetch(`${url}/imports?fileName=second.json`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  });
  return ((await response.json()) as { runId: string }).runId;
}

async function runAt(url: string, token: string, id: string): Promise<{ state: string; read: number }> {
  const { importRun } = await ask(url, token, 'query($id: ID!) { importRun(id: $id) { state read } }', {
    id,
  });
  return importRun;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
