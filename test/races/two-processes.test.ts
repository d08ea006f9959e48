import { Cast, done, HOME, PASSWORD, type Player } from '../harness/cast.js';
import { seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { verb } from '../progress/reporting.js';
import { Rectrack } from '../start/rectrack.js';
import { storm, WORD, type Outcome } from './acts.js';
import { askAt, SecondServer } from './two-servers.js';
import { until } from './until.js';

// The other process has to start first.
let world: World;
let cast: Cast;
let second: SecondServer;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  second = await SecondServer.beside(world);
});
afterAll(async () => {
  expect(await second.stop()).toBe(0);
  await world.close();
});

it('keeps all that was acknowledged and nothing that was refused when two servers write at once', async () => {
  const shared = await seedRecommendations(world, 3, { position: 'NOTED' });
  const people = [cast.coordinator, cast.secondCoordinator];
  const outcomes = await Promise.all([
    ...storm(world, people, shared, 'here', 50),
    ...storm(second, people, shared, 'there', 50),
  ]);
  const done = outcomes.filter(({ refused }) => refused.length === 0);
  const entered = outcomes.filter(({ field }) => field === 'enterRecommendation');
  const wrong = entered.filter(({ refused }) => refused.length > 0);
  expect(wrong.flatMap(({ refused }) => refused)).toEqual(Array(20).fill('INVALID'));
  // Whoever else was refused was told that another was faster; where nothing is shared nobody is.
  const others = outcomes.filter((one) => one.refused.length > 0 && !wrong.includes(one));
  expect(others.filter(({ field }) => field !== 'decideFollowUp')).toEqual([]);
  expect(others.filter(({ refused: [code] }) => code !== 'CONFLICT')).toEqual([]);
  for (const id of shared) {
    const marks = await written(id);
    for (const field of Object.keys(marks))
      expect([field, marks[field]]).toEqual([field, marksOf(done, field)]);
  }
  expect(await found()).toBe(20);
  expect(await audited()).toEqual(done.map(({ mark }) => mark).sort());
});

it('lets a command write while the server does', async () => {
  const email = 'console@example.org';
  const command = Rectrack.run(
    ['user', 'create', '--email', email, '--name', 'Console', '--role', 'ADMIN', '--password-stdin'],
    world.config.database,
    { RECTRACK_SECRET: world.config.secret as string },
  ).reads(PASSWORD);
  let running = true;
  const ended = command.ended.finally(() => (running = false));
  const outcomes: Outcome[] = [];
  for (let round = 0; running; round += 1)
    outcomes.push(...(await Promise.all(storm(world, [cast.coordinator], [], `command-${round}`, 3))));
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
  const { data } = await cast.admin.ask('{ users(filter: { text: "console" }) { nodes { email } } }');
  expect(data.users.nodes).toEqual([{ email }]);
  const done = outcomes.filter(({ refused }) => refused.length === 0).map(({ mark }) => mark);
  expect(await audited('command-')).toEqual(done.sort());
});

it('counts wrong passwords together wherever they are tried', async () => {
  const guess = async (server: World | SecondServer): Promise<string> => {
    const { data } = await askAt(
      server,
      null,
      'mutation($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
      { input: { email: cast.analyst.email, password: 'a wrong password' } },
    );
    return data.signIn.userErrors[0].code;
  };
  world.clock.moveTo(new Date().toISOString());
  const codes = await Promise.all([world, second, world, second, world, second, world, second].map(guess));
  expect(codes.sort()).toEqual([...Array(5).fill('BAD_CREDENTIALS'), ...Array(3).fill('TOO_MANY_ATTEMPTS')]);
});

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

function marksOf(outcomes: readonly Outcome[], asked: string): string[] {
  return outcomes.flatMap(({ field, mark }) => (field === asked ? [mark] : [])).sort();
}

/** The marks that stand in the database, by the mutation that writes them; of decisions those on one recommendation. */
async function written(decidedAbout: string): Promise<Record<string, string[]>> {
  const { data, errors } = await cast.coordinator.ask(
    `query($id: ID!) {
      documents(first: 100) { nodes { symbol } }
      clusters(first: 100) { nodes { name } }
      institutions(first: 100) { nodes { name } }
      node(id: $id) { ... on Recommendation { followUpDecisions { reason } } }
    }`,
    { id: decidedAbout },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const marks = (rows: object[]): string[] =>
    rows.flatMap((row) => /^race.(.*)$/i.exec(Object.values(row)[0])?.[1] ?? []).sort();
  return {
    enterRecommendation: marks(data.documents.nodes),
    createCluster: marks(data.clusters.nodes),
    createInstitution: marks(data.institutions.nodes),
    decideFollowUp: marks(data.node.followUpDecisions),
  };
}

/** How many the search finds: its index is written with the texts. */
async function found(): Promise<number> {
  const { data } = await cast.coordinator.ask(
    'query($word: String!) { recommendations(search: $word) { totalCount } }',
    { word: WORD },
  );
  return data.recommendations.totalCount;
}

/** The request of each entry of the audit that has one of ours, one for each entry. */
async function audited(prefix = '', by: Player = cast.coordinator): Promise<string[]> {
  const requests: string[] = [];
  for (let after: string | null = null; ;) {
    const { data }: any = await by.ask(
      'query($after: String) { auditLog(first: 100, after: $after) { nodes { requestId changeCount } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    const { nodes, pageInfo } = data.auditLog;
    for (const { requestId, changeCount } of nodes) {
      if (!/^(here|there|command-\d+)-\d{4}$/.test(requestId) || !requestId.startsWith(prefix)) continue;
      requests.push(requestId);
      expect(changeCount).toBeGreaterThan(0);
    }
    if (!pageInfo.hasNextPage) return requests.sort();
    after = pageInfo.endCursor;
  }
}
