import { Cast, done, type Player } from '../harness/cast.js';
import { enterRecommendation, enterUprRecommendation } from '../harness/records.js';
import { publish } from '../harness/seeds.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World } from '../harness/world.js';
import {
  approving,
  assign,
  assignedCluster,
  clearing,
  drafting,
  refusal,
  submitted,
  submitting,
  updateOf,
  verb,
} from '../progress/reporting.js';
import { brought, wholePlan } from '../plans/planning.js';
import { splitOne, splitting } from './splitting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world?.close());

const assigning = (partIds: string[], institutionId: string, more: object = {}, by = cast.coordinator) =>
  verb(
    by,
    'assignParts',
    'changedCount unchangedCount unseated { count } assignments { id via part { id } }',
    {
      partIds,
      institutionId,
      role: 'LEAD',
      ...more,
    },
  );
const rejoining = (recommendationId: string, partIds: string[]) =>
  verb(cast.coordinator, 'rejoinParts', 'parts { id }', { recommendationId, partIds });
const clustering = (name: 'addToCluster' | 'removeFromCluster', input: object) =>
  cast.coordinator.ask(
    `mutation($input: ClusterMembersInput!) { ${name}(input: $input) { changedCount userErrors { code message path } } }`,
    { input },
  );

/** Who has a recommendation and its parts in hand. */
async function handsOf(id: string): Promise<any> {
  const { data } = await cast.coordinator.ask(
    `query($id: ID!) { recommendation(id: $id) { overdue lead { id }
      parts { label lead { id } implementBy overdue assignments { via role institution { id } } } } }`,
    { id },
  );
  return data.recommendation;
}
const found = async (filter: object, id: string): Promise<boolean> => {
  const { data } = await cast.coordinator.ask(
    'query($filter: RecommendationFilter) { recommendations(filter: $filter, first: 100) { nodes { id } } }',
    { filter },
  );
  return data.recommendations.nodes.some((node: { id: string }) => node.id === id);
};
async function tasksOf(by: Player): Promise<any[]> {
  const { data } = await by.ask(
    `{ myTasks(first: 100) { nodes { states updateState
      assignment { via part { id } recommendation { id } cluster { id } } } } }`,
  );
  return data.myTasks.nodes;
}
const taskOn = async (by: Player, kind: string, id: string): Promise<any> =>
  (await tasksOf(by)).find(({ assignment }) => assignment[kind]?.id === id);

