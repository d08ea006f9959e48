import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../harness/world.js';
import { Rectrack } from '../start/rectrack.js';
import { codesOf, Door, payloadOf } from './ask-people.js';

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
    'makes accounts while the server runs: with a password, or a one-time token',
    async () => {
      const root = ['create', '--email', 'Root@example.org', '--name', 'Root', '--role', 'ADMIN'];
      const other = ['create', '--email', 'c@example.org', '--name', 'C', '--role', 'COORDINATOR'];
      const [, token] = await Promise.all([
        done([...root, '--password-stdin'], `${PASSWORD}\n`),
        done([...other, '--country', 'xsa']),
      ]);
      expect((await door.signIn('root@example.org', PASSWORD)).session.membership.role).toBe('ADMIN');
      expect((await door.accept(token, PASSWORD)).session.membership.role).toBe('COORDINATOR');
    },
    PATIENCE_MS,
  );

  it(
    'lists them, and prints a token that sets a new password',
    async () => {
      const { session } = await door.signIn('c@example.org', PASSWORD);
      const [listed, token] = await Promise.all([
        done(['list', '--json']),
        done(['reset-password', '--email', 'c@example.org']),
      ]);
      expect(JSON.parse(listed)).toContainEqual(
        expect.objectContaining({ email: 'c@example.org', role: 'COORDINATOR', countryCode: 'XSA' }),
      );
      const reset = await world.ask(
        'mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { signedOut userErrors { code } } }',
        { input: { token, password: 'quite another password' } },
      );
      expect(payloadOf(reset, 'resetPassword')).toEqual({ signedOut: true, userErrors: [] });
      expect(await door.whoIs(session.accessToken)).toBe('UNAUTHENTICATED');
      expect((await door.signIn('c@example.org', 'quite another password')).session).not.toBeNull();
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
});
