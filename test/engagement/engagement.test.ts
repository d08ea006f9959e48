import { Cast, done, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { wholePlan } from '../plans/planning.js';
import { assignedCluster, refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const FIELDS = `engagement { id version state title startsOn endsOn outcome cancelReason host { id }
  invitees { sector name institution { id } }
  participants { total women men other notStated bySector { sector women } } }`;
const plan = (more: object = {}, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'planEngagement', FIELDS, {
    kind: 'CONSULTATION',
    title: 'What should the plan against violence say?',
    startsOn: '2026-02-20',
    ...more,
  });
const planned = async (more: object = {}) => done(await plan(more), 'planEngagement').engagement;
const record = (engagement: { id: string; version: number }, more: object = {}): Promise<Answer> =>
  verb(cast.coordinator, 'recordEngagement', FIELDS, {
    id: engagement.id,
    version: engagement.version,
    outcome: 'Shelters first.',
    attendance: [],
    ...more,
  });
const WOMEN_AND_MEN = [
  { sector: 'CIVIL_SOCIETY', women: 24, men: 9, other: 2 },
  { sector: 'GOVERNMENT', women: 5, men: 6, notStated: 1 },
];

describe('an event', () => {
  it('is planned with its agenda and the bodies that are invited', async () => {
    const invitees = [
      { sector: 'GOVERNMENT', institutionId: cast.ministryB },
      { sector: 'CIVIL_SOCIETY', name: ' Open Doors ' },
    ];
    expect(await planned({ invitees, hostId: cast.ministryA, endsOn: '2026-02-21' })).toMatchObject({
      state: 'PLANNED',
      host: { id: cast.ministryA },
      endsOn: '2026-02-21',
      invitees: [
        { sector: 'GOVERNMENT', name: null, institution: { id: cast.ministryB } },
        { sector: 'CIVIL_SOCIETY', name: 'Open Doors', institution: null },
      ],
      participants: null,
    });
  });

  it('is recorded with who came, by sector and as they described themselves, and may be counted again', async () => {
    const held = done(
      await record(await planned(), { attendance: WOMEN_AND_MEN }),
      'recordEngagement',
    ).engagement;
    expect(held).toMatchObject({
      state: 'HELD',
      outcome: 'Shelters first.',
      participants: { total: 47, women: 29, men: 15, other: 2, notStated: 1 },
    });
    const counted = await record(held, { attendance: [{ sector: 'UN', women: 1 }] });
    expect(done(counted, 'recordEngagement').engagement.participants).toEqual({
      total: 1,
      women: 1,
      men: 0,
      other: 0,
      notStated: 0,
      bySector: [{ sector: 'UN', women: 1 }],
    });
  });

  it('is cancelled with a reason, and then neither changed nor recorded', async () => {
    const { id, version } = await planned({ startsOn: '2026-05-01' });
    const input = { id, version, reason: 'The minister resigned.' };
    const cancelled = done(
      await verb(cast.coordinator, 'cancelEngagement', FIELDS, input),
      'cancelEngagement',
    );
    expect(cancelled.engagement).toMatchObject({
      state: 'CANCELLED',
      cancelReason: 'The minister resigned.',
    });
    expect(refusal(await record(cancelled.engagement))).toMatchObject({ code: 'CONFLICT' });
    const change = { id, version: version + 1, title: 'Again' };
    expect(refusal(await verb(cast.coordinator, 'changeEngagement', FIELDS, change))?.code).toBe('CONFLICT');
  });

  it('says what it is about, and stands on each of these', async () => {
    const [one = '', other = ''] = await seedRecommendations(world, 2);
    const { id: engagementId } = await planned();
    const asked = (name: string, itemIds: string[]) =>
      cast.coordinator.ask(
        `mutation($input: EngagementItemsInput!) { ${name}(input: $input) { changedCount unchangedCount userErrors { code message path } } }`,
        { input: { engagementId, itemIds } },
      );
    expect(done(await asked('linkEngagement', [one, other]), 'linkEngagement')).toMatchObject({
      changedCount: 2,
    });
    expect(done(await asked('linkEngagement', [one]), 'linkEngagement')).toMatchObject({
      changedCount: 0,
      unchangedCount: 1,
    });
    const query = `query($id: ID!, $rec: ID!) { node(id: $id) { ... on Engagement { linkedItems { totalCount nodes { id } } } }
      recommendation: node(id: $rec) { ... on Recommendation { engagements { totalCount nodes { id } } } }
      engagements(filter: { itemId: $rec }) { totalCount } }`;
    const { data } = await cast.analyst.ask(query, { id: engagementId, rec: one });
    expect(data.node.linkedItems).toEqual({ totalCount: 2, nodes: [{ id: one }, { id: other }] });
    expect(data.recommendation.engagements).toEqual({ totalCount: 1, nodes: [{ id: engagementId }] });
    expect(data.engagements.totalCount).toBe(1);
    expect(done(await asked('unlinkEngagement', [one]), 'unlinkEngagement')).toMatchObject({
      changedCount: 1,
    });
    const after = await cast.analyst.ask(query, { id: engagementId, rec: one });
    expect(after.data.recommendation.engagements.totalCount).toBe(0);
    const [foreign = ''] = await seedRecommendations(world, 1, { countryCode: 'SVN' });
    expect(refusal(await asked('linkEngagement', [other, foreign]))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'itemIds'],
    });
    expect(refusal(await asked('linkEngagement', [cast.ministryA]))).toMatchObject({ code: 'INVALID' });
  });

  it('stands on clusters, plans and measures too, and on the recommendations of the cluster', async () => {
    const [member = ''] = await seedRecommendations(world, 1);
    const clusterId = await assignedCluster(cast, cast.ministryA, [member]);
    const { plan: about, measure } = await wholePlan(cast, []);
    const { id: engagementId } = await planned();
    const itemIds = [clusterId, about.id, measure.id];
    const linked = await cast.coordinator.ask(
      'mutation($input: EngagementItemsInput!) { linkEngagement(input: $input) { changedCount userErrors { code message path } } }',
      { input: { engagementId, itemIds } },
    );
    expect(done(linked, 'linkEngagement').changedCount).toBe(3);
    const events = '{ engagements { totalCount nodes { id availableTransitions } } }';
    for (const id of [...itemIds, member]) {
      const { data } = await cast.coordinator.ask(
        `query($id: ID!) { node(id: $id) { ... on Recommendation ${events} ... on Cluster ${events}
          ... on ImplementationPlan ${events} ... on Measure ${events} } }`,
        { id },
      );
      expect(data.node.engagements).toEqual({
        totalCount: 1,
        nodes: [{ id: engagementId, availableTransitions: ['CHANGE', 'RECORD', 'CANCEL'] }],
      });
    }
  });

  it('goes over to the recommendation into which its own is merged, once', async () => {
    const entry = { reference: '9', text: 'Count the shelters.' };
    const { id: keptId, documentId } = await enterRecommendation(cast.coordinator, entry);
    const { id: doubleId } = await enterRecommendation(cast.coordinator, { ...entry, documentId });
    const events = [await planned(), await planned()];
    for (const [index, { id: engagementId }] of events.entries()) {
      const input = { engagementId, itemIds: index === 0 ? [doubleId] : [doubleId, keptId] };
      await cast.coordinator.ask(
        'mutation($input: EngagementItemsInput!) { linkEngagement(input: $input) { changedCount } }',
        { input },
      );
    }
    const { data: found } = await cast.coordinator.ask('{ possibleDuplicates { nodes { id version } } }');
    const [{ id: duplicateId, version }] = found.possibleDuplicates.nodes;
    const input = { duplicateId, version, keepId: keptId };
    done(await verb(cast.coordinator, 'mergeDuplicate', 'duplicate { state }', input), 'mergeDuplicate');
    const { data } = await cast.analyst.ask(
      'query($id: ID!) { node(id: $id) { ... on Recommendation { engagements { nodes { id } } } } }',
      { id: keptId },
    );
    const ids = data.node.engagements.nodes.map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual(events.map(({ id }) => id).sort());
  });

  it('is published with the status, and not before', async () => {
    const { id } = await planned();
    const seen = async (): Promise<boolean[]> => {
      const query = 'query($id: ID!) { node(id: $id) { id } engagements(first: 100) { nodes { id } } }';
      const { data } = await world.ask(query, { id });
      return [data.node !== null, data.engagements.nodes.some((node: { id: string }) => node.id === id)];
    };
    await publish(cast.coordinator, 'SOURCE');
    expect(await seen()).toEqual([false, false]);
    await publish(cast.coordinator, 'STATUS');
    expect(await seen()).toEqual([true, true]);
    const { data } = await cast.foreignCoordinator.ask('{ engagements { totalCount } }');
    expect(data.engagements.totalCount).toBe(0);
  });

  it.each([
    ['an end before its start', { endsOn: '2026-02-19' }, ['endsOn']],
    ['a day that is none', { startsOn: '2026-02-30' }, null],
    ['a host abroad', { hostId: 'FOREIGN' }, ['hostId']],
    ['an invited body that is neither', { invitees: [{ sector: 'UN' }] }, ['invitees', '0']],
    [
      'an invited institution abroad',
      { invitees: [{ sector: 'GOVERNMENT', institutionId: 'FOREIGN' }] },
      ['invitees'],
    ],
  ])('is refused with %s, and nothing is kept', async (_, more, field) => {
    const given = JSON.parse(JSON.stringify(more).replaceAll('FOREIGN', cast.foreignMinistry)) as object;
    const count = async () =>
      (await cast.coordinator.ask('{ engagements { totalCount } }')).data.engagements.totalCount;
    const before = await count();
    const answer = await plan(given);
    if (field === null) expect(answer.status).toBe(400);
    else expect(refusal(answer)?.path).toEqual(['input', ...field]);
    expect(await count()).toBe(before);
  });

  it.each([
    ['before it began', { startsOn: '2026-09-01' }, {}, ['id']],
    [
      'with a sector counted twice',
      {},
      { attendance: [{ sector: 'UN' }, { sector: 'UN' }] },
      ['attendance', '1'],
    ],
    ['with fewer than nobody', {}, { attendance: [{ sector: 'UN', men: -1 }] }, ['attendance', '0', 'men']],
  ])('is not recorded %s', async (_, terms, more, field) => {
    expect(refusal(await record(await planned(terms), more))?.path).toEqual(['input', ...field]);
  });

  it('is the coordinator’s to write', async () => {
    for (const player of [cast.focalPoint, cast.stakeholder, cast.analyst])
      expect((await plan({}, player)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
