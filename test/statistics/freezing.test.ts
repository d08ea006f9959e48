import { Cast, done } from '../harness/cast.js';
import { seedRecommendations, seedStatus } from '../harness/seeds.js';
import { World } from '../harness/world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

const FIGURES = `progress { asOf base { all { base statuses { status count } headline { implemented { numerator denominator value } } }
  rows { keys { key label } all { base } } } }`;
const FREEZE = `mutation($input: FreezeFiguresInput!) { freezeFigures(input: $input) {
  frozenFigures { id label question ${FIGURES} members(first: 50) { totalCount nodes { recommendationId status position recommendation { id } } } }
  userErrors { code path } } }`;
const NODE = `query($id: ID!) { node(id: $id) { ... on FrozenFigures { id label ${FIGURES} members(first: 50) { totalCount nodes { recommendationId status position } } } } }`;

it('keeps figures and the ids behind them, whatever is assessed later', async () => {
  const [first, second] = await seedRecommendations(world, 3);
  await seedStatus(world, first!, 'IMPLEMENTED');
  const input = { label: 'Mid-term report, table 1', by: ['MECHANISM'], filter: { mechanisms: ['CEDAW'] } };
  const frozen = done(await cast.coordinator.ask(FREEZE, { input }), 'freezeFigures').frozenFigures;
  expect(frozen).toMatchObject({
    label: input.label,
    progress: {
      asOf: '2026-03-01',
      base: {
        all: { base: 3, headline: { implemented: { numerator: 1, denominator: 3, value: 1 / 3 } } },
        rows: [{ keys: [{ key: 'CEDAW' }], all: { base: 3 } }],
      },
    },
    members: { totalCount: 3 },
  });
  expect(JSON.parse(frozen.question)).toEqual({ filter: input.filter, by: ['MECHANISM'] });
  expect(frozen.members.nodes.find((member: any) => member.recommendationId === first)).toEqual({
    recommendationId: first,
    status: 'IMPLEMENTED',
    position: null,
    recommendation: { id: first },
  });

  world.clock.moveTo('2026-04-01');
  await seedStatus(world, second!, 'IMPLEMENTED');
  await seedRecommendations(world, 2);
  const now = await cast.coordinator.ask(`{ progress { base { all { base } } } }`);
  expect(now.data.progress.base.all.base).toBe(5);
  const again = await cast.coordinator.ask(NODE, { id: frozen.id });
  const { question: _, ...kept } = frozen;
  for (const member of kept.members.nodes) delete member.recommendation;
  expect(again.data.node).toEqual(kept);
});

it('lists what was kept, newest first, to the country’s own people only', async () => {
  world.clock.moveTo('2026-05-01');
  done(await cast.coordinator.ask(FREEZE, { input: { label: 'Later' } }), 'freezeFigures');
  const list = '{ frozenFigures(first: 1) { totalCount nodes { id label } pageInfo { hasNextPage } } }';
  const seen = await cast.analyst.ask(list);
  expect(seen.data.frozenFigures).toMatchObject({
    totalCount: 2,
    nodes: [{ label: 'Later' }],
    pageInfo: { hasNextPage: true },
  });
  const foreign = await cast.foreignCoordinator.ask(list);
  expect(foreign.data.frozenFigures).toMatchObject({ totalCount: 0, nodes: [] });
  const id = seen.data.frozenFigures.nodes[0].id;
  for (const who of [cast.foreignCoordinator, cast.stakeholder])
    expect((await who.ask(NODE, { id })).data.node).toBeNull();
  expect((await world.ask(NODE, { id })).data.node).toBeNull();
});

it('is the coordinator’s: others are refused', async () => {
  for (const who of [cast.analyst, cast.focalPoint, cast.stakeholder, cast.admin]) {
    const answer = await who.ask(FREEZE, { input: { label: 'Mine' } });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});

it('refuses a day that has not come, and three dimensions', async () => {
  const future = await cast.coordinator.ask(FREEZE, { input: { label: 'Soon', asOf: '2030-01-01' } });
  expect(future.data.freezeFigures).toMatchObject({
    frozenFigures: null,
    userErrors: [{ code: 'INVALID', path: ['input', 'asOf'] }],
  });
  const three = await cast.coordinator.ask('{ progress(by: [THEME, STATUS, CLUSTER]) { asOf } }');
  expect(three.errors?.[0]?.extensions.code).toBe('INVALID');
});

it('answers figures with at most three statements, lists and facets with few', async () => {
  const token = cast.coordinator.token;
  const counted = async (query: string): Promise<number> => {
    // The first time signs in and compiles; the second is what a request costs.
    await world.ask(query, {}, token);
    return world.countStatements(() => world.ask(query, {}, token));
  };
  const session = await counted('{ __typename }');
  const split = 'all { base } byPosition { position figures { base } }';
  expect(
    (await counted(
      `{ progress(by: [INSTITUTION, CLUSTER], includeKinds: [CONCERN]) { base { ${split} rows { keys { label } ${split} } } } }`,
    )) - session,
  ).toBeLessThanOrEqual(3);
  expect(
    (await counted(
      '{ recommendationFacets { themes { label count } institutions { label count } statuses { count } } }',
    )) - session,
  ).toBeLessThanOrEqual(2);
  expect((await counted('{ recommendations { totalCount nodes { id } } }')) - session).toBe(2);
  expect((await counted('{ recommendations { nodes { id } } }')) - session).toBe(1);
});