describe('a part in an institution’s hands', () => {
  it('is its own, else who has the whole, role by role', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    expect((await handsOf(id)).parts[0]).toMatchObject({ lead: null, assignments: [], overdue: false });
    await assign(cast, cast.ministryA, [id]);
    const given = done(
      await assigning([parts[1]], cast.ministryB, { implementBy: '2026-06-30' }),
      'assignParts',
    );
    expect(given).toMatchObject({ changedCount: 1, assignments: [{ via: 'PART', part: { id: parts[1] } }] });
    const { parts: hands } = await handsOf(id);
    const [A, B] = [cast.ministryA, cast.ministryB];
    expect(hands.map(({ lead }: any) => lead.id)).toEqual([A, B, A]);
    expect(hands[0].assignments).toEqual([{ via: 'RECOMMENDATION', role: 'LEAD', institution: { id: A } }]);
    expect(hands[1]).toMatchObject({
      implementBy: '2026-06-30',
      assignments: [{ via: 'PART', role: 'LEAD', institution: { id: B } }],
    });
    const again = await assigning([parts[1]], B, { implementBy: '2026-06-30' });
    expect(done(again, 'assignParts')).toMatchObject({ changedCount: 0, unchangedCount: 1 });
    expect(refusal(await rejoining(id, parts))?.message).toBe('(b) is assigned: end its assignments first.');
  });

  it('comes through the cluster that the part itself is in, before the whole’s', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const { id: other } = await enterRecommendation(cast.coordinator);
    await assign(cast, cast.ministryA, [id]);
    const clusterId = await assignedCluster(cast, cast.ministryB, [other]);
    done(await clustering('addToCluster', { clusterId, partIds: [parts[0]] }), 'addToCluster');
    const { parts: hands } = await handsOf(id);
    expect(hands.map(({ lead }: any) => lead.id)).toEqual([cast.ministryB, cast.ministryA, cast.ministryA]);
    expect(hands[0].assignments[0].via).toBe('CLUSTER');
  });

  it.each([
    [{ partIds: [] }, 'INVALID', 'partIds'],
    [{ partIds: ['par_00000000000000000000000000'] }, 'NOT_FOUND', 'partIds'],
    [{ institutionId: 'ins_00000000000000000000000000' }, 'NOT_FOUND', 'institutionId'],
  ])('is not given with %j', async (more, code, field) => {
    const { id, parts } = await splitOne(cast.coordinator);
    const answer = await assigning(parts, cast.ministryA, more);
    expect(refusal(answer)).toMatchObject({ code, path: ['input', field] });
    expect((await handsOf(id)).parts[0].assignments).toEqual([]);
    expect(refusal(await assigning(parts, cast.foreignMinistry, {}, cast.foreignCoordinator))?.code).toBe(
      'NOT_FOUND',
    );
    expect((await assigning(parts, cast.ministryA, {}, cast.analyst)).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('is given neither twice at once nor after the split was undone', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const answers = await Promise.all([
      assigning([parts[0]], cast.ministryA),
      assigning([parts[0]], cast.ministryB, {}, cast.secondCoordinator),
    ]);
    expect(answers.filter((answer) => refusal(answer) === null).length).toBeGreaterThan(0);
    expect((await handsOf(id)).parts[0].assignments).toHaveLength(1);
    const split = await splitOne(cast.coordinator);
    done(await rejoining(split.id, split.parts), 'rejoinParts');
    expect(refusal(await assigning(split.parts, cast.ministryA))).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a split recommendation in the lists', () => {
  it('is unassigned until it, or each of its parts, is in somebody’s hands', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    expect(await found({ unassigned: true }, id)).toBe(true);
    await assigning(parts.slice(1), cast.ministryB);
    expect(await found({ unassigned: true }, id)).toBe(true);
    expect(await found({ institutions: [cast.ministryB] }, id)).toBe(true);
    expect(await found({ institutions: [cast.ministryA] }, id)).toBe(false);
    await assigning([parts[0]], cast.ministryA);
    expect(await found({ unassigned: true }, id)).toBe(false);
  });

  it('is overdue where a part is, by the date in force for that part', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const late = { implementBy: '2026-01-31' };
    await verb(cast.coordinator, 'assignRecommendations', 'changedCount', {
      targets: { ids: [id] },
      institutionId: cast.ministryA,
      role: 'LEAD',
      ...late,
    });
    expect(await handsOf(id)).toMatchObject({ overdue: true, parts: [{ overdue: true }, {}, {}] });
    await assigning(parts.slice(1), cast.ministryB, { implementBy: '2030-12-31' });
    expect((await handsOf(id)).parts.map(({ overdue }: any) => overdue)).toEqual([true, false, false]);
    const words = { effectiveOn: '2026-02-28', sourceNote: 'Gazette.', reason: 'Adopted.' };
    const assess = { partIds: [parts[0]], status: 'IMPLEMENTED', ...words };
    done(await verb(cast.coordinator, 'assessParts', 'changedCount', assess), 'assessParts');
    expect(await handsOf(id)).toMatchObject({ overdue: false });
    expect(await found({ overdue: true }, id)).toBe(false);
  });

  it('is found by the cluster of a part, and unclustered until each part is in one', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const created = await verb(cast.coordinator, 'createCluster', 'cluster { id }', { name: 'Legal aid' });
    const { id: clusterId } = done(created, 'createCluster').cluster;
    done(await clustering('addToCluster', { clusterId, partIds: parts.slice(0, 2) }), 'addToCluster');
    expect(await found({ clusters: [clusterId] }, id)).toBe(true);
    expect(await found({ unclustered: true }, id)).toBe(true);
    done(await clustering('addToCluster', { clusterId, partIds: [parts[2]] }), 'addToCluster');
    expect(await found({ unclustered: true }, id)).toBe(false);
    const { data } = await cast.coordinator.ask(
      `query($id: ID!) { cluster(id: $id) { memberCount partMemberCount partMembers { nodes { id label cluster { id } } }
        derivedStatus { unassessed } } }`,
      { id: clusterId },
    );
    expect(data.cluster).toMatchObject({
      memberCount: 0,
      partMemberCount: 3,
      derivedStatus: { unassessed: 3 },
    });
    expect(data.cluster.partMembers.nodes.map((part: any) => part.id)).toEqual(parts);
  });
});

