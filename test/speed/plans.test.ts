import { Cast, type Player } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { allLists } from '../paging/all-lists.js';
import { ask, connections, type Page } from '../paging/connections.js';
import type { PagedList } from '../paging/paged-list.js';
import { filtersOf } from './filters.js';
import { fillTables } from './many-rows.js';
import { Plans, readingOf, type SqlitePlans } from './plans.js';

let world: World;
let cast: Cast;
let lists: Map<string, PagedList>;
let plans: Plans;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  lists = await allLists(world, cast);
  for (const list of lists.values()) for (let n = 0; n < 3; n += 1) await list.add(n);
  await fillTables(world);
  plans = Plans.of(world);
}, 90_000);
afterAll(async () => {
  await plans.close();
  await world.close();
});

/** As one country's people ask; what belongs to no country is the administrator's. */
function listOf(field: string, by?: Player): PagedList {
  const list = lists.get(field) as PagedList;
  return { ...list, by: by ?? (field === 'Query.users' ? cast.coordinator : list.by) };
}

/** Fails where something that an act reads is read from one end of a table to the other. */
async function expectNoFullRead(act: () => Promise<{ errors?: unknown }>): Promise<void> {
  const reading = await readingOf(async () => expect((await act()).errors).toBeUndefined());
  expect(reading.length).toBeGreaterThan(1);
  for (const statement of reading)
    expect([statement.sql, await plans.readInFull(statement)]).toEqual([statement.sql, []]);
}

async function expectPagesFound(list: PagedList, page: Page): Promise<void> {
  const { data } = await ask(list, { ...page, first: 1 });
  await expectNoFullRead(() => ask(list, { ...page, first: 1 }));
  const after = data?.pageInfo.endCursor;
  if (after) await expectNoFullRead(() => ask(list, { ...page, first: 1, after }));
}

describe.each(connections)('pages of $field are found by index', ({ field, orders }) => {
  const pages: [asked: string, page: Page][] = [
    ...orders.map((order): [string, Page] => [`in the order ${order || 'that is usual'}`, { order }]),
    ...filtersOf(field).map((args): [string, Page] => [`with ${args}`, { args }]),
  ];
  for (const [asked, page] of pages) it(asked, () => expectPagesFound(listOf(field), page));
});

for (const who of ['focalPoint', 'stakeholder'] as const)
  it(`the list of a ${who} is found by index`, async () => {
    for (const args of ['', ...filtersOf('Query.recommendations')])
      await expectPagesFound(listOf('Query.recommendations', cast[who]), { args });
  });

it('a page of recommendations with all that stands on them is found by index', async () => {
  const assigned = 'id role institution { name } declines { id }';
  await expectNoFullRead(() =>
    cast.coordinator.ask(`{ recommendations(first: 20) { nodes {
      text { text } texts { text } themes { theme { label } } affectedGroups { group { label } } sdgs { code }
      position positions { id } recommendingStates { name } revisions { id } document { symbol } annotationId
      mergedInto { id } status statusIsStale statusAssessment { assessedBy { name memberships { role } } update { id } }
      assignments { ${assigned} } assignmentHistory { ${assigned} } lead { name } implementBy overdue priority
      priorityScore { score factors { because } } priorityOverrides { setBy { name } } specificity { level setBy { name } }
      suggestedSpecificity { verb }
      followUpDecision { decision } followUpDecisions { recordedBy { name } }
      indicators { latestMeasurement { value } progressTowardsTarget }
      cluster { memberCount derivedStatus { status } assessment { status } assignments { id } indicators { id } }
      clusterHistory { joinedAt } latestGrades { grader } externalGrades { nodes { grader } }
      frameworkItems { nodes { title } }
    } } }`),
  );
});

it('tasks are counted by index', async () => {
  await expectNoFullRead(() => cast.focalPoint.ask('{ myTaskCounts { all overdue notBegun } }'));
});

const onSqlite = process.env['RECTRACK_TEST_DATABASE'] === 'sqlite' ? it : it.skip;

onSqlite('a task’s updates are found by what was assigned, not among all of the institution', async () => {
  const reading = await readingOf(() => ask(listOf('Query.myTasks')));
  const tasks = reading.filter(({ sql }) => sql.includes('is_overdue'));
  expect(tasks.length).toBeGreaterThan(0);
  for (const statement of tasks)
    for (const step of (plans as SqlitePlans).steps(statement))
      if (/^SEARCH [uh] /.test(step)) expect(step).toMatch(/\((recommendation_id|part_id|cluster_id|id)=\?/);
});
