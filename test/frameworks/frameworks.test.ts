import { PartTies } from '../../src/recommendations/parts/part-ties.js';
import { Cast, done, HOME, type Player } from '../harness/cast.js';
import { publish, seedRecommendations, seedStatus, write } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { wholePlan } from '../plans/planning.js';
import { splitOne } from '../parts/splitting.js';
import { assignedCluster, refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const FRAMEWORK = 'id version kind title issuedBy periodFrom periodTo sourceUrl closedAt';
const ITEM = 'id version code title ordinal archivedAt parent { id } framework { id }';

const create = (more: object = {}, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'createFramework', `framework { ${FRAMEWORK} }`, {
    kind: 'UN_COOPERATION_FRAMEWORK',
    title: 'Cooperation Framework 2023–2027',
    ...more,
  });
const created = async (more: object = {}, by?: Player) =>
  done(await create(more, by), 'createFramework').framework;
const add = (frameworkId: string, more: object = {}, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'addFrameworkItem', `frameworkItem { ${ITEM} }`, { frameworkId, title: 'Fair courts', ...more });
const added = async (frameworkId: string, more: object = {}, by?: Player) =>
  done(await add(frameworkId, more, by), 'addFrameworkItem').frameworkItem;
const change = (input: object, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'changeFrameworkItem', `frameworkItem { ${ITEM} }`, input);
const link = (input: object, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'linkToFrameworkItem', 'changedCount unchangedCount frameworkItem { id }', input);
const unlink = (input: object, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'unlinkFromFrameworkItem', 'changedCount unchangedCount', input);
const reached = async (items: string[], by: Player = cast.coordinator): Promise<string[]> => {
  const { data } = await by.ask(
    'query($items: [ID!]) { recommendations(filter: { frameworkItems: $items }, first: 100) { totalCount nodes { id } } }',
    { items },
  );
  const ids: string[] = data.recommendations.nodes.map(({ id }: { id: string }) => id);
  expect(data.recommendations.totalCount).toBe(ids.length);
  return ids.sort();
};

describe('a framework', () => {
  it('is entered by the coordinator, with its period and source', async () => {
    const terms = {
      issuedBy: 'UN country team',
      periodFrom: '2023-01-01',
      periodTo: '2027-12-31',
      sourceUrl: 'https://example.org/cooperation-framework.pdf',
    };
    expect(await created(terms)).toMatchObject({
      ...terms,
      kind: 'UN_COOPERATION_FRAMEWORK',
      closedAt: null,
    });
  });

  it.each([
    ['a blank title', { title: ' ' }, 'title'],
    ['a period that ends before it begins', { periodFrom: '2025-01-01', periodTo: '2024-12-31' }, 'periodTo'],
    ['a day that is none', { periodFrom: '2025-02-30' }, null],
    ['an address that is none', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
  ])('is refused with %s', async (_, more, field) => {
    const answer = await create(more);
    expect(field === null ? answer.status : refusal(answer)?.path).toEqual(
      field === null ? 400 : ['input', field],
    );
  });

  it('is nobody else’s to write', async () => {
    const { id } = await created();
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
      expect((await create({}, person)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(refusal(await add(id, {}, cast.foreignCoordinator))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'frameworkId'],
    });
  });

  it('that is closed takes no more items and links; those that it has stay', async () => {
    const { id, version } = await created({ title: 'Plan 2015–2020', kind: 'NATIONAL_DEVELOPMENT_PLAN' });
    const item = await added(id);
    const [recommendationId = ''] = await seedRecommendations(world, 1);
    done(await link({ frameworkItemId: item.id, itemIds: [recommendationId] }), 'linkToFrameworkItem');
    done(
      await verb(cast.coordinator, 'closeFramework', 'framework { closedAt }', { id, version }),
      'closeFramework',
    );
    expect(refusal(await add(id))).toMatchObject({ code: 'CONFLICT', path: ['input', 'frameworkId'] });
    const more = await link({ frameworkItemId: item.id, itemIds: [recommendationId] });
    expect(refusal(more)).toMatchObject({ code: 'CONFLICT', path: ['input', 'frameworkItemId'] });
    expect(await reached([item.id])).toEqual([recommendationId]);
    const { data } = await cast.analyst.ask(
      '{ open: frameworks(filter: { closed: false }, first: 100) { nodes { id } } closed: frameworks(filter: { closed: true, kinds: [NATIONAL_DEVELOPMENT_PLAN] }) { nodes { id } } }',
    );
    expect(data.closed.nodes).toEqual([{ id }]);
    expect(data.open.nodes).not.toContainEqual({ id });
  });
});

describe('the items of a framework', () => {
  it('are a tree, each in its place; one moves with all that is under it', async () => {
    const { id } = await created();
    const first = await added(id, { code: '1', title: 'People' });
    const second = await added(id, { code: '2', title: 'Institutions' });
    const under = await added(id, { code: '1.1', title: 'Courts', parentItemId: first.id });
    const deep = await added(id, { code: '1.1.1', title: 'Judges', parentItemId: under.id });
    expect([first.ordinal, second.ordinal, under.ordinal]).toEqual([1, 2, 1]);
    const [recommendationId = ''] = await seedRecommendations(world, 1);
    done(await link({ frameworkItemId: deep.id, itemIds: [recommendationId] }), 'linkToFrameworkItem');
    for (const over of [deep, under, first]) expect(await reached([over.id])).toEqual([recommendationId]);
    done(
      await change({ id: under.id, version: under.version, parentItemId: second.id }),
      'changeFrameworkItem',
    );
    expect(await reached([first.id])).toEqual([]);
    for (const over of [deep, under, second]) expect(await reached([over.id])).toEqual([recommendationId]);
    const { data } = await cast.analyst.ask(
      'query($id: ID!) { node(id: $id) { ... on Framework { items { totalCount nodes { title children { nodes { title children { nodes { title parent { title } } } } } } } } } }',
      { id },
    );
    expect(data.node.items).toEqual({
      totalCount: 2,
      nodes: [
        { title: 'People', children: { nodes: [] } },
        {
          title: 'Institutions',
          children: {
            nodes: [
              { title: 'Courts', children: { nodes: [{ title: 'Judges', parent: { title: 'Courts' } }] } },
            ],
          },
        },
      ],
    });
  });

  it('do not stand under themselves, under another framework’s, or more than five deep', async () => {
    const { id } = await created();
    const line = [await added(id)];
    for (let level = 2; level <= 5; level += 1) line.push(await added(id, { parentItemId: line.at(-1).id }));
    const parentId = ['input', 'parentItemId'];
    expect(refusal(await add(id, { parentItemId: line[4].id }))).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      path: parentId,
    });
    const [top, second, third] = line;
    const move = (item: any, to: string) => change({ id: item.id, version: item.version, parentItemId: to });
    expect(refusal(await move(second, third.id))).toMatchObject({ code: 'INVALID', path: parentId });
    expect(refusal(await move(second, second.id))).toMatchObject({ code: 'INVALID', path: parentId });
    const beside = await added(id);
    expect(refusal(await move(top, beside.id))).toMatchObject({ code: 'LIMIT_EXCEEDED', path: parentId });
    const elsewhere = await added((await created()).id);
    expect(refusal(await move(second, elsewhere.id))).toMatchObject({ code: 'NOT_FOUND', path: parentId });
  });

  it('are taken out only without links and without items under them', async () => {
    const { id } = await created();
    const parent = await added(id);
    const child = await added(id, { parentItemId: parent.id });
    const archive = ({ id: item, version }: any) =>
      verb(cast.coordinator, 'archiveFrameworkItem', 'frameworkItem { archivedAt }', { id: item, version });
    expect(refusal(await archive(parent))?.message).toMatch(/Items stand under it \(1\)/);
    const [recommendationId = ''] = await seedRecommendations(world, 1);
    done(await link({ frameworkItemId: child.id, itemIds: [recommendationId] }), 'linkToFrameworkItem');
    expect(refusal(await archive(child))?.message).toMatch(/linked to it \(1\)/);
    done(await unlink({ frameworkItemId: child.id, itemIds: [recommendationId] }), 'unlinkFromFrameworkItem');
    done(await archive(child), 'archiveFrameworkItem');
    done(await archive(parent), 'archiveFrameworkItem');
    expect(refusal(await link({ frameworkItemId: child.id, itemIds: [recommendationId] }))?.code).toBe(
      'CONFLICT',
    );
  });
});

