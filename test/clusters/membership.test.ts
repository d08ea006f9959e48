import { Cast, done } from '../harness/cast.js';
import { seedRecommendations, seedStatus } from '../harness/seeds.js';
import { World } from '../harness/world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const MEMBERS = `cluster { id memberCount } changedCount unchangedCount movedFrom { cluster { id } count } userErrors { code message path }`;
const ADD = `mutation($input: ClusterMembersInput!) { addToCluster(input: $input) { ${MEMBERS} } }`;
const REMOVE = `mutation($input: ClusterMembersInput!) { removeFromCluster(input: $input) { ${MEMBERS} } }`;

async function create(name: string, more: object = {}): Promise<{ id: string; version: number }> {
  const answer = await cast.coordinator.ask(
    'mutation($input: CreateClusterInput!) { createCluster(input: $input) { cluster { id version } userErrors { code message path } } }',
    { input: { name, ...more } },
  );
  return done(answer, 'createCluster').cluster;
}

const add = (clusterId: string, ids: string[], by = cast.coordinator) =>
  by.ask(ADD, { input: { clusterId, targets: { ids } } });

describe('a cluster', () => {
  it('is created, changed by who read its latest version, and refused to who did not', async () => {
    const { id, version } = await create('Access to justice', { sdgCode: '16.3' });
    const change = (input: object) =>
      cast.coordinator.ask(
        'mutation($input: ChangeClusterInput!) { changeCluster(input: $input) { cluster { name description sdgCode version } userErrors { code path } } }',
        { input: { clusterId: id, ...input } },
      );
    const changed = await change({ version, name: 'Justice for all', description: 'Courts and legal aid.' });
    expect(done(changed, 'changeCluster').cluster).toEqual({
      name: 'Justice for all',
      description: 'Courts and legal aid.',
      sdgCode: '16.3',
      version: version + 1,
    });
    const late = await change({ version, name: 'Something else' });
    expect(late.data.changeCluster.userErrors).toEqual([{ code: 'CONFLICT', path: ['input', 'version'] }]);
    const unknown = await change({ version: version + 1, themeCode: 'no-such-theme' });
    expect(unknown.data.changeCluster.userErrors).toEqual([
      { code: 'INVALID', path: ['input', 'themeCode'] },
    ]);
  });

  it('refuses a blank name', async () => {
    const answer = await cast.coordinator.ask(
      'mutation { createCluster(input: { name: "  " }) { cluster { id } userErrors { code path } } }',
    );
    expect(answer.data.createCluster).toEqual({
      cluster: null,
      userErrors: [{ code: 'INVALID', path: ['input', 'name'] }],
    });
  });
});

