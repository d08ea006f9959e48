import { Cast, done } from '../harness/cast.js';
import { seedRecommendations, seedStatus } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
let supported: string[];
let noted: string[];
// Sixteen months: some things were so at the end of 2025, others have become so since.
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  world.clock.moveTo('2025-11-01');
  supported = await seedRecommendations(world, 6, { position: 'SUPPORTED' });
  noted = await seedRecommendations(world, 2, { position: 'NOTED' });
  await seedStatus(world, supported[0]!, 'IMPLEMENTED');
  await lead(supported.slice(0, 4), cast.ministryA, '2026-01-31');
  await lead(supported.slice(4), cast.ministryB, '2030-01-31');
  world.clock.moveTo('2026-02-10');
  await seedStatus(world, supported[1]!, 'IMPLEMENTED');
  await seedStatus(world, supported[4]!, 'IN_PROGRESS');
  await seedStatus(world, noted[0]!, 'REGRESSED');
  world.clock.moveTo('2026-03-01');
});
afterAll(() => world.close());

async function lead(ids: readonly string[], institutionId: string, implementBy: string): Promise<void> {
  const input = { targets: { ids }, institutionId, role: 'LEAD', implementBy };
  done(
    await verb(cast.coordinator, 'assignRecommendations', 'assignments { id }', input),
    'assignRecommendations',
  );
}

const SHARES =
  'figures { base overdue headline { implemented { numerator denominator } coverage { value } } }';
const PAGE = `asOf since notes
  headline { all { base headline { implemented { value } } } byPosition { position ${SHARES} } outsideUpr { base } }
  changes { upr position newlyCounted newlyAssessed newlyImplemented actionBegun newlyRegressed moves { from to count } }
  furthestBehind { keys { key label } all { base overdue } }
  headings { keys { label } all { base } }
  course { day byPosition { position figures { headline { implemented { numerator } } } } }`;
const KEEP = `mutation($input: KeepBriefingInput!) { keepBriefing(input: $input) {
  briefing { id label asOf since keptAt page { ${PAGE} } figures { id label members(first: 1) { totalCount } } } userErrors { code path message } } }`;

async function page(args: string): Promise<any> {
  const { data, errors } = await cast.coordinator.ask(`{ briefing(${args}) { ${PAGE} } }`);
  expect(errors).toBeUndefined();
  return data.briefing;
}

it('tells where things stand by position, and never one share for supported and noted', async () => {
  const { asOf, since, headline } = await page('since: "2025-12-31"');
  expect([asOf, since]).toEqual(['2026-03-01', '2025-12-31']);
  expect(headline).toEqual({
    all: { base: 8, headline: null },
    byPosition: [
      {
        position: 'SUPPORTED',
        figures: {
          base: 6,
          overdue: 2,
          headline: { implemented: { numerator: 2, denominator: 6 }, coverage: { value: 0.5 } },
        },
      },
      {
        position: 'NOTED',
        figures: {
          base: 2,
          overdue: 0,
          headline: { implemented: { numerator: 0, denominator: 2 }, coverage: { value: 0.5 } },
        },
      },
    ],
    outsideUpr: null,
  });
});

it('tells what changed since the end of a day, of the same recommendations', async () => {
  const { changes, course } = await page('since: "2025-12-31"');
  expect(changes).toEqual([
    {
      upr: true,
      position: 'SUPPORTED',
      newlyCounted: 0,
      newlyAssessed: 2,
      newlyImplemented: 1,
      actionBegun: 2,
      newlyRegressed: 0,
      moves: [
        { from: 'NOT_ASSESSED', to: 'IMPLEMENTED', count: 1 },
        { from: 'NOT_ASSESSED', to: 'IN_PROGRESS', count: 1 },
      ],
    },
    {
      upr: true,
      position: 'NOTED',
      newlyCounted: 0,
      newlyAssessed: 1,
      newlyImplemented: 0,
      actionBegun: 0,
      newlyRegressed: 1,
      moves: [{ from: 'NOT_ASSESSED', to: 'REGRESSED', count: 1 }],
    },
  ]);
  expect(course.map(({ day }: any) => day)).toEqual([
    '2025-12-31',
    '2026-01-12',
    '2026-01-24',
    '2026-02-05',
    '2026-02-17',
    '2026-03-01',
  ]);
  const implemented = course.map(
    ({ byPosition }: any) => byPosition[0].figures.headline.implemented.numerator,
  );
  expect(implemented).toEqual([1, 1, 1, 1, 2, 2]);
});