describe('a whole and its parts in clusters', () => {
  it('are never in the same one by themselves', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const clusterId = await assignedCluster(cast, cast.ministryA, [id]);
    expect(refusal(await clustering('addToCluster', { clusterId, partIds: [parts[0]] }))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'partIds'],
    });
    const own = await assignedCluster(cast, cast.ministryB, [
      (await enterRecommendation(cast.coordinator)).id,
    ]);
    done(await clustering('addToCluster', { clusterId: own, partIds: [parts[0]] }), 'addToCluster');
    expect(
      refusal(await clustering('addToCluster', { clusterId: own, targets: { ids: [id] } })),
    ).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'targets'],
    });
    for (const input of [{ clusterId: own }, { clusterId: own, targets: { ids: [id] }, partIds: parts }])
      expect(refusal(await clustering('addToCluster', input))).toMatchObject({
        code: 'INVALID',
        path: ['input'],
      });
    expect(refusal(await rejoining(id, parts))?.message).toContain('(a) is in the cluster');
  });

  it('get their status by the parts that a reviewer ticks; noted parts only by their ids', async () => {
    const { id, parts } = await splitOne(cast.coordinator, {}, enterUprRecommendation);
    const { id: plain } = await enterRecommendation(cast.coordinator);
    const clusterId = await assignedCluster(cast, cast.ministryB, [id, plain]);
    const noted = { partId: parts[2], position: 'NOTED', stage: 'ADOPTION' };
    done(await verb(cast.coordinator, 'recordPartPosition', 'part { id }', noted), 'recordPartPosition');
    const update = await submitted(cast.otherFocalPoint, { clusterId });
    expect(refusal(await approving(cast.coordinator, update, { memberIds: [id] }))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'memberIds'],
    });
    const approved = done(await approving(cast.coordinator, update), 'approveProgressUpdate');
    expect(approved.assessments).toHaveLength(3);
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { recommendation(id: $id) { status parts { status } } }',
      { id },
    );
    expect(data.recommendation).toEqual({
      status: 'IN_PROGRESS',
      parts: [{ status: 'IN_PROGRESS' }, { status: 'IN_PROGRESS' }, { status: 'NOT_ASSESSED' }],
    });
  });
});

describe('reporting on parts', () => {
  it('is for who has the part, or the whole where nobody has the part', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    await assign(cast, cast.ministryA, [id]);
    await assigning([parts[1]], cast.ministryB);
    expect(refusal(await drafting(cast.focalPoint, { partId: parts[1] }))?.code).toBe('CONFLICT');
    expect(refusal(await drafting(cast.otherFocalPoint, { partId: parts[0] }))?.code).toBe('CONFLICT');
    expect(refusal(await drafting(cast.focalPoint, { recommendationId: id }))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'recommendationId'],
      message: expect.stringContaining('(a), (b), (c)'),
    });
    expect(
      refusal(await drafting(cast.focalPoint, { recommendationId: id, partId: parts[0] })),
    ).toMatchObject({
      code: 'INVALID',
      path: ['input'],
    });
    const update = await submitted(cast.focalPoint, { partId: parts[0] });
    const cleared = updateOf(await clearing(cast.validator, update));
    done(await approving(cast.coordinator, cleared), 'approveProgressUpdate');
    const { data } = await cast.coordinator.ask(
      `query($id: ID!) { recommendation(id: $id) { status progressUpdates { nodes { id part { label } } }
        parts { status progressUpdates { totalCount } } } }`,
      { id },
    );
    expect(data.recommendation).toMatchObject({
      status: 'IN_PROGRESS',
      progressUpdates: { nodes: [{ id: update.id, part: { label: '(a)' } }] },
      parts: [
        { status: 'IN_PROGRESS', progressUpdates: { totalCount: 1 } },
        { progressUpdates: { totalCount: 0 } },
        {},
      ],
    });
    expect(refusal(await rejoining(id, parts))?.message).toContain('has written a progress update on (a)');
  });

  it('takes the place of what was under way on the whole when it was split', async () => {
    const { id } = await enterRecommendation(cast.coordinator);
    await assign(cast, cast.ministryB, [id]);
    const draft = updateOf(await drafting(cast.otherFocalPoint, { recommendationId: id }));
    const handedIn = await submitted(cast.otherFocalPoint, { recommendationId: id });
    done(await splitting(cast.coordinator, id), 'splitRecommendation');
    const refused = {
      code: 'CONFLICT',
      path: ['input', 'id'],
      message: expect.stringContaining('is split into'),
    };
    expect(refusal(await approving(cast.coordinator, handedIn))).toMatchObject(refused);
    expect(refusal(await submitting(cast.otherFocalPoint, draft))).toMatchObject(refused);
  });
});

