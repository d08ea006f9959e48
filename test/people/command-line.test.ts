import { World } from '../harness/world.js';
import { Rectrack } from '../start/rectrack.js';
import { codesOf, Door } from './ask-people.js';

const PASSWORD = 'a password for the console';

let world: World;
let door: Door;
beforeAll(async () => {
  world = await World.open();
  door = new Door(world);
});
afterAll(() => world.close());

/** Runs `rectrack user …` in a process of its own on the world's database. */
async function user(words: string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  const { database, secret } = world.config;
  const command = Rectrack.run(['user', ...words], database, { RECTRACK_SECRET: secret as string });
  const { code, stdout, stderr } = await command.reads(input).ended;
  return { code, out: stdout.trim(), err: stderr };
}

/** The output of a command that has to succeed. */
async function done(words: string[], input = ''): Promise<string> {
  const { code, out, err } = await user(words, input);
  if (code !== 0) throw new Error(`rectrack user ${words.join(' ')} ended with ${code}: ${err}`);
  return out;
}

/** Each process loads the whole application. */
const PATIENCE_MS = 180_000;

describe('rectrack user', () => {
  it(
    'says so where there are no accounts, beside what a script reads',
    async () => {
      const { code, out, err } = await user(['list']);
      expect([code, out]).toEqual([0, '']);
      expect(err).toContain('There are no accounts yet');
    },
    PATIENCE_MS,
  );

  it(
    'makes accounts while the server runs: with a password, or a one-time token',
    async () => {
      const root = ['create', '--email', 'Root@example.org', '--name', 'Root', '--role', 'ADMIN'];
      const other = ['create', '--email', 'c@example.org', '--name', 'C', '--role', 'COORDINATOR'];
      const [, { out: token, err: hint }] = await Promise.all([
        done([...root, '--password-stdin'], `${PASSWORD}\n`),
        user([...other, '--country', 'xsa']),
      ]);
      // A script takes the token as it is; people are told beside it what it is for.
      expect(token).toMatch(/^[\w-]+$/);
      expect(hint).toContain('acceptInvitation(input: { token: "…", password: "…" })');
      expect((await door.signIn('root@example.org', PASSWORD)).session.membership.role).toBe('ADMIN');
      expect((await door.accept(token, PASSWORD)).session.membership.role).toBe('COORDINATOR');
    },
    PATIENCE_MS,
  );

  it(
    'lists them, and prints a token that sets a new password',
    async () => {
      const { session } = await door.signIn('c@example.org', PASSWORD);
      const [listed, { out: token, err: hint }] = await Promise.all([
        done(['list', '--json']),
        user(['reset-password', '--email', 'c@example.org']),
      ]);
      expect(hint).toContain('resetPassword(input: { token: "…", password: "…" })');
      expect(JSON.parse(listed)).toContainEqual(
        expect.objectContaining({ email: 'c@example.org', role: 'COORDINATOR', countryCode: 'XSA' }),
      );
      expect(await door.reset(token, 'quite another password')).toEqual({ signedOut: true, userErrors: [] });
      expect(await door.whoIs(session.accessToken)).toBe('UNAUTHENTICATED');
      expect((await door.signIn('c@example.org', 'quite another password')).session).not.toBeNull();
    },
    PATIENCE_MS,
  );

  it(
    'lets who forgot the password in again, however many they tried',
    async () => {
      const token = await done(['reset-password', '--email', 'c@example.org']);
      for (let tries = 0; tries < 5; tries++) await door.signIn('c@example.org', 'not this one, it seems');
      expect(codesOf(await door.signIn('c@example.org', 'quite another password'))).toEqual([
        'TOO_MANY_ATTEMPTS',
      ]);
      await door.reset(token, 'quite another password');
      expect((await door.signIn('c@example.org', 'quite another password')).session).not.toBeNull();
    },
    PATIENCE_MS,
  );

  it(
    'signs out one person, or everybody, on every device',
    async () => {
      const one = (await door.signIn('c@example.org', 'quite another password')).session;
      const other = (await door.signIn('root@example.org', PASSWORD)).session;
      expect(await done(['sign-out', '--email', 'c@example.org'])).toContain('c@example.org is signed out');
      expect(await door.whoIs(one.accessToken)).toBe('UNAUTHENTICATED');
      expect(codesOf(await door.refresh(one.refreshToken))).toEqual(['BAD_CREDENTIALS']);
      expect(await door.whoIs(other.accessToken)).toBe(other.membership.id);

      const again = (await door.signIn('c@example.org', 'quite another password')).session;
      const [wrong] = await Promise.all([user(['sign-out']), done(['sign-out', '--all'])]);
      expect(wrong.code).toBe(64);
      for (const { accessToken, refreshToken } of [again, other]) {
        expect(await door.whoIs(accessToken)).toBe('UNAUTHENTICATED');
        expect(codesOf(await door.refresh(refreshToken))).toEqual(['BAD_CREDENTIALS']);
      }
      expect((await door.signIn('root@example.org', PASSWORD)).session).not.toBeNull();
    },
    PATIENCE_MS,
  );

  it(
    'closes an account at once; ends with 64 when it is used wrongly, and with 1 when it is refused',
    async () => {
      const { session } = await door.signIn('c@example.org', 'quite another password');
      const [wrong, refused] = await Promise.all([
        user(['create', '--email', 'no address', '--name', 'N', '--role', 'ADMIN']),
        user(['deactivate', '--email', 'nobody@example.org']),
        done(['deactivate', '--email', 'c@example.org']),
      ]);
      expect(wrong).toMatchObject({ code: 64, out: '' });
      expect(wrong.err).toContain('write an e-mail address');
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toContain('There is no account of nobody@example.org.');
      expect(await door.whoIs(session.accessToken)).toBe('UNAUTHENTICATED');
      expect(codesOf(await door.signIn('c@example.org', 'quite another password'))).toEqual([
        'BAD_CREDENTIALS',
      ]);
    },
    PATIENCE_MS,
  );

  it(
    'opens a closed account again, as it was',
    async () => {
      await done(['reactivate', '--email', 'c@example.org']);
      const { session } = await door.signIn('c@example.org', 'quite another password');
      expect(session.membership.role).toBe('COORDINATOR');
    },
    PATIENCE_MS,
  );
});