describe('links', () => {
  it('are to recommendations and clusters; a cluster’s reach its members while they are in it', async () => {
    const { id } = await created();
    const item = await added(id);
    const [own = '', member = '', none = ''] = await seedRecommendations(world, 3);
    const clusterId = await assignedCluster(cast, cast.ministryB, [member]);
    const both = { frameworkItemId: item.id, itemIds: [own, clusterId] };
    expect(done(await link(both), 'linkToFrameworkItem')).toMatchObject({
      changedCount: 2,
      unchangedCount: 0,
    });
    expect(done(await link(both), 'linkToFrameworkItem')).toMatchObject({
      changedCount: 0,
      unchangedCount: 2,
    });
    expect(await reached([item.id])).toEqual([own, member].sort());
    const { data } = await cast.analyst.ask(
      `query($item: ID!, $own: ID!, $member: ID!, $none: ID!, $cluster: ID!) {
        item: node(id: $item) { ... on FrameworkItem { linkedItems { totalCount nodes { __typename id } } } }
        own: node(id: $own) { ... on Recommendation { frameworkItems { nodes { id } } } }
        member: node(id: $member) { ... on Recommendation { frameworkItems { totalCount nodes { id } } } }
        none: node(id: $none) { ... on Recommendation { frameworkItems { totalCount nodes { id } } } }
        cluster: node(id: $cluster) { ... on Cluster { frameworkItems { nodes { id } } } } }`,
      { item: item.id, own, member, none, cluster: clusterId },
    );
    expect(data.item.linkedItems.totalCount).toBe(2);
    expect(data.item.linkedItems.nodes).toEqual(
      expect.arrayContaining([
        { __typename: 'Recommendation', id: own },
        { __typename: 'Cluster', id: clusterId },
      ]),
    );
    expect(data.own.frameworkItems).toEqual({ nodes: [{ id: item.id }] });
    expect(data.member.frameworkItems).toEqual({ totalCount: 1, nodes: [{ id: item.id }] });
    expect(data.none.frameworkItems).toEqual({ totalCount: 0, nodes: [] });
    expect(data.cluster.frameworkItems).toEqual({ nodes: [{ id: item.id }] });
    const leave = { clusterId, targets: { ids: [member] } };
    const left = await cast.coordinator.ask(
      'mutation($input: ClusterMembersInput!) { removeFromCluster(input: $input) { userErrors { code } } }',
      { input: leave },
    );
    done(left, 'removeFromCluster');
    expect(await reached([item.id])).toEqual([own]);
  });

  it('to a measure reach what it answers: its recommendations, and the members of its clusters', async () => {
    const { id } = await created();
    const item = await added(id);
    const [answered = '', member = '', other = ''] = await seedRecommendations(world, 3);
    const clusterId = await assignedCluster(cast, cast.ministryB, [member]);
    const { measure } = await wholePlan(cast, [answered, clusterId]);
    done(await link({ frameworkItemId: item.id, itemIds: [measure.id] }), 'linkToFrameworkItem');
    expect(await reached([item.id])).toEqual([answered, member].sort());
    const { data } = await cast.analyst.ask(
      `query($item: ID!, $framework: ID!, $filter: RecommendationFilter) {
        item: node(id: $item) { ... on FrameworkItem { linkedItems { nodes { __typename id } } } }
        recommendations(filter: $filter) { nodes { frameworkItems { totalCount nodes { id } } } }
        progress(filter: $filter, by: [FRAMEWORK_ITEM], frameworkId: $framework) { base { rows { keys { key } all { base } } } } }`,
      { item: item.id, framework: id, filter: { frameworkItems: [item.id] } },
    );
    expect(data.item.linkedItems.nodes).toEqual([{ __typename: 'Measure', id: measure.id }]);
    expect(data.recommendations.nodes).toEqual(
      [1, 2].map(() => ({ frameworkItems: { totalCount: 1, nodes: [{ id: item.id }] } })),
    );
    expect(data.progress.base.rows).toEqual([{ keys: [{ key: item.id }], all: { base: 2 } }]);
    expect(await reached([item.id])).not.toContain(other);
  });

  it('to a part reach the recommendation, and hold its split together', async () => {
    const { id } = await created();
    const item = await added(id);
    const split = await splitOne(cast.coordinator);
    done(await link({ frameworkItemId: item.id, itemIds: [split.parts[1]] }), 'linkToFrameworkItem');
    expect(await reached([item.id])).toEqual([split.id]);
    const ties = world.app.get(PartTies, { strict: false });
    expect(await write(world, () => ties.of([split.parts[1]]))).toHaveLength(1);
  });

  it('are made and taken away in bulk, all of them or none', async () => {
    const { id } = await created();
    const item = await added(id);
    const ids = await seedRecommendations(world, 3);
    const bulk = (targets: object) => ({ frameworkItemId: item.id, targets });
    const wrong = await link(bulk({ filter: { frameworkItems: [item.id] }, expectedCount: 3 }));
    expect(refusal(wrong)?.code).toBe('EXPECTED_COUNT_MISMATCH');
    expect(refusal(await link(bulk({ ids: [...ids, 'rec_x'] })))?.code).toBe('NOT_FOUND');
    expect(await reached([item.id])).toEqual([]);
    expect(done(await link(bulk({ ids })), 'linkToFrameworkItem').changedCount).toBe(3);
    const away = bulk({ filter: { frameworkItems: [item.id] }, expectedCount: 3 });
    expect(done(await unlink(away), 'unlinkFromFrameworkItem')).toMatchObject({ changedCount: 3 });
    expect(await reached([item.id])).toEqual([]);
  });

  it('are refused to what is of another kind, another country’s, or not there; nothing is half done', async () => {
    const { id } = await created();
    const item = await added(id);
    const [own = ''] = await seedRecommendations(world, 1);
    const [foreign = ''] = await seedRecommendations(world, 1, { countryCode: 'SVN' });
    const refused = async (input: object) => refusal(await link({ frameworkItemId: item.id, ...input }));
    const path = ['input', 'itemIds'];
    expect(await refused({ itemIds: [own, foreign] })).toMatchObject({ code: 'NOT_FOUND', path });
    expect(await refused({ itemIds: [own, cast.ministryA] })).toMatchObject({ code: 'INVALID', path });
    expect(await refused({})).toMatchObject({ code: 'INVALID', path: ['input'] });
    expect(await refused({ itemIds: [own], targets: { ids: [own] } })).toMatchObject({ path: ['input'] });
    const theirs = await link({ frameworkItemId: item.id, itemIds: [foreign] }, cast.foreignCoordinator);
    expect(refusal(theirs)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'frameworkItemId'] });
    expect(await reached([item.id])).toEqual([]);
  });

  it('of two who link the same at once, one is told CONFLICT or finds it done; there is one link', async () => {
    const { id } = await created();
    const item = await added(id);
    const [own = ''] = await seedRecommendations(world, 1);
    const input = { frameworkItemId: item.id, itemIds: [own] };
    const answers = await Promise.all([link(input), link(input, cast.secondCoordinator)]);
    const counts = answers.map((answer) => answer.data.linkToFrameworkItem.changedCount);
    expect(counts.sort()).toEqual([0, 1]);
    expect(await reached([item.id])).toEqual([own]);
  });
});

