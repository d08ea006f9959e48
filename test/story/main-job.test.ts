import { readFileSync } from 'node:fs';
import { Cast } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld } from '../imports/importing.js';
import { updateOf, clearing, returning, submitting, verb, type Update } from '../progress/reporting.js';
import { act, read, tells } from './chapters.js';

const FILE = readFileSync(new URL('../../data/sample/uhri-en.json', import.meta.url));
/** Prisons: what the cluster is made of. */
const DETENTION = { themes: ['conditions-of-detention'], sdgs: ['16.3'] };

let world: World;
let cast: Cast;
let clusterId: string;
let indicatorId: string;
let update: Update;
/** The members of the cluster, by document and reference. */
let members: string[];
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

it('the coordinator uploads the export and follows the run to its end', async () => {
  const { id } = await importFile(world, cast.coordinator, FILE, { fileName: 'uhri-en.json' });
  const run = await read(
    cast.coordinator,
    `query($id: ID!) { importRun(id: $id) {
      state fileName read new changed unchanged absent withdrawn skipped country { code } } }`,
    { id },
  );
  tells(run, 'the run');
  expect(run.importRun.new).toBe(JSON.parse(FILE.toString()).length);
  // The same file again changes nothing.
  const again = await importFile(world, cast.coordinator, FILE);
  expect(again).toMatchObject({ state: 'COMPLETED', new: 0, changed: 0, unchanged: again.read });
});

it('finds what is about prisons, and what it is tagged with', async () => {
  const found = await read(
    cast.coordinator,
    `query($filter: RecommendationFilter) {
      search: recommendations(search: "overcrowding prison", first: 5) { totalCount nodes { reference document { symbol } } }
      recommendations(filter: $filter, first: 50, orderBy: { field: DOCUMENT }) {
        totalCount nodes { id reference kind position document { symbol } themes { theme { code } } sdgs { code } }
      }
      recommendationFacets(filter: $filter) { mechanisms { key count } positions { key count } }
    }`,
    { filter: DETENTION },
  );
  members = found.recommendations.nodes.map(({ id }: { id: string }) => id);
  expect(members).toHaveLength(found.recommendations.totalCount);
  const { search, ...rest } = found;
  tells(rest, 'by theme and goal');
  expect(search.totalCount).toBeGreaterThan(0);
});

it('clusters them by theme and goal, all at once, and only when the count is as expected', async () => {
  const { cluster } = await act(cast.coordinator, 'createCluster', 'cluster { id }', {
    name: 'Conditions of detention',
    themeCode: 'conditions-of-detention',
    sdgCode: '16.3',
  });
  clusterId = cluster.id;
  const add = (expectedCount: number) =>
    cast.coordinator.ask(
      `mutation($input: ClusterMembersInput!) { addToCluster(input: $input) {
        changedCount unchangedCount cluster { memberCount } userErrors { code path } } }`,
      { input: { clusterId, targets: { filter: DETENTION, expectedCount } } },
    );
  tells((await add(members.length + 1)).data, 'a count that is not what was expected');
  tells((await add(members.length)).data, 'the cluster with its members');
});

it('assigns the cluster to two ministries, with a day and an instruction', async () => {
  world.clock.moveTo('2026-03-10');
  const assign = (institutionId: string, role: string, implementBy: string) =>
    act(cast.coordinator, 'assignCluster', 'assignments { role implementBy instruction } changedCount', {
      clusterId,
      institutionId,
      role,
      implementBy,
      instruction: 'Report with figures, twice a year.',
    });
  tells(await assign(cast.ministryA, 'LEAD', '2026-12-31'), 'the lead');
  tells(await assign(cast.ministryB, 'SUPPORTING', '2026-10-31'), 'the supporting ministry');
  const { indicator } = await act(
    cast.coordinator,
    'createIndicator',
    'indicator { id name baselineValue targetValue progressTowardsTarget }',
    {
      itemId: clusterId,
      kind: 'OUTCOME',
      name: 'Prisoners for each hundred places',
      unit: 'persons',
      direction: 'DECREASE',
      baselineValue: '140',
      targetValue: '100',
      providerId: cast.ministryA,
    },
  );
  indicatorId = indicator.id;
  tells(indicator, 'the indicator');
});

