import { Assignment } from '../../src/implementation/assignments/assignment.entity.js';
import { ReportingRound, RoundItem } from '../../src/implementation/rounds/round.entities.js';
import { Membership } from '../../src/people/users/membership.entity.js';
import { User } from '../../src/people/users/user.entity.js';
import { Cast, done } from '../harness/cast.js';
import { MailServer } from '../harness/mail-server.js';
import { insert, insertAll } from '../harness/rows.js';
import { seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { verb } from '../progress/reporting.js';
import { SecondServer } from './two-servers.js';
import { callItNoon } from './noon.js';
import { until } from './until.js';

const VALIDATORS = 30;

let mails: MailServer;
let world: World;
let cast: Cast;
let roundId: string;
let second: SecondServer;
// All that there is to tell stands before the other process lives: it writes steps down as soon as it likes.
beforeAll(async () => {
  mails = await MailServer.start();
  const env = { RECTRACK_SMTP_URL: mails.url, RECTRACK_MAIL_FROM: 'rectrack@example.org' };
  world = await World.open(env);
  cast = await Cast.play(world);
  roundId = await longOverdue();
  await callItNoon(cast.coordinator);
  second = await SecondServer.beside(world, env);
});
afterAll(async () => {
  expect(await second.stop()).toBe(0);
  await world.close();
  await mails.stop();
});

it('two servers take each step once, and write to each person once', async () => {
  const people = VALIDATORS + 3;
  const steps = await until(
    async () => {
      world.clock.moveTo(new Date().toISOString());
      // The other one ticks by itself; where it is at it, this one is told so.
      await Promise.all(['rounds.escalate', 'rounds.send'].map((job) => world.runJob(job).catch(busy)));
      const { data } = await cast.coordinator.ask(
        `{ node(id: "${roundId}") { ... on ReportingRound { escalations { step mails { to state attempts } } } } }`,
      );
      return data.node.escalations as {
        step: string;
        mails: { to: string; state: string; attempts: number }[];
      }[];
    },
    (taken) =>
      taken.flatMap((one) => one.mails).length >= people &&
      taken.every((one) => one.mails.every(({ state }) => state === 'SENT')),
  );
  expect(steps.map(({ step }) => step).sort()).toEqual(['CHAIR', 'HEAD', 'VALIDATOR']);
  const sent = steps.flatMap((one) => one.mails);
  expect(sent).toHaveLength(people);
  expect(sent.every(({ attempts }) => attempts === 1)).toBe(true);
  const ours = mails.received.filter(({ headers }) => headers.get('message-id')?.startsWith('<esm_'));
  expect(new Set(ours.map(({ to }) => to.join())).size).toBe(people);
  expect(ours).toHaveLength(people);
});

/** A round that a ministry should have answered years ago, with people to tell. */
async function longOverdue(): Promise<string> {
  const users = await insertAll(
    world,
    User,
    Array.from({ length: VALIDATORS }, (_, n) => ({
      email: `validator.${n}@example.org`,
      name: `Validator ${n}`,
      language: 'en' as const,
    })),
  );
  const terms = { role: 'VALIDATOR' as const, institutionId: cast.ministryA };
  await insertAll(
    world,
    Membership,
    users.map(({ id: userId }) => ({ userId, ...terms })),
  );
  for (const institutionId of [cast.ministryA, null]) {
    const person = { institutionId, name: 'Bo', email: `bo.${institutionId}@example.org`, language: 'EN' };
    done(await verb(cast.coordinator, 'nameOfficeHolder', 'officeHolder { id }', person), 'nameOfficeHolder');
  }
  const [recommendationId = ''] = await seedRecommendations(world, 1);
  await insert(world, Assignment, { recommendationId, institutionId: cast.ministryA, role: 'LEAD' });
  const { id } = await insert(world, ReportingRound, {
    state: 'OPEN',
    asks: 'ASSIGNED',
    filter: '{}',
    purpose: 'OTHER',
    openedAt: '2024-01-01T00:00:00.000Z',
    opensOn: '2024-01-01',
    dueOn: '2024-02-01',
    createdById: cast.coordinator.userId,
    validatorAfterDays: 1,
    headAfterDays: 2,
    chairAfterDays: 3,
  });
  await insert(world, RoundItem, { roundId: id, recommendationId, addedById: cast.coordinator.userId });
  return id;
}

function busy(error: Error): void {
  if (!error.message.includes('another process')) throw error;
}
