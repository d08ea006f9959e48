import { Membership } from '../../src/people/users/membership.entity.js';
import { User } from '../../src/people/users/user.entity.js';
import { Cast, done, HOME } from '../harness/cast.js';
import { MailServer } from '../harness/mail-server.js';
import { insert, insertAll } from '../harness/rows.js';
import { World } from '../harness/world.js';
import { verb } from '../progress/reporting.js';
import { assigned } from '../reminders/reminding.js';
import { askAt, SecondServer } from './two-servers.js';

// The other process has to start first.
/** How long the other process, which lives in real time, may take to notice something. */
const PATIENCE_MS = 30_000;

const PEOPLE = 40;

let mails: MailServer;
let world: World;
let cast: Cast;
let second: SecondServer;
beforeAll(async () => {
  mails = await MailServer.start();
  const env = { RECTRACK_SMTP_URL: mails.url, RECTRACK_MAIL_FROM: 'rectrack@example.org' };
  world = await World.open(env);
  cast = await Cast.play(world);
  second = await SecondServer.beside(world, env);
});
afterAll(async () => {
  expect(await second.stop()).toBe(0);
  await world.close();
  await mails.stop();
});

/** Asks until the answer is as it should be; throws with the last one when patience is at an end. */
async function until<T>(ask: () => Promise<T>, right: (answer: T) => boolean): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (right(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`it stays ${JSON.stringify(answer)}`);
  }
}

it('a server goes by the time zone that another has set, without being started again', async () => {
  const query = `{ country(code: "${HOME}") { timeZone version } }`;
  const before = (await askAt(second, cast.coordinator, query, {})).data.country;
  expect(before.timeZone).not.toBe('Pacific/Kiritimati');
  const input = { timeZone: 'Pacific/Kiritimati', version: before.version };
  done(await verb(cast.coordinator, 'configureCountry', 'country { version }', input), 'configureCountry');
  const after = await until(
    async () => (await askAt(second, cast.coordinator, query, {})).data.country,
    ({ timeZone }) => timeZone === 'Pacific/Kiritimati',
  );
  expect(after.version).toBe(before.version + 1);
});

it('two servers send each person one mail, whoever of them is faster', async () => {
  world.clock.moveTo(new Date().toISOString());
  const people = await insertAll(
    world,
    User,
    Array.from({ length: PEOPLE }, (_, n) => ({
      email: `racer.${n}@example.org`,
      name: `Racer ${n}`,
      language: 'en' as const,
    })),
  );
  await insertAll(
    world,
    Membership,
    people.map(({ id: userId }) => ({ userId, role: 'FOCAL_POINT' as const, institutionId: cast.ministryA })),
  );
  await insert(world, User, { email: 'nobody@example.org' });
  await assigned(cast.coordinator, cast.ministryA, '2024-01-01', 'Adopt the law.');
  // At any hour of the real day the hour has come.
  const hour = { hour: 0, version: 0 };
  done(
    await verb(cast.coordinator, 'configureReminders', 'schedule { version }', hour),
    'configureReminders',
  );
  const nodes = await until(
    async () => {
      world.clock.moveTo(new Date().toISOString());
      // The other one ticks by itself; where it is at it, this one is told so.
      await Promise.all(['reminders.queue', 'reminders.send'].map((job) => world.runJob(job).catch(busy)));
      const { data } = await cast.coordinator.ask(
        '{ reminderLog(first: 100) { nodes { state attempts user { email } } } }',
      );
      return data.reminderLog.nodes as { state: string; attempts: number; user: { email: string } }[];
    },
    (log) => log.length > PEOPLE && log.every(({ state }) => state === 'SENT'),
  );
  const told = [cast.focalPoint.email, ...people.map(({ email }) => email)].sort();
  expect(nodes.map(({ user }) => user.email).sort()).toEqual(told);
  expect(nodes.every(({ attempts }) => attempts === 1)).toBe(true);
  expect(mails.received.flatMap(({ to }) => to).sort()).toEqual(told);
  expect(new Set(mails.received.map(({ headers }) => headers.get('message-id'))).size).toBe(told.length);
});

function busy(error: Error): void {
  if (!error.message.includes('another process')) throw error;
}
