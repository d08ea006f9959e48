import { Cast, done } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World, type Answer } from '../harness/world.js';

let world: World;
let cast: Cast;
const ids: string[] = [];
let members: string[];

beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  members = await seedRecommendations(world, 30);
  for (const [n, name] of [
    'Éducation',
    'education',
    'Justice',
    'Zebra',
    'health 100%',
    'Justice',
  ].entries()) {
    world.clock.advance({ minutes: 1 });
    const created = await cast.coordinator.ask(
      'mutation($input: CreateClusterInput!) { createCluster(input: $input) { cluster { id } userErrors { code } } }',
      { input: { name, sdgCode: n === 3 ? '16' : n === 2 ? '16.3' : null } },
    );
    ids.push(done(created, 'createCluster').cluster.id);
    const targets = { ids: members.slice(n * 5, n * 5 + n) };
    if (n > 0)
      done(
        await cast.coordinator.ask(
          'mutation($input: ClusterMembersInput!) { addToCluster(input: $input) { changedCount userErrors { code } } }',
          { input: { clusterId: ids[n], targets } },
        ),
        'addToCluster',
      );
  }
});
afterAll(() => world.close());

const LIST = `query($filter: ClusterFilter, $orderBy: ClusterOrder, $first: Int, $after: String) {
  clusters(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id name memberCount } totalCount pageInfo { hasNextPage endCursor }
  }
}`;

async function toTheEnd(orderBy: object): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { data }: Answer = await cast.analyst.ask(LIST, { orderBy, first: 2, after });
    seen.push(...data.clusters.nodes.map((node: { id: string }) => node.id));
    if (!data.clusters.pageInfo.hasNextPage) return seen;
    after = data.clusters.pageInfo.endCursor;
  }
}

describe('the list of clusters', () => {
  it.each(
    ['NAME', 'CREATED_AT', 'MEMBER_COUNT'].flatMap((field) => [
      { field, direction: 'ASC' },
      { field, direction: 'DESC' },
    ]),
  )('is paged to its end, each once, by $field $direction', async (orderBy) => {
    const seen = await toTheEnd(orderBy);
    expect([...seen].sort()).toEqual([...ids].sort());
    if (orderBy.field !== 'NAME') {
      const expected = orderBy.direction === 'ASC' ? ids : [...ids].reverse();
      expect(seen).toEqual(expected);
    }
  });

  it('sorts names without regard to case and accents', async () => {
    const { data } = await cast.analyst.ask(LIST, {});
    expect(data.clusters.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'Éducation',
      'education',
      'health 100%',
      'Justice',
      'Justice',
      'Zebra',
    ]);
    expect(data.clusters.totalCount).toBe(6);
  });

  it.each<[object, string[]]>([
    [{ nameContains: 'EDUC' }, ['Éducation', 'education']],
    [{ nameContains: '0%' }, ['health 100%']],
    [{ nameContains: '_' }, []],
    [{ sdgs: ['16'] }, ['Justice', 'Zebra']],
    [{ sdgs: ['16.3'] }, ['Justice']],
    [{ states: ['ARCHIVED'] }, []],
    [{ countries: ['SVN'] }, []],
  ])('is narrowed by %j', async (filter, names) => {
    const { data } = await cast.analyst.ask(LIST, { filter });
    expect(data.clusters.nodes.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(data.clusters.totalCount).toBe(names.length);
  });

  it('refuses the cursor of another order', async () => {
    const { data } = await cast.analyst.ask(LIST, { first: 1 });
    const answer = await cast.analyst.ask(LIST, {
      first: 1,
      after: data.clusters.pageInfo.endCursor,
      orderBy: { field: 'CREATED_AT' },
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });
});

describe('the members of a cluster', () => {
  const MEMBERS =
    'query($id: ID!, $after: String) { cluster(id: $id) { members(first: 2, after: $after) { nodes { id reference } totalCount pageInfo { hasNextPage endCursor } } } }';

  it('are paged to their end, each once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data }: Answer = await cast.coordinator.ask(MEMBERS, { id: ids[5], after });
      const page: any = data.cluster.members;
      expect(page.totalCount).toBe(5);
      seen.push(...page.nodes.map((node: { id: string }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(members.slice(25, 30));
  });

  it('of many clusters take as many statements as of one', async () => {
    const query = `query($first: Int) { clusters(first: $first) { nodes {
      name memberCount lead { id } implementBy assignments { id } derivedStatus { status }
      members(first: 3) { totalCount nodes { id cluster { id } clusterHistory { joinedAt } } } } } }`;
    expect((await cast.coordinator.ask(query, { first: 6 })).errors).toBeUndefined();
    await expectNoGrowth(world, (first) => cast.coordinator.ask(query, { first }), 2, 6);
  });
});

describe('who may see clusters', () => {
  const SEEN = `query($id: ID!, $rec: ID!) {
    clusters { totalCount nodes { id } }
    cluster(id: $id) { id }
    node(id: $id) { id }
    recommendation: node(id: $rec) { ... on Recommendation { cluster { id } clusterHistory { id } } }
  }`;
  const ask = (by: { ask: World['ask'] } | Cast['coordinator']) =>
    by.ask(SEEN, { id: ids[1], rec: members[5] });
  const nothing = { clusters: { totalCount: 0, nodes: [] }, cluster: null, node: null };

  it('are the people of the country, and no others', async () => {
    for (const by of [cast.coordinator, cast.focalPoint, cast.validator, cast.analyst, cast.admin]) {
      expect((await ask(by)).data).toMatchObject({ cluster: { id: ids[1] }, clusters: { totalCount: 6 } });
    }
    for (const by of [cast.foreignCoordinator, cast.foreignFocalPoint, cast.stakeholder]) {
      expect((await ask(by)).data).toMatchObject({ ...nothing, recommendation: null });
    }
  });

  it('is everybody from the publication of the status on', async () => {
    await publish(cast.coordinator, 'SOURCE');
    expect((await ask(world)).data).toMatchObject({
      ...nothing,
      recommendation: { cluster: null, clusterHistory: [] },
    });
    await publish(cast.coordinator, 'STATUS');
    for (const by of [world, cast.stakeholder]) {
      expect((await ask(by)).data).toMatchObject({
        clusters: { totalCount: 6 },
        cluster: { id: ids[1] },
        node: { id: ids[1] },
        recommendation: { cluster: { id: ids[1] } },
      });
    }
    expect((await ask(cast.foreignCoordinator)).data).toMatchObject(nothing);
  });

  it('who may not write is refused; whoever is abroad finds nothing', async () => {
    const change = (by: Cast['coordinator'], clusterId: string) =>
      by.ask(
        'mutation($input: ChangeClusterInput!) { changeCluster(input: $input) { cluster { id } userErrors { code message path } } }',
        { input: { clusterId, version: 1, name: 'Mine now' } },
      );
    for (const by of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
      expect((await change(by, ids[1] as string)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const foreign = (await change(cast.foreignCoordinator, ids[1] as string)).data.changeCluster;
    const absent = (await change(cast.foreignCoordinator, 'clu_nowhere')).data.changeCluster;
    expect(foreign.userErrors[0]).toEqual({
      ...absent.userErrors[0],
      message: absent.userErrors[0].message.replace('clu_nowhere', ids[1]),
    });
    expect(foreign.userErrors[0].code).toBe('NOT_FOUND');
  });
});