describe('the tasks of an institution', () => {
  it('hold a part, and the whole until every part that is left to it is done', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    await assign(cast, cast.ministryA, [id]);
    await assigning([parts[2]], cast.ministryB, { implementBy: '2026-01-31' });
    expect(await taskOn(cast.otherFocalPoint, 'part', parts[2])).toMatchObject({
      assignment: { via: 'PART' },
      states: expect.arrayContaining(['OVERDUE', 'NOT_BEGUN']),
    });
    updateOf(await drafting(cast.focalPoint, { partId: parts[0] }));
    expect(await taskOn(cast.focalPoint, 'recommendation', id)).toMatchObject({ updateState: 'DRAFT' });
    const words = { effectiveOn: '2026-02-28', sourceNote: 'Gazette.', reason: 'Adopted.' };
    const assess = { partIds: parts.slice(0, 2), status: 'IMPLEMENTED', ...words };
    done(await verb(cast.coordinator, 'assessParts', 'changedCount', assess), 'assessParts');
    expect((await taskOn(cast.focalPoint, 'recommendation', id)).states).toContain('DONE');
    expect((await taskOn(cast.otherFocalPoint, 'part', parts[2])).states).not.toContain('DONE');
  });

  it('are read in as many statements however many parts there are', async () => {
    for (let n = 0; n < 12; n++) {
      const { parts } = await splitOne(cast.coordinator);
      await assigning(parts, cast.ministryB);
    }
    const ask = async (first: number): Promise<void> => {
      const answer = await cast.otherFocalPoint.ask(
        `query($first: Int) { myTasks(first: $first) { nodes { states assignment { part { label status lead { id } overdue position
          cluster { id } indicators { id } assignments { id } recommendation { id status partsStatus { status } parts { id textChangedSince } proposedParts { leadIn } } } } } } }`,
        { first },
      );
      expect(answer.errors).toBeUndefined();
    };
    await expectNoGrowth(world, ask, 2, 30);
  });
});

