import { Membership } from '../../src/people/users/membership.entity.js';
import { User } from '../../src/people/users/user.entity.js';
import { Cast } from '../harness/cast.js';
import { MailServer } from '../harness/mail-server.js';
import { insert, insertAll } from '../harness/rows.js';
import { World } from '../harness/world.js';
import { assigned } from '../reminders/reminding.js';
import { callItNoon } from './noon.js';
import { SecondServer } from './two-servers.js';
import { until } from './until.js';

const PEOPLE = 40;

let mails: MailServer;
let world: World;
let cast: Cast;
let people: User[];
let second: SecondServer;
// All that there is to tell stands before the other process lives: it makes the day ready as soon as it likes.
beforeAll(async () => {
  mails = await MailServer.start();
  const env = { RECTRACK_SMTP_URL: mails.url, RECTRACK_MAIL_FROM: 'rectrack@example.org' };
  world = await World.open(env);
  cast = await Cast.play(world);
  people = await focalPoints(PEOPLE);
  await assigned(cast.coordinator, cast.ministryA, '2024-01-01', 'Adopt the law.');
  await callItNoon(cast.coordinator);
  second = await SecondServer.beside(world, env);
});
afterAll(async () => {
  expect(await second.stop()).toBe(0);
  await world.close();
  await mails.stop();
});

it('two servers send each person one mail, whoever of them is faster', async () => {
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

/** People of the ministry who can be reminded, and one of no ministry who cannot. */
async function focalPoints(count: number): Promise<User[]> {
  const added = await insertAll(
    world,
    User,
    Array.from({ length: count }, (_, n) => ({
      email: `racer.${n}@example.org`,
      name: `Racer ${n}`,
      language: 'en' as const,
    })),
  );
  await insertAll(
    world,
    Membership,
    added.map(({ id: userId }) => ({ userId, role: 'FOCAL_POINT' as const, institutionId: cast.ministryA })),
  );
  await insert(world, User, { email: 'nobody@example.org' });
  return added;
}

function busy(error: Error): void {
  if (!error.message.includes('another process')) throw error;
}
