import sql from 'sql-template-tag';
import { firstStart } from '../../src/cli/first-start.js';
import { Reader } from '../../src/platform/database/reader.js';
import type { SampleAccount } from '../../src/exchange/sample/people.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { testConfig } from '../harness/config.js';
import { freshDatabase } from '../harness/database.js';
import { World } from '../harness/world.js';
import { counts, recordCount } from './sample-file.js';

const POSITIONS: Record<string, string> = {
  Supported: 'SUPPORTED',
  Noted: 'NOTED',
  'Supported/Noted': 'SUPPORTED_IN_PART',
};

let world: World;
let accounts: SampleAccount[];

beforeAll(async () => {
  const database = await freshDatabase();
  const config = testConfig(database);
  const beginning = await firstStart(config, createLogger(config), () => {});
  if (beginning.kind !== 'SAMPLE') throw new Error(`an empty database began as ${beginning.kind}`);
  accounts = beginning.accounts;
  world = await World.open({}, database);
  world.clock.moveTo('2026-11-02');
}, 90_000);
afterAll(() => world.close());

it('holds as many recommendations by position, cycle and mechanism as the file', async () => {
  const { data } = await world.ask(`{
    recommendations(filter: { countries: ["XSA"] }) { totalCount }
    recommendationFacets(filter: { countries: ["XSA"] }) {
      positions { key count } cycles { key count } mechanisms { key count } languages { key count }
    } }`);
  expect(data.recommendations.totalCount).toBe(recordCount);
  const facets = data.recommendationFacets;
  expect(byKey(facets.positions)).toMatchObject(
    counts(({ UprPositions: [position] }) => position && POSITIONS[position]),
  );
  expect(byKey(facets.cycles)).toMatchObject(counts(({ UprCycle }) => UprCycle));
  expect(byKey(facets.mechanisms)).toEqual(
    counts(({ Body }) => Body.slice(2).toUpperCase().replaceAll(' ', '-')),
  );
  expect(byKey(facets.languages)).toEqual({ en: recordCount, fr: 48, es: 9, ar: 9, ru: 9, zh: 9 });
});

it('lets one person of each role sign in with the password that was told', async () => {
  const roles = await Promise.all(accounts.map(async (account) => (await signIn(account)).membership.role));
  expect(roles).toEqual(['ADMIN', 'COORDINATOR', 'FOCAL_POINT', 'VALIDATOR', 'ANALYST', 'STAKEHOLDER']);
});

it('keeps no password in clear, neither with the account nor in the audit', async () => {
  const { app } = world;
  const rows = await app
    .get(Reader, { strict: false })
    .rows<{ text: string }>(
      sql`select password_hash as text from "user" union all select cast(fields as text) from event_change union all select cast(data as text) from event where data is not null`,
    );
  const kept = rows.map(({ text }) => text).join('\n');
  expect(kept).toContain('$argon2id$');
  for (const { password } of accounts) expect(kept).not.toContain(password);
});

it('has the country at work: tasks, updates under review, statuses that changed over time', async () => {
  const focalPoint = await tokenOf('FOCAL_POINT');
  const tasks = await world.ask('{ myTasks { totalCount nodes { states } } }', {}, focalPoint);
  expect(tasks.data.myTasks.nodes.flatMap(({ states }: { states: string[] }) => states)).toEqual(
    expect.arrayContaining(['RETURNED', 'OVERDUE', 'DONE']),
  );
  const coordinator = await tokenOf('COORDINATOR');
  const { data } = await world.ask(
    `{ progressUpdates(filter: { states: [SUBMITTED] }) { totalCount }
       declined: notApplicableProposals(state: OPEN) { totalCount }
       then: recommendationFacets(filter: { countries: ["XSA"] }) { statuses { key count } } }`,
    {},
    coordinator,
  );
  expect(data.progressUpdates.totalCount).toBe(4);
  expect(data.declined.totalCount).toBe(0);
  expect(byKey(data.then.statuses)).toMatchObject({ REGRESSED: 1, NO_LONGER_APPLICABLE: 1, CONTINUOUS: 4 });
});

it('happened on the days of the story, each act by its own person', async () => {
  const { data } = await world.ask(
    `{ recommendations(search: "\\"overcrowding in the Ostrana central prison by\\"") { nodes {
      statusHistory { nodes { status effectiveOn recordedAt assessedBy { name } } } } } }`,
    {},
    await tokenOf('COORDINATOR'),
  );
  const history = data.recommendations.nodes[0].statusHistory.nodes;
  expect(history).toHaveLength(2);
  expect(history).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        status: 'REGRESSED',
        effectiveOn: '2023-12-31',
        recordedAt: expect.stringMatching(/^2024-11-/),
        assessedBy: { name: 'Luka Brenic' },
      }),
      expect.objectContaining({ status: 'IN_PROGRESS', effectiveOn: '2024-12-31' }),
    ]),
  );
});

it('is not populated again by a second start', async () => {
  const before = await events();
  expect(await firstStart(world.config, createLogger(world.config), () => {})).toEqual({ kind: 'KNOWN' });
  expect(await events()).toBe(before);
});

it('leaves an empty database empty in production', async () => {
  const database = await freshDatabase();
  const config = testConfig(database, { NODE_ENV: 'production' });
  expect(await firstStart(config, createLogger(config), () => {})).toEqual({ kind: 'EMPTY' });
  const empty = await World.open({ NODE_ENV: 'production' }, database);
  try {
    const reader = empty.app.get(Reader, { strict: false });
    const rows = await reader.rows(sql`select id from "user" union all select id from recommendation`);
    expect(rows).toEqual([]);
  } finally {
    await empty.close();
  }
});

async function events(): Promise<number> {
  const row = await world.app
    .get(Reader, { strict: false })
    .row<{ count: number }>(sql`select count(*) as count from event`);
  return row?.count ?? 0;
}

function byKey(values: { key: string; count: number }[]): Record<string, number> {
  return Object.fromEntries(values.map(({ key, count }) => [key, count]));
}

async function tokenOf(role: string): Promise<string> {
  const account = accounts.find((one) => one.role === role);
  if (!account) throw new Error(`no account was told for ${role}`);
  return (await signIn(account)).accessToken;
}

async function signIn({
  email,
  password,
}: SampleAccount): Promise<{ accessToken: string; membership: { role: string } }> {
  const { data } = await world.ask(
    'mutation($input: SignInInput!) { signIn(input: $input) { session { accessToken membership { role } } userErrors { message } } }',
    { input: { email, password } },
  );
  expect(data.signIn.userErrors).toEqual([]);
  return data.signIn.session;
}