describe('what reaches a part', () => {
  const MEASURES = 'measures { nodes { id } } supportRequests { totalCount }';
  async function adoptedFor(clusterId: string): Promise<{ planId: string; measureId: string }> {
    const { plan, measure } = await wholePlan(cast, [clusterId], { plan: { title: 'Justice for all' } });
    await brought(cast, plan, 'ADOPTED');
    return { planId: plan.id, measureId: measure.id };
  }
  const rowsBy = async (dimension: string, by: string, id: string): Promise<any[]> => {
    const { data, errors } = await cast.coordinator.ask(
      `query($filter: RecommendationFilter, $by: [ProgressDimension!]) { progress(filter: $filter, by: $by) {
        base { distinctTotal rowsOverlap rows { keys { key } all { base } } } } }`,
      { filter: { [dimension]: [id] }, by: [by] },
    );
    expect(errors).toBeUndefined();
    expect(data.progress.base).toMatchObject({ distinctTotal: 1, rowsOverlap: true });
    return data.progress.base.rows.map(({ keys, all }: any) => [keys[0].key, all.base]);
  };

  it('reaches the whole, through the cluster that only the part is in: once', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const created = await verb(cast.coordinator, 'createCluster', 'cluster { id }', { name: 'Courts' });
    const { id: clusterId } = done(created, 'createCluster').cluster;
    done(await clustering('addToCluster', { clusterId, partIds: parts.slice(0, 2) }), 'addToCluster');
    const { planId, measureId } = await adoptedFor(clusterId);
    expect(await found({ plans: [planId] }, id)).toBe(true);
    expect(await found({ measures: [measureId] }, id)).toBe(true);
    expect(await rowsBy('plans', 'PLAN', planId)).toEqual([[planId, 1]]);
    expect(await rowsBy('plans', 'CLUSTER', planId)).toEqual([[clusterId, 1]]);
    const measures = async (by: { ask: Player['ask'] }): Promise<string[]> => {
      const query = `query($id: ID!) { recommendation(id: $id) { ${MEASURES} } }`;
      const { data } = await by.ask(query, { id });
      return data.recommendation.measures.nodes.map((measure: { id: string }) => measure.id);
    };
    expect(await measures(cast.focalPoint)).toEqual([measureId]);
    await publish(cast.coordinator, 'STATUS');
    expect(await measures(cast.stakeholder)).toEqual([measureId]);
    // Whose cluster is hidden is not told of by what answers it.
    const hiding = { itemIds: [clusterId], publication: 'NONE', reason: 'Under investigation.' };
    done(await verb(cast.coordinator, 'changePublication', 'changedCount', hiding), 'changePublication');
    expect(await measures(cast.stakeholder)).toEqual([]);
    expect(await measures(cast.focalPoint)).toEqual([measureId]);
    await publish(cast.coordinator, 'NONE');
    done(
      await clustering('removeFromCluster', { clusterId, partIds: parts.slice(0, 2) }),
      'removeFromCluster',
    );
    expect(await found({ plans: [planId] }, id)).toBe(false);
    expect(await measures(cast.focalPoint)).toEqual([]);
  });

  it('counts the whole once for each institution that leads on it or on a part', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const made = await verb(cast.coordinator, 'createCluster', 'cluster { id }', { name: 'Legal advice' });
    const { id: clusterId } = done(made, 'createCluster').cluster;
    done(await clustering('addToCluster', { clusterId, partIds: [parts[2]] }), 'addToCluster');
    await assigning(parts.slice(0, 2), cast.ministryB);
    const leading = (): Promise<any[]> => rowsBy('clusters', 'INSTITUTION', clusterId);
    // Nobody leads on the whole: it is no row without a value, because somebody leads on a part.
    expect(await leading()).toEqual([[cast.ministryB, 1]]);
    await assign(cast, cast.ministryA, [id]);
    expect((await leading()).sort()).toEqual(
      [
        [cast.ministryA, 1],
        [cast.ministryB, 1],
      ].sort(),
    );
    const bodies = await rowsBy('clusters', 'ASSIGNED_INSTITUTION', clusterId);
    expect(bodies.map(([key]) => key).sort()).toEqual([cast.ministryA, cast.ministryB].sort());
  });
});

it('a part is measured, and then its split is kept', async () => {
  const { id, parts } = await splitOne(cast.coordinator);
  const input = {
    itemId: parts[0],
    kind: 'OUTCOME',
    name: 'Cases with legal aid',
    unit: 'percent',
    direction: 'INCREASE',
  };
  const created = await verb(
    cast.coordinator,
    'createIndicator',
    'indicator { item { ... on RecommendationPart { label } } }',
    input,
  );
  expect(done(created, 'createIndicator').indicator).toEqual({ item: { label: '(a)' } });
  expect(refusal(await rejoining(id, parts))?.message).toContain('"Cases with legal aid"');
});

it('a split is proposed by the text, in the language asked for, and nothing is applied', async () => {
  const { id } = await enterRecommendation(cast.coordinator, {
    text: '12. The Committee recommends that the State party: (a) Adopt a law; (b) Train all judges.',
  });
  const query = `query($id: ID!) { recommendation(id: $id) { viewerCanSplit parts { id }
    proposedParts(language: FR) { language leadIn parts { label text } } } }`;
  const { data } = await cast.coordinator.ask(query, { id });
  expect(data.recommendation).toEqual({
    viewerCanSplit: true,
    parts: [],
    proposedParts: {
      language: 'EN',
      leadIn: 'The Committee recommends that the State party:',
      parts: [
        { label: '(a)', text: 'Adopt a law' },
        { label: '(b)', text: 'Train all judges.' },
      ],
    },
  });
  const { id: plain } = await enterRecommendation(cast.coordinator, { text: 'Abolish the death penalty.' });
  expect((await cast.focalPoint.ask(query, { id: plain })).data.recommendation).toEqual({
    viewerCanSplit: false,
    parts: [],
    proposedParts: null,
  });
});