it('each focal point sees what is theirs to do', async () => {
  const tasks = `{ myTasks { totalCount nodes { states dueOn overdue
    assignment { via role implementBy instruction cluster { name memberCount } } } } myTaskCounts { all notBegun overdue } }`;
  tells(await read(cast.focalPoint, tasks), 'tasks of the lead');
  tells(await read(cast.otherFocalPoint, tasks), 'tasks of the supporting ministry');
  expect((await cast.analyst.ask(tasks)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('the focal point drafts with evidence, measures, and submits', async () => {
  world.clock.moveTo('2026-07-05');
  const drafted = await act(
    cast.focalPoint,
    'draftProgressUpdate',
    'progressUpdate { id version state availableTransitions }',
    {
      clusterId,
      narrative: 'Two wings were renovated; 120 persons were moved to open prisons.',
      language: 'EN',
      proposedStatus: 'IMPLEMENTED',
      periodFrom: '2026-01-01',
      periodTo: '2026-06-30',
    },
  );
  tells(drafted, 'the draft');
  tells(
    await act(cast.focalPoint, 'attachEvidence', 'evidence { kind title url }', {
      updateId: drafted.progressUpdate.id,
      title: 'Report of the prison service',
      url: 'https://prisons.example.org/2026',
    }),
    'the evidence',
  );
  tells(
    await act(
      cast.focalPoint,
      'recordMeasurement',
      'measurement { value measuredOn } indicator { progressTowardsTarget }',
      {
        indicatorId,
        measuredOn: '2026-06-30',
        value: '130',
        source: 'Prison service, monthly count.',
      },
    ),
    'the measurement',
  );
  // Nobody submits for another ministry.
  expect(
    (await submitting(cast.otherFocalPoint, drafted.progressUpdate)).data.submitProgressUpdate.userErrors,
  ).toMatchObject([{ code: 'NOT_FOUND' }]);
  update = updateOf(await submitting(cast.focalPoint, drafted.progressUpdate));
  tells(update, 'submitted');
});

it('the validator clears, the coordinator returns with a reason, and it is reported again', async () => {
  world.clock.moveTo('2026-07-08');
  expect((await clearing(cast.focalPoint, update)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  update = updateOf(await clearing(cast.validator, update));
  tells(update, 'cleared');
  world.clock.moveTo('2026-07-10');
  update = updateOf(await returning(cast.coordinator, update, { dueOn: '2026-07-20' }));
  tells(update, 'returned');
  tells(
    await read(
      cast.focalPoint,
      '{ myTasks(filter: { states: [RETURNED] }) { totalCount nodes { states dueOn } } }',
    ),
    'returned to do',
  );
  world.clock.moveTo('2026-07-15');
  const edited = updateOf(
    await verb(cast.focalPoint, 'editProgressUpdate', 'progressUpdate { id version state }', {
      id: update.id,
      version: update.version,
      narrative: 'Two of five wings were renovated since March; 120 persons were moved to open prisons.',
    }),
  );
  update = updateOf(await clearing(cast.validator, updateOf(await submitting(cast.focalPoint, edited))));
  const sent = await read(
    cast.coordinator,
    'query($id: ID!) { node(id: $id) { ... on ProgressUpdate { state submissions { number narrative returnReason } evidence { title } } } }',
    { id: update.id },
  );
  tells(sent, 'both submissions, as they were sent');
});

it('the coordinator approves with another status and says why', async () => {
  world.clock.moveTo('2026-07-20');
  const approve = (more: object) =>
    verb(
      cast.coordinator,
      'approveProgressUpdate',
      'progressUpdate { state approvedStatus approvalReason } assessments { status effectiveOn source reason }',
      { id: update.id, version: update.version, ...more },
    );
  const silent = await approve({ status: 'PARTIALLY_IMPLEMENTED' });
  tells(silent.data, 'another status without a reason');
  const approved = await approve({ status: 'PARTIALLY_IMPLEMENTED', reason: 'Three wings are left.' });
  tells(approved.data, 'approved');
  tells(
    await read(
      cast.focalPoint,
      `query($id: ID!) { node(id: $id) { ... on ProgressUpdate { state proposedStatus approvedStatus approvalReason } } }`,
      { id: update.id },
    ),
    'what the ministry is told',
  );
});

it('a second coordinator confirms what is no longer applicable', async () => {
  world.clock.moveTo('2026-08-01');
  const { proposals } = await act(
    cast.coordinator,
    'assessStatus',
    'proposals { id version } assessments { id }',
    {
      targets: { ids: [members[0]] },
      status: 'NO_LONGER_APPLICABLE',
      notApplicableReason: 'SUPERSEDED',
      effectiveOn: '2026-07-31',
      sourceNote: 'Minutes of the coordination meeting.',
      reason: 'The later one of the same Committee covers it.',
    },
  );
  const { id, version } = proposals[0];
  const confirm = { proposalId: id, version };
  const fields = 'proposal { state } assessment { status notApplicableReason effectiveOn }';
  const alone = await verb(cast.coordinator, 'confirmNotApplicable', fields, confirm);
  tells(alone.data, 'confirmed by oneself');
  tells(await act(cast.secondCoordinator, 'confirmNotApplicable', fields, confirm), 'confirmed');
});

it('status and its history say what happened', async () => {
  const history = `query($id: ID!) { recommendation(id: $id) { status implementBy overdue lead { id } cluster { name derivedStatus { status } }
    statusHistory { totalCount nodes { status effectiveOn recordedAt source reason assessedBy { name } confirmedBy { name } } } } }`;
  for (const [who, id] of [
    ['of one that goes on', members[1]],
    ['of one that ended', members[0]],
  ] as const)
    tells(await read(cast.analyst, history, { id }), `history ${who}`);
});