describe('recommendations in a cluster', () => {
  it('join many at once, and joining again changes nothing', async () => {
    const ids = await seedRecommendations(world, 3, { position: 'NOTED' });
    const { id } = await create('Joining');
    expect(done(await add(id, ids), 'addToCluster')).toMatchObject({
      cluster: { memberCount: 3 },
      changedCount: 3,
      unchangedCount: 0,
      movedFrom: [],
    });
    expect(done(await add(id, ids), 'addToCluster')).toMatchObject({ changedCount: 0, unchangedCount: 3 });
  });

  it('leave the cluster they were in, which is said, and the past can be read', async () => {
    const ids = await seedRecommendations(world, 3);
    const from = await create('From');
    const to = await create('To');
    done(await add(from.id, ids.slice(0, 2)), 'addToCluster');
    world.clock.advance({ days: 1 });
    expect(done(await add(to.id, ids), 'addToCluster')).toMatchObject({
      changedCount: 3,
      movedFrom: [{ cluster: { id: from.id }, count: 2 }],
    });
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Recommendation { cluster { id } clusterHistory { cluster { id } joinedAt leftAt } } } }',
      { id: ids[0] },
    );
    expect(data.node.cluster.id).toBe(to.id);
    expect(data.node.clusterHistory).toEqual([
      { cluster: { id: to.id }, joinedAt: world.clock.now(), leftAt: null },
      { cluster: { id: from.id }, joinedAt: expect.any(String), leftAt: world.clock.now() },
    ]);
  });

  it('leave on request; those elsewhere stay where they are', async () => {
    const ids = await seedRecommendations(world, 2);
    const one = await create('One');
    const other = await create('Other');
    await add(one.id, [ids[0] as string]);
    await add(other.id, [ids[1] as string]);
    const removed = await cast.coordinator.ask(REMOVE, { input: { clusterId: one.id, targets: { ids } } });
    expect(done(removed, 'removeFromCluster')).toMatchObject({
      cluster: { memberCount: 0 },
      changedCount: 1,
      unchangedCount: 1,
    });
  });

  it('join all or none: one id that does not exist, or is abroad, keeps all out', async () => {
    const ids = await seedRecommendations(world, 1);
    const [foreign] = await seedRecommendations(world, 1, { countryCode: 'SVN' });
    const { id } = await create('All or none');
    for (const wrong of ['rec_nowhere', foreign as string]) {
      const { addToCluster } = (await add(id, [...ids, wrong])).data;
      expect(addToCluster).toMatchObject({ cluster: null, changedCount: null });
      expect(addToCluster.userErrors).toEqual([
        {
          code: 'NOT_FOUND',
          message: `There is no recommendation with the id "${wrong}".`,
          path: ['input', 'targets', 'ids'],
        },
      ]);
    }
    const { data } = await cast.coordinator.ask('query($id: ID!) { cluster(id: $id) { memberCount } }', {
      id,
    });
    expect(data.cluster.memberCount).toBe(0);
  });

  it('join by a filter with the number that was seen', async () => {
    const ids = await seedRecommendations(world, 2);
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Recommendation { document { symbol } } } }',
      { id: ids[0] },
    );
    const { id } = await create('By filter');
    const filter = { documentSymbols: [data.node.document.symbol] };
    const ask = (expectedCount: number) =>
      cast.coordinator.ask(ADD, { input: { clusterId: id, targets: { filter, expectedCount } } });
    expect((await ask(5)).data.addToCluster.userErrors[0].code).toBe('EXPECTED_COUNT_MISMATCH');
    expect(done(await ask(2), 'addToCluster').changedCount).toBe(2);
  });

  it('moved by two coordinators at once end up in exactly one cluster', async () => {
    const ids = await seedRecommendations(world, 5);
    const clusters = [await create('Race A'), await create('Race B')];
    const answers = await Promise.all([
      add(clusters[0]!.id, ids),
      add(clusters[1]!.id, [...ids].reverse(), cast.secondCoordinator),
    ]);
    const won = answers.filter(({ data }) => data.addToCluster.changedCount === 5);
    const lost = answers.filter(({ data }) => data.addToCluster.userErrors[0]?.code === 'CONFLICT');
    expect(won.length).toBeGreaterThan(0);
    expect(won.length + lost.length).toBe(2);
    const sizes = await Promise.all(
      clusters.map(({ id }) =>
        cast.coordinator.ask('query($id: ID!) { cluster(id: $id) { memberCount } }', { id }),
      ),
    );
    expect(sizes.map(({ data }) => data.cluster.memberCount).sort()).toEqual([0, 5]);
  });
});

describe('archiving', () => {
  it('ends memberships and assignments, and the archived cluster takes nobody in', async () => {
    const ids = await seedRecommendations(world, 2);
    const { id, version } = await create('To be dissolved');
    await add(id, ids);
    const assigned = await cast.coordinator.ask(
      'mutation($input: AssignClusterInput!) { assignCluster(input: $input) { changedCount userErrors { code } } }',
      { input: { clusterId: id, institutionId: cast.ministryA, role: 'LEAD' } },
    );
    expect(done(assigned, 'assignCluster').changedCount).toBe(1);
    const archived = await cast.coordinator.ask(
      'mutation($input: ArchiveClusterInput!) { archiveCluster(input: $input) { cluster { archivedAt memberCount assignments { id } assignmentHistory { endedAt endCause } } endedMembershipCount userErrors { code } } }',
      { input: { clusterId: id, version } },
    );
    expect(done(archived, 'archiveCluster')).toMatchObject({
      endedMembershipCount: 2,
      cluster: {
        archivedAt: world.clock.now(),
        memberCount: 0,
        assignments: [],
        assignmentHistory: [{ endedAt: world.clock.now(), endCause: 'CLUSTER_ARCHIVED' }],
      },
    });
    expect((await add(id, ids)).data.addToCluster.userErrors[0].code).toBe('CONFLICT');
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Recommendation { cluster { id } } } }',
      { id: ids[0] },
    );
    expect(data.node.cluster).toBeNull();
  });
});

it('derives the status of a cluster from its members', async () => {
  const ids = await seedRecommendations(world, 4);
  const { id } = await create('Derived');
  await add(id, ids);
  const derived = async () =>
    (
      await cast.coordinator.ask(
        'query($id: ID!) { cluster(id: $id) { derivedStatus { status hasRegression unassessed } } }',
        { id },
      )
    ).data.cluster.derivedStatus;
  expect(await derived()).toEqual({ status: 'NOT_ASSESSED', hasRegression: false, unassessed: 4 });
  await seedStatus(world, ids[0] as string, 'NO_LONGER_APPLICABLE');
  await seedStatus(world, ids[1] as string, 'IMPLEMENTED');
  await seedStatus(world, ids[2] as string, 'REGRESSED');
  expect(await derived()).toEqual({ status: 'PARTIALLY_IMPLEMENTED', hasRegression: true, unassessed: 1 });
});
