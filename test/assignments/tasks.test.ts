import { Cast } from '../harness/cast.js';
import { seedRecommendations, seedStatus } from '../harness/seeds.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World, type Answer } from '../harness/world.js';
import { approving, clearing, drafting, returning, submitted, updateOf } from '../progress/reporting.js';
import { addTo, assign, assignCluster, createCluster } from './verbs.js';

let world: World;
let cast: Cast;
/** What the tasks are about, by the name that the tests give it. */
const about: Record<string, string> = {};
let names: Map<string, string>;

const lead = (implementBy: string | null = null) => ({
  institutionId: cast.ministryA,
  role: 'LEAD',
  implementBy,
});
const give = (name: string, terms: object) => assign(cast.coordinator, [about[name] as string], terms);

beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  const plain = ['due', 'late', 'draft', 'returned', 'support', 'done', 'theirs', 'inside', 'own'];
  const ids = await seedRecommendations(world, plain.length);
  plain.forEach((name, n) => (about[name] = ids[n] as string));
  world.clock.moveTo('2026-03-01');
  await give('due', lead('2026-06-30'));
  await give('late', lead('2026-02-01'));
  await give('draft', lead());
  await give('returned', lead('2026-12-31'));
  await give('support', { ...lead('2026-09-30'), role: 'SUPPORTING' });
  await give('done', lead('2026-01-31'));
  await give('theirs', { ...lead('2026-01-31'), institutionId: cast.ministryB });
  await give('own', { ...lead(), institutionId: cast.ministryB });
  about['cluster'] = await createCluster(cast.coordinator, 'A cluster');
  await addTo(cast.coordinator, about['cluster'], [about['inside'] as string, about['own'] as string]);
  await assignCluster(cast.coordinator, about['cluster'], lead('2026-02-15'));
  await seedStatus(world, about['done'] as string, 'IMPLEMENTED');
  updateOf(await drafting(cast.focalPoint, { recommendationId: about['draft'] }));
  const handedIn = await submitted(cast.focalPoint, { recommendationId: about['returned'] });
  updateOf(
    await returning(cast.coordinator, updateOf(await clearing(cast.validator, handedIn)), {
      dueOn: '2026-03-10',
    }),
  );
  await submitted(cast.focalPoint, { recommendationId: about['support'], proposedStatus: null });
  names = new Map(Object.entries(about).map(([name, id]) => [id, name]));
});
afterAll(() => world.close());

const TASKS = `query($filter: TaskFilter, $orderBy: TaskOrder, $first: Int = 100, $after: String) {
  myTasks(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes {
      states dueOn overdue updateState lastApprovedAt update { state }
      assignment { via role implementBy recommendation { id } cluster { id } }
    }
    totalCount pageInfo { hasNextPage endCursor }
  }
}`;

const nameOf = ({ assignment }: any): string =>
  names.get((assignment.recommendation ?? assignment.cluster).id) as string;

async function tasks(filter: object = {}, by = cast.focalPoint): Promise<any[]> {
  const answer = await by.ask(TASKS, { filter });
  expect(answer.errors).toBeUndefined();
  expect(answer.data.myTasks.totalCount).toBe(answer.data.myTasks.nodes.length);
  return answer.data.myTasks.nodes;
}

