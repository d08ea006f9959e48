import { createServer, type AddressInfo, type Server } from 'node:net';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../harness/database.js';
import { Rectrack } from './rectrack.js';

// Each command is a process that loads the whole application.
const PRODUCTION = { NODE_ENV: 'production', RECTRACK_SECRET: 'a secret of the tests, long enough' };

// What happens before a database is opened, or to one that cannot be, is told once.
const once = process.env['RECTRACK_TEST_DATABASE'] === 'sqlite' ? it : it.skip;

describe('serve', () => {
  it('answers until it is told to stop, and ends with 0', async () => {
    const port = await freePort();
    const server = Rectrack.run(['serve'], await freshDatabase(), { ...PRODUCTION, PORT: String(port) });
    const said = await server.says('rectrack user create');
    expect(said).toContain(`at http://127.0.0.1:${port}/graphql`);
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    server.signal('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0 });
  });

  once('says in one sentence that the port is taken', async () => {
    const { server, port } = await occupied();
    const { code, stderr } = await Rectrack.run(['serve'], await freshDatabase(), {
      ...PRODUCTION,
      PORT: String(port),
    }).ended;
    server.close();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `error: Cannot listen on 127.0.0.1, port ${port}: another process is listening there. Stop it, or set PORT to another number.\n`,
    );
  });

  once('says in one sentence that the database cannot be used', async () => {
    const path = join(folder(), 'notes.sqlite');
    writeFileSync(path, 'these are somebody’s notes, and no database at all\n'.repeat(10));
    const { code, stderr } = await Rectrack.run(['serve'], { kind: 'sqlite', path }).ended;
    expect(code).toBe(1);
    expect(stderr).toBe(`error: The database ${path} cannot be used: file is not a database\n`);
  });

  once('never repeats the password of a database server that does not answer', async () => {
    const url = 'postgres://rectrack:hunter2@127.0.0.1:1/rectrack';
    const { code, stderr } = await Rectrack.run(['serve'], { kind: 'postgres', url }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: The database "rectrack" on 127.0.0.1:1 cannot be used: .*ECONNREFUSED/);
    expect(stderr).not.toContain('hunter2');
  });

  once('refuses settings that cannot be used, with 64', async () => {
    const { code, stderr } = await Rectrack.run(['serve'], await freshDatabase(), {
      NODE_ENV: 'production',
    }).ended;
    expect(code).toBe(64);
    expect(stderr).toContain('RECTRACK_SECRET: is required in production.');
  });
});

describe('migrate', () => {
  once('names what is missing and, with --check, writes nothing', async () => {
    const database = { kind: 'sqlite' as const, path: join(folder(), 'new.sqlite') };
    expect(await Rectrack.run(['migrate', '--check'], database).ended).toMatchObject({
      code: 1,
      stdout: 'missing: the database itself\n',
    });
    expect(existsSync(database.path)).toBe(false);
    expect(await Rectrack.run(['migrate'], database).ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^applied: Initial0001/),
    });
  });

  it('has nothing to do on a database that is up to date', async () => {
    const { code, stdout } = await Rectrack.run(['migrate', '--check'], await freshDatabase()).ended;
    expect(stdout).toMatch(/^The database .* is up to date\.\n$/);
    expect(code).toBe(0);
  });
});

describe('rectrack', () => {
  once('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await Rectrack.run(['--version'], await freshDatabase()).ended).toMatchObject({
      code: 0,
      stdout: `${version}\n`,
    });
  });
});

describe('every command', () => {
  once('ends wrong use with 64', async () => {
    const nowhere = { kind: 'sqlite' as const, path: join(folder(), 'never.sqlite') };
    expect(await Rectrack.run(['serve', '--fast'], nowhere).ended).toMatchObject({
      code: 64,
      stderr: expect.stringMatching(/^error: unknown option '--fast'/),
    });
  });
});

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'rectrack-command-'));
}

async function occupied(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

async function freePort(): Promise<number> {
  const { server, port } = await occupied();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('jobs', () => {
  it('lists what the installation does by itself, and runs one of them', async () => {
    const database = await freshDatabase();
    const listed = await Rectrack.run(['jobs', 'list', '--json'], database).ended;
    const names = (JSON.parse(listed.stdout) as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['reminders.queue', 'reminders.send']));
    const run = await Rectrack.run(['jobs', 'run', 'reminders.queue'], database).ended;
    expect(run).toMatchObject({ code: 0, stdout: 'reminders.queue is done.\n' });
    const plain = await Rectrack.run(['jobs', 'list'], database).ended;
    expect(plain.stdout).toMatch(/^reminders\.queue\tWAITING\t20\d\d-.*\t0\t-$/m);
    const unknown = await Rectrack.run(['jobs', 'run', 'nothing'], database).ended;
    expect(unknown).toMatchObject({ code: 1, stderr: 'error: There is no job with the id "nothing".\n' });
  });
});
