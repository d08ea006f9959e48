import { RecommendationRevision } from '../../src/recommendations/source/revision.entity.js';
import { Cast, done, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { insert } from '../harness/rows.js';
import { publish } from '../harness/seeds.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World } from '../harness/world.js';
import {
  approving,
  clearing,
  joinCluster,
  returning,
  submitted,
  updateOf,
  verb,
} from '../progress/reporting.js';

let world: World;
let cast: Cast;
let id: string;
let day = '2026-01-01';
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  await tell();
});
afterAll(() => world.close());

/** The next act happens on a later day. */
function later(): void {
  world.clock.advance({ days: 10 });
  day = world.clock.now().slice(0, 10);
}

async function act(by: Player, name: string, fields: string, input: object): Promise<any> {
  later();
  return done(await verb(by, name, fields, input), name);
}

/** A recommendation’s life, an act each ten days. */
async function tell(): Promise<void> {
  world.clock.moveTo('2026-01-01');
  const { coordinator, focalPoint, stakeholder } = cast;
  ({ id } = await enterRecommendation(coordinator, { text: 'Adopt a law on equal pay, and train judges.' }));
  await act(coordinator, 'decideFollowUp', 'changedCount', {
    targets: { ids: [id] },
    decision: 'MONITOR',
    reason: 'Watched.',
  });
  const { cluster } = await act(coordinator, 'createCluster', 'cluster { id }', { name: 'Equal pay' });
  later();
  await joinCluster(coordinator, cluster.id, [id]);
  await act(coordinator, 'assignRecommendations', 'changedCount', {
    targets: { ids: [id] },
    institutionId: cast.ministryA,
    role: 'LEAD',
  });
  later();
  const update = await submitted(focalPoint, { recommendationId: id });
  later();
  const cleared = updateOf(await clearing(cast.validator, update));
  done(await approving(coordinator, cleared), 'approveProgressUpdate');
  await publish(coordinator, 'UPDATES');
  const { stateAnswer } = await act(coordinator, 'writeStateAnswer', 'stateAnswer { id version }', {
    recommendationId: id,
    asOf: '2026-02-01',
    texts: [{ language: 'EN', text: 'The law on equal pay is adopted.' }],
  });
  await act(coordinator, 'finaliseStateAnswer', 'stateAnswer { id }', stateAnswer);
  await act(stakeholder, 'contribute', 'contribution { id }', {
    itemId: id,
    kind: 'COMMENT',
    text: 'The law is not applied.',
    language: 'EN',
  });
}

const SUBJECT = `__typename
  ... on RecommendationRevision { field }
  ... on FollowUpDecisionRecord { decision reason }
  ... on ClusterStay { cluster { name } leftAt }
  ... on Assignment { institution { id } endedAt }
  ... on ProgressUpdate { state narrative }
  ... on StatusAssessment { status update { id } }
  ... on StateAnswerVersion { number texts { text } }
  ... on Contribution { text }`;
const TIMELINE = `query($id: ID!, $first: Int!) { node(id: $id) { ... on Recommendation { timeline(first: $first) {
  totalCount nodes { at kind subjectId subject { ${SUBJECT} } } } } } }`;

async function timeline(by: Player, first = 50, of = id): Promise<{ totalCount: number; nodes: any[] }> {
  const { data, errors } = await by.ask(TIMELINE, { id: of, first });
  expect(errors).toBeUndefined();
  return data.node.timeline;
}

it('tells the whole story in one list, the latest first', async () => {
  const { totalCount, nodes } = await timeline(cast.coordinator);
  expect(nodes.map(({ kind, subject }) => [kind, subject.__typename])).toEqual([
    ['CONTRIBUTED', 'Contribution'],
    ['ANSWERED', 'StateAnswerVersion'],
    // Of one instant: by their ids.
    ['STATUS_ASSESSED', 'StatusAssessment'],
    ['UPDATE_APPROVED', 'ProgressUpdate'],
    ['UPDATE_SUBMITTED', 'ProgressUpdate'],
    ['ASSIGNED', 'Assignment'],
    ['CLUSTER_JOINED', 'ClusterStay'],
    ['FOLLOW_UP_DECIDED', 'FollowUpDecisionRecord'],
  ]);
  expect(totalCount).toBe(nodes.length);
  expect(nodes.map(({ at }) => at)).toEqual(
    nodes
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  expect(nodes[0].at.slice(0, 10)).toBe(day);
  expect(nodes.find(({ kind }) => kind === 'CLUSTER_JOINED').subject.cluster.name).toBe('Equal pay');
  expect(nodes.find(({ kind }) => kind === 'STATUS_ASSESSED').subject.update.id).toBe(
    nodes.find(({ kind }) => kind === 'UPDATE_APPROVED').subjectId,
  );
});

/** Another one, in the hands of the ministry. */
async function another(): Promise<string> {
  const entered = await enterRecommendation(cast.coordinator, { text: 'Adopt a law, and train judges.' });
  await act(cast.coordinator, 'assignRecommendations', 'changedCount', {
    targets: { ids: [entered.id] },
    institutionId: cast.ministryA,
    role: 'LEAD',
  });
  return entered.id;
}

it('tells what happens to its parts', async () => {
  const whole = await another();
  const { parts } = await act(cast.coordinator, 'splitRecommendation', 'parts { id }', {
    recommendationId: whole,
    parts: [
      { label: 'a', text: 'Adopt a law.' },
      { label: 'b', text: 'Train judges.' },
    ],
  });
  await act(cast.coordinator, 'assignParts', 'changedCount', {
    partIds: [parts[1].id],
    institutionId: cast.ministryB,
    role: 'LEAD',
  });
  const { nodes } = await timeline(cast.coordinator, 50, whole);
  expect(nodes.map(({ kind, subject }) => [kind, subject.institution?.id])).toEqual([
    ['ASSIGNED', cast.ministryB],
    ['ASSIGNED', cast.ministryA],
  ]);
});

it('shows everybody what their own lists show, and counts no more', async () => {
  const returned = await another();
  const update = await submitted(cast.focalPoint, { recommendationId: returned });
  done(await returning(cast.coordinator, update), 'returnProgressUpdate');
  expect((await timeline(cast.coordinator, 50, returned)).totalCount).toBe(2);
  const seen = (of: string): Promise<any> =>
    world.ask(TIMELINE, { id: of, first: 50 }).then(({ data }) => data.node?.timeline ?? null);
  // What was handed in is nobody else's before it is approved.
  expect((await seen(returned)).nodes.map(({ kind }: any) => kind)).toEqual(['ASSIGNED']);
  expect((await seen(id)).nodes.map(({ kind }: any) => kind)).toContain('UPDATE_APPROVED');
  await publish(cast.coordinator, 'SOURCE');
  expect((await seen(id)).nodes.map(({ kind }: any) => kind)).toEqual(['CONTRIBUTED']);
  await publish(cast.coordinator, 'NONE');
  expect(await seen(id)).toBeNull();
  const foreign = await cast.foreignCoordinator.ask(TIMELINE, { id, first: 50 });
  expect(foreign.data.node).toBeNull();
  await publish(cast.coordinator, 'UPDATES');
});

it('takes no more statements for a longer page', async () => {
  const { totalCount } = await timeline(cast.coordinator);
  for (let n = 0; n < 30; n += 1)
    await insert(world, RecommendationRevision, { recommendationId: id, at: '2020-01-01T00:00:00.000Z' });
  // The shorter page has something of each kind too.
  await expectNoGrowth(world, (first) => timeline(cast.coordinator, first), totalCount + 1, totalCount + 30);
});