describe('progress by framework item', () => {
  const rowsOf = async (variables: object, by: Player = cast.analyst) => {
    const { data } = await by.ask(
      `query($filter: RecommendationFilter, $by: [ProgressDimension!], $frameworkId: ID, $asOf: LocalDate) {
        progress(filter: $filter, by: $by, frameworkId: $frameworkId, asOf: $asOf) { notes base { distinctTotal rowsOverlap
          rows { keys { key label } all { base statuses { status count } } } } } }`,
      variables,
    );
    const { notes, base } = data.progress;
    const rows = base.rows.map(({ keys, all }: any) => [keys[0].key, keys[0].label, all.base]);
    return { notes, rows, base };
  };

  it('counts each recommendation once in each item that covers it, and those under none apart', async () => {
    const { id } = await created({ title: 'Letter', kind: 'HIGH_COMMISSIONER_LETTER' });
    const other = await added((await created()).id, { title: 'Elsewhere' });
    const area = await added(id, { code: 'A', title: 'Justice' });
    const courts = await added(id, { parentItemId: area.id, title: 'Courts' });
    const prisons = await added(id, { parentItemId: area.id, title: 'Prisons' });
    const [one = '', two = '', three = '', four = ''] = await seedRecommendations(world, 4, {
      position: 'SUPPORTED',
    });
    const clusterId = await assignedCluster(cast, cast.ministryB, [two, three]);
    await seedStatus(world, one, 'IMPLEMENTED');
    const linked = [
      [courts.id, [one, clusterId]],
      [prisons.id, [one, two]],
      [other.id, [four]],
    ] as const;
    for (const [frameworkItemId, itemIds] of linked)
      done(await link({ frameworkItemId, itemIds }), 'linkToFrameworkItem');
    const filter = { documentSymbols: [await symbolOf(one)] };
    const asked = { filter, by: ['FRAMEWORK_ITEM'], frameworkId: id };
    const { rows, base, notes } = await rowsOf(asked);
    expect(rows).toEqual([
      [area.id, 'A Justice', 3],
      [courts.id, 'Courts', 3],
      [prisons.id, 'Prisons', 2],
      [null, null, 1],
    ]);
    expect(base).toMatchObject({ distinctTotal: 4, rowsOverlap: true });
    expect(notes).toContain('ROWS_OVERLAP');
    const { errors } = await cast.analyst.ask(`{ progress(by: [THEME], frameworkId: "${id}") { asOf } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', argument: ['frameworkId'] });
    const all = await rowsOf({ filter, by: ['FRAMEWORK_ITEM'] });
    expect(all.rows).toContainEqual([other.id, 'Elsewhere', 1]);
    const byFramework = await rowsOf({ filter: { ...filter, frameworks: [id] }, by: ['FRAMEWORK'] });
    expect(byFramework.rows).toEqual([[id, 'Letter', 3]]);
    const past = await rowsOf({ ...asked, asOf: '2025-12-31' });
    expect(past.notes).toContain('FRAMEWORK_LINKS_ARE_TODAYS');
    const { data } = await cast.analyst.ask(
      'query($filter: RecommendationFilter) { recommendationFacets(filter: $filter) { frameworks { key label count } frameworkItems { key count } } }',
      { filter: { ...filter, frameworks: [id] } },
    );
    expect(data.recommendationFacets.frameworks).toContainEqual({ key: id, label: 'Letter', count: 3 });
    expect(data.recommendationFacets.frameworkItems).toEqual(
      expect.arrayContaining([
        { key: area.id, count: 3 },
        { key: courts.id, count: 3 },
        { key: prisons.id, count: 2 },
      ]),
    );
    expect(data.recommendationFacets.frameworkItems).toHaveLength(3);
  });

  async function symbolOf(recommendationId: string): Promise<string> {
    const { data } = await cast.analyst.ask(
      'query($id: ID!) { node(id: $id) { ... on Recommendation { document { symbol } } } }',
      { id: recommendationId },
    );
    return data.node.document.symbol;
  }
});

describe('the public', () => {
  it('sees frameworks and their links from the level of the status on', async () => {
    const { id } = await created({ title: 'Published' });
    const item = await added(id);
    const [own = ''] = await seedRecommendations(world, 1);
    done(await link({ frameworkItemId: item.id, itemIds: [own] }), 'linkToFrameworkItem');
    const read = async () => {
      const { data } = await world.ask(
        `query($id: ID!, $item: ID!, $own: ID!) { node(id: $id) { id } item: node(id: $item) { ... on FrameworkItem { linkedItems { totalCount } } }
          own: node(id: $own) { ... on Recommendation { frameworkItems { totalCount } } }
          recommendations(filter: { countries: ["${HOME}"], frameworkItems: [$item] }) { totalCount }
          recommendationFacets(filter: { frameworks: [$id] }) { frameworkItems { count } } }`,
        { id, item: item.id, own },
      );
      return data;
    };
    await publish(cast.coordinator, 'SOURCE');
    expect(await read()).toEqual({
      node: null,
      item: null,
      own: { frameworkItems: { totalCount: 0 } },
      recommendations: { totalCount: 0 },
      recommendationFacets: { frameworkItems: [] },
    });
    await publish(cast.coordinator, 'STATUS');
    expect(await read()).toEqual({
      node: { id },
      item: { linkedItems: { totalCount: 1 } },
      own: { frameworkItems: { totalCount: 1 } },
      recommendations: { totalCount: 1 },
      recommendationFacets: { frameworkItems: [{ count: 1 }] },
    });
  });
});