it('names the institutions furthest behind, the most overdue first', async () => {
  const { furthestBehind } = await page('since: "2025-12-31"');
  expect(furthestBehind).toEqual([
    { keys: [{ key: cast.ministryA, label: expect.any(String) }], all: { base: 4, overdue: 2 } },
    { keys: [{ key: cast.ministryB, label: expect.any(String) }], all: { base: 2, overdue: 0 } },
  ]);
});

it('speaks of any filter, and of a past day as it was', async () => {
  const narrow = await page('since: "2025-12-31", filter: { positions: [NOTED] }');
  expect(narrow.headline.all).toEqual({ base: 2, headline: { implemented: { value: 0 } } });
  expect(narrow.changes).toHaveLength(1);
  const past = await page('since: "2025-12-31", asOf: "2026-01-31"');
  expect(past.changes.flatMap(({ moves }: any) => moves)).toEqual([]);
  expect(past.course.at(-1)).toMatchObject({ day: '2026-01-31' });
  const fresh = await page('since: "2024-01-30"');
  expect(fresh.changes.map(({ newlyCounted }: any) => newlyCounted)).toEqual([6, 2]);
});

it('keeps a page as it was, with the recommendations behind it', async () => {
  const input = { label: 'Briefing of the Minister', since: '2025-12-31' };
  const { briefing } = done(await cast.coordinator.ask(KEEP, { input }), 'keepBriefing');
  expect(briefing).toMatchObject({
    label: input.label,
    figures: { label: input.label, members: { totalCount: 8 } },
  });
  world.clock.moveTo('2026-03-20');
  await seedStatus(world, supported[2]!, 'IMPLEMENTED');
  expect((await page('since: "2025-12-31"')).changes[0].newlyImplemented).toBe(2);
  const seen = await cast.analyst.ask(
    `query($id: ID!) { node(id: $id) { ... on Briefing { page { ${PAGE} } } } briefings { nodes { id } } }`,
    { id: briefing.id },
  );
  expect(seen.data.node.page).toEqual(briefing.page);
  expect(seen.data.briefings.nodes).toEqual([{ id: briefing.id }]);
  for (const outsider of [cast.stakeholder, cast.foreignCoordinator]) {
    const hidden = await outsider.ask('query($id: ID!) { node(id: $id) { id } }', { id: briefing.id });
    expect(hidden.data.node).toBeNull();
  }
});

it('refuses days in the wrong order and days that have not come, and keeps nothing', async () => {
  const keep = (given: object) =>
    cast.coordinator.ask(KEEP, { input: { label: 'x', since: '2025-12-31', ...given } });
  const before = await cast.coordinator.ask('{ briefings { totalCount } frozenFigures { totalCount } }');
  expect(refusal(await keep({ asOf: '2025-12-31' }))).toMatchObject({
    code: 'INVALID',
    path: ['input', 'since'],
  });
  expect(refusal(await keep({ asOf: '2031-01-01' }))).toMatchObject({
    code: 'INVALID',
    path: ['input', 'asOf'],
  });
  expect(refusal(await keep({ label: '  ' }))).toMatchObject({
    code: 'INVALID',
    path: ['input', 'label'],
  });
  const after = await cast.coordinator.ask('{ briefings { totalCount } frozenFigures { totalCount } }');
  expect(after.data).toEqual(before.data);
});

it('takes the same number of statements however much it counts', async () => {
  const asked = (): Promise<number> => world.countStatements(() => page('since: "2025-12-31"'));
  await asked();
  const few = await asked();
  const many = await seedRecommendations(world, 40, { position: 'SUPPORTED_IN_PART' });
  await lead(many.slice(0, 20), cast.ministryB, '2026-02-01');
  expect(await asked()).toBe(few);
});