describe('my tasks', () => {
  it('are what is in the hands of the own institution, what is due first before the rest', async () => {
    const found = await tasks();
    expect(found.map((task) => [nameOf(task), task.dueOn, task.overdue, task.updateState])).toEqual([
      ['done', '2026-01-31', false, null],
      ['late', '2026-02-01', true, null],
      ['cluster', '2026-02-15', true, null],
      ['returned', '2026-03-10', false, 'RETURNED'],
      ['due', '2026-06-30', false, null],
      ['support', '2026-09-30', false, 'SUBMITTED'],
      ['draft', null, false, 'DRAFT'],
    ]);
    for (const { update, updateState } of found) expect(update?.state ?? null).toBe(updateState);
    expect(found.find((task) => nameOf(task) === 'cluster').assignment.via).toBe('CLUSTER');
  });

  it('are the same for the validator, and the other ministry’s for its own focal point', async () => {
    expect((await tasks({}, cast.validator)).map(nameOf)).toEqual((await tasks()).map(nameOf));
    expect((await tasks({}, cast.otherFocalPoint)).map(nameOf)).toEqual(['theirs', 'own']);
  });

  it.each<[object, string[]]>([
    [{ states: ['DUE'] }, ['returned', 'due', 'support']],
    [{ states: ['OVERDUE'] }, ['late', 'cluster']],
    [{ states: ['RETURNED'] }, ['returned']],
    [{ states: ['DRAFT'] }, ['draft']],
    [{ states: ['SUBMITTED'] }, ['support']],
    [{ states: ['NOT_BEGUN'] }, ['late', 'cluster', 'due']],
    [{ states: ['DONE'] }, ['done']],
    [{ states: ['DRAFT', 'RETURNED'] }, ['returned', 'draft']],
    [{ dueBefore: '2026-06-30' }, ['done', 'late', 'cluster', 'returned']],
    [{ roles: ['SUPPORTING'] }, ['support']],
    [{ states: ['OVERDUE'], dueBefore: '2026-02-02' }, ['late']],
  ])('are narrowed by %j', async (filter, expected) => {
    const found = await tasks(filter);
    expect(found.map(nameOf)).toEqual(expected);
  });

  it('are counted by how they stand, each count the length of its list', async () => {
    const { data } = await cast.focalPoint.ask(
      '{ myTaskCounts { all due overdue notBegun draft submitted returned done } }',
    );
    expect(data.myTaskCounts).toEqual({
      all: 7,
      due: 3,
      overdue: 2,
      notBegun: 3,
      draft: 1,
      submitted: 1,
      returned: 1,
      done: 1,
    });
  });

  it.each(
    ['DUE_ON', 'ASSIGNED_AT'].flatMap((field) => [
      { field, direction: 'ASC' },
      { field, direction: 'DESC' },
    ]),
  )('are paged to their end, each once, by $field $direction', async (orderBy) => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data }: Answer = await cast.focalPoint.ask(TASKS, { orderBy, first: 2, after });
      seen.push(...data.myTasks.nodes.map(nameOf));
      if (!data.myTasks.pageInfo.hasNextPage) break;
      after = data.myTasks.pageInfo.endCursor;
    }
    expect([...seen].sort()).toEqual(
      ['cluster', 'done', 'draft', 'due', 'late', 'returned', 'support'].sort(),
    );
  });

  it('take no more statements for a longer page', async () => {
    const query =
      'query($first: Int) { myTasks(first: $first) { nodes { states dueOn assignment { role } } } }';
    await expectNoGrowth(world, (first) => cast.focalPoint.ask(query, { first }), 1, 7);
  });

  it.each(['coordinator', 'analyst', 'stakeholder', 'admin'] as const)('are not for a %s', async (who) => {
    for (const query of ['{ myTasks { totalCount } }', '{ myTaskCounts { all } }']) {
      expect((await cast[who].ask(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('as time goes by', () => {
  it('a returned update falls overdue by its own date', async () => {
    world.clock.moveTo('2026-03-11');
    const [task] = await tasks({ states: ['RETURNED'] });
    expect(task).toMatchObject({ overdue: true, dueOn: '2026-03-10' });
    expect(task.states).toEqual(['OVERDUE', 'RETURNED']);
  });

  it('a cluster is done when what it still holds for is; another institution’s member does not count', async () => {
    await seedStatus(world, about['inside'] as string, 'CONTINUOUS');
    const found = await tasks();
    expect(found.find((task) => nameOf(task) === 'cluster')).toMatchObject({
      overdue: false,
      states: ['DONE'],
    });
  });

  it('an approval is remembered, and a report on a member of a cluster is seen on the cluster', async () => {
    const inside = await submitted(cast.focalPoint, {
      recommendationId: about['inside'],
      proposedStatus: 'IN_PROGRESS',
    });
    const seen = async () => (await tasks()).find((task) => nameOf(task) === 'cluster');
    expect(await seen()).toMatchObject({ updateState: 'SUBMITTED', lastApprovedAt: null });
    const cleared = updateOf(await clearing(cast.validator, inside));
    updateOf(await approving(cast.coordinator, cleared));
    expect(await seen()).toMatchObject({ updateState: null, lastApprovedAt: world.clock.now() });
  });

  it('what is taken away is no task any more', async () => {
    await give('due', { ...lead(), institutionId: cast.ministryB });
    expect((await tasks()).map(nameOf)).not.toContain('due');
  });
});
