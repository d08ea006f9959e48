import { Cast, done } from '../harness/cast.js';
import { seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import {
  approving,
  assign,
  assignedCluster,
  clearing,
  drafting,
  refusal,
  returning,
  submitted,
  updateOf,
  verb,
} from '../progress/reporting.js';
import {
  did,
  documentOf,
  opened,
  opening,
  planned,
  planning,
  ROUND,
  seen,
  states,
  type Round,
} from './asking.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

/** Recommendations of a document of their own; the first half is ministry A's, the rest B's. */
async function shared(count: number): Promise<{ ids: string[]; filter: object }> {
  const ids = await seedRecommendations(world, count);
  const half = Math.ceil(count / 2);
  await assign(cast, cast.ministryA, ids.slice(0, half));
  if (half < count) await assign(cast, cast.ministryB, ids.slice(half));
  return { ids, filter: await documentOf(cast.coordinator, ids[0] as string) };
}

const REPORT = { periodFrom: '2025-01-01', periodTo: '2025-12-31' };

describe('a reporting round', () => {
  it('asks the institutions that have something of it in hand, once it opens', async () => {
    const { filter } = await shared(4);
    const round = await planned(cast.coordinator, filter, {
      instruction: 'What was done since the review?',
      ...REPORT,
    });
    expect(round).toMatchObject({
      state: 'PLANNED',
      purpose: 'MID_TERM',
      asks: 'ASSIGNED',
      validatorAfterDays: 3,
      headAfterDays: 7,
      chairAfterDays: 14,
      availableTransitions: ['open', 'cancel'],
      openedAt: null,
    });
    expect(await seen(cast.focalPoint, round.id)).toBeNull();
    const { round: open } = done(await opening(cast.coordinator, round, 4), 'openReportingRound');
    expect(open).toMatchObject({ state: 'OPEN', openedAt: world.clock.now() });
    const found = await seen(
      cast.coordinator,
      round.id,
      'items(first: 10) { totalCount nodes { addReason recommendation { id } addedBy { id } } }',
    );
    expect(found.items.totalCount).toBe(4);
    expect(found.institutions).toHaveLength(2);
    expect(found.institutions[0]).toMatchObject({
      state: 'NOT_OPENED',
      dueOn: '2026-04-01',
      owedBy: '2026-04-01',
      overdue: false,
      wasGivenMoreTime: false,
      taskCount: 2,
      notOpened: 2,
      lastSignInAt: expect.any(String),
    });
    expect(found.responseRates).toEqual({
      institutions: { numerator: 0, denominator: 2, value: 0, nilReturns: 0 },
      tasks: { numerator: 0, denominator: 4, value: 0, nilReturns: 0 },
      settledTasks: { numerator: 0, denominator: 4, value: 0, nilReturns: 0 },
      recommendations: 4,
      recommendationsLeftOut: 0,
    });
  });

  it('shows each institution how far it is, from drafting to approval', async () => {
    const { ids, filter } = await shared(3);
    const round = await opened(cast.coordinator, filter, 3, REPORT);
    const stateOfA = async () => (await states(cast.coordinator, round.id))[cast.ministryA];
    expect(await stateOfA()).toBe('NOT_OPENED');
    updateOf(await drafting(cast.focalPoint, { recommendationId: ids[0] }));
    expect(await stateOfA()).toBe('DRAFTING');
    let first = await submitted(cast.focalPoint, { recommendationId: ids[0] });
    expect(await stateOfA()).toBe('DRAFTING');
    const second = await submitted(cast.focalPoint, { recommendationId: ids[1] });
    expect(await stateOfA()).toBe('SUBMITTED');
    first = updateOf(await clearing(cast.validator, first));
    updateOf(await clearing(cast.validator, second));
    expect(await stateOfA()).toBe('CLEARED');
    updateOf(await returning(cast.coordinator, first, { dueOn: '2026-03-20' }));
    const asked = (await seen(cast.coordinator, round.id)).institutions.find(
      ({ institution }: any) => institution.id === cast.ministryA,
    );
    expect(asked).toMatchObject({ state: 'RETURNED', returned: 1, cleared: 1, owedBy: '2026-03-20' });
    expect((await seen(cast.coordinator, round.id)).responseRates.tasks).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
  });

  it('counts a report on the cluster for what is in it, and nothing of another period or before it opened', async () => {
    const ids = await seedRecommendations(world, 3);
    const clusterId = await assignedCluster(cast, cast.ministryB, ids.slice(0, 2));
    await assign(cast, cast.ministryB, ids.slice(2));
    const early = await submitted(cast.otherFocalPoint, { recommendationId: ids[2] });
    world.clock.advance({ minutes: 5 });
    const filter = await documentOf(cast.coordinator, ids[0] as string);
    const round = await opened(cast.coordinator, filter, 3, REPORT);
    world.clock.advance({ minutes: 5 });
    const ofB = async () => (await seen(cast.coordinator, round.id)).institutions[0];
    expect(await ofB()).toMatchObject({ taskCount: 3, notOpened: 3, submitted: 0 });
    await submitted(cast.otherFocalPoint, { clusterId });
    expect(await ofB()).toMatchObject({ state: 'DRAFTING', submitted: 2, notOpened: 1 });
    await submitted(cast.otherFocalPoint, {
      recommendationId: ids[2],
      periodFrom: '2023-01-01',
      periodTo: '2023-12-31',
    });
    expect(await ofB()).toMatchObject({ submitted: 2, notOpened: 1 });
    // What was handed in before counts once it is back in the institution's hands.
    updateOf(await returning(cast.coordinator, early));
    expect(await ofB()).toMatchObject({ state: 'RETURNED', returned: 1, owedBy: '2026-04-01' });
  });

  it('is closed with every institution as it stands, and stays so', async () => {
    const { ids, filter } = await shared(2);
    const round = await opened(cast.coordinator, filter, 2);
    const update = await submitted(cast.otherFocalPoint, { recommendationId: ids[1] });
    const before = await seen(cast.coordinator, round.id);
    const { round: closed } = await did(cast.coordinator, 'closeReportingRound', `round { ${ROUND} }`, {
      id: round.id,
      version: round.version,
      note: 'Thank you.',
    });
    expect(closed).toMatchObject({ state: 'CLOSED', endReason: 'Thank you.', availableTransitions: [] });
    updateOf(await approving(cast.coordinator, update));
    const after = await seen(cast.coordinator, round.id);
    const { [cast.ministryA]: a, [cast.ministryB]: b } = await states(cast.coordinator, round.id);
    expect([a, b]).toEqual(['NOT_OPENED', 'SUBMITTED']);
    expect(after.responseRates).toEqual(before.responseRates);
    expect(await seen(cast.otherFocalPoint, round.id)).toMatchObject({
      state: 'CLOSED',
      institutions: [{ state: 'SUBMITTED', institution: { id: cast.ministryB } }],
    });
  });
});

describe('what is in a round', () => {
  it('changes by acts with a reason alone, each once', async () => {
    const { ids, filter } = await shared(2);
    const round = await opened(cast.coordinator, filter, 2);
    const [late = ''] = await seedRecommendations(world, 1);
    await assign(cast, cast.ministryB, [late]);
    const act = (name: string, ids: string[]) =>
      did(cast.coordinator, name, `changedCount unchangedCount`, {
        roundId: round.id,
        targets: { ids },
        reason: 'Asked by the minister.',
      });
    expect(await act('addToReportingRound', [late, ids[0] as string])).toMatchObject({
      changedCount: 1,
      unchangedCount: 1,
    });
    expect(await act('removeFromReportingRound', [ids[1] as string])).toMatchObject({ changedCount: 1 });
    expect(await act('removeFromReportingRound', [ids[1] as string])).toMatchObject({
      changedCount: 0,
      unchangedCount: 1,
    });
    const { items, institutions } = await seen(
      cast.coordinator,
      round.id,
      'items(first: 10) { nodes { addReason removedAt removalReason recommendation { id } } }',
    );
    expect(
      items.nodes.map((item: any) => [item.recommendation.id, item.addReason, item.removalReason]),
    ).toEqual([
      [ids[0], null, null],
      [ids[1], null, 'Asked by the minister.'],
      [late, 'Asked by the minister.', null],
    ]);
    expect(institutions.map(({ taskCount }: any) => taskCount)).toEqual([1, 1]);
  });
});

describe('due days', () => {
  it('are moved for all, or extended for some, each with its reason kept', async () => {
    const { filter } = await shared(2);
    let round: Round = await opened(cast.coordinator, filter, 2);
    const extend = (dueOn: string, institutionIds = [cast.ministryA]) =>
      verb(cast.coordinator, 'extendReportingDueDay', 'changedCount unchangedCount', {
        roundId: round.id,
        institutionIds,
        dueOn,
        reason: 'The minister changed.',
      });
    expect(done(await extend('2026-04-15'), 'extendReportingDueDay').changedCount).toBe(1);
    expect(done(await extend('2026-04-15'), 'extendReportingDueDay')).toMatchObject({
      changedCount: 0,
      unchangedCount: 1,
    });
    expect(refusal(await extend('2026-04-10'))).toMatchObject({ code: 'INVALID', path: ['input', 'dueOn'] });
    expect(refusal(await extend('2026-02-10'))).toMatchObject({ code: 'INVALID', path: ['input', 'dueOn'] });
    expect(refusal(await extend('2026-05-10', [cast.foreignMinistry]))).toMatchObject({ code: 'NOT_FOUND' });
    ({ round } = await did(cast.coordinator, 'moveReportingDueDay', `round { ${ROUND} }`, {
      id: round.id,
      version: round.version,
      dueOn: '2026-04-08',
      reason: 'Parliament sits.',
    }));
    const { institutions, dueDayHistory } = await seen(
      cast.coordinator,
      round.id,
      'dueDayHistory { dueOnBefore dueOn reason institution { id } decidedBy { id } }',
    );
    const days = Object.fromEntries(institutions.map((one: any) => [one.institution.id, one.dueOn]));
    expect(days).toEqual({ [cast.ministryA]: '2026-04-15', [cast.ministryB]: '2026-04-08' });
    expect(dueDayHistory).toHaveLength(2);
    expect(dueDayHistory).toContainEqual({
      dueOnBefore: '2026-04-01',
      dueOn: '2026-04-15',
      reason: 'The minister changed.',
      institution: { id: cast.ministryA },
      decidedBy: { id: cast.coordinator.userId },
    });
    const other = await seen(cast.otherFocalPoint, round.id, 'dueDayHistory { institution { id } }');
    expect(other.dueDayHistory).toEqual([{ institution: null }]);
    expect(other.institutions).toEqual([expect.objectContaining({ institution: { id: cast.ministryB } })]);
    expect(other).toMatchObject({ responseRates: null, filter: null });
  });
});

describe('refused', () => {
  it.each([
    ['a blank name', { name: ' ' }, ['input', 'name']],
    ['an opening day that has passed', { opensOn: '2026-01-01' }, ['input', 'opensOn']],
    ['a due day before it opens', { dueOn: '2026-02-28' }, ['input', 'dueOn']],
    ['half a period', { periodFrom: '2025-01-01' }, ['input', 'periodTo']],
    [
      'a period that ends before it begins',
      { periodFrom: '2025-02-01', periodTo: '2025-01-01' },
      ['input', 'periodTo'],
    ],
    [
      'steps that do not rise',
      { escalation: { validatorAfterDays: 5, headAfterDays: 5 } },
      ['input', 'escalation', 'headAfterDays'],
    ],
    ['an institution abroad', { institutionIds: ['FOREIGN'] }, ['input', 'institutionIds']],
  ])('%s', async (_, more, path) => {
    const abroad = 'institutionIds' in more ? { institutionIds: [cast.foreignMinistry] } : {};
    expect(refusal(await planning(cast.coordinator, {}, { ...more, ...abroad }))).toMatchObject({ path });
  });

  it('is opening with another number, nothing found, nobody to ask, or a chosen one with nothing in hand', async () => {
    const { ids, filter } = await shared(1);
    const round = await planned(cast.coordinator, filter);
    expect(refusal(await opening(cast.coordinator, round, 7))?.code).toBe('EXPECTED_COUNT_MISMATCH');
    const nothing = await planned(cast.coordinator, { ...filter, mechanisms: ['CAT'] });
    expect(refusal(await opening(cast.coordinator, nothing, 0))?.code).toBe('CONFLICT');
    const [alone = ''] = await seedRecommendations(world, 1);
    const idle = await planned(cast.coordinator, await documentOf(cast.coordinator, alone));
    expect(refusal(await opening(cast.coordinator, idle, 1))?.message).toMatch(/assignment in force/);
    const chosen = await planned(cast.coordinator, filter, {
      institutionIds: [cast.ministryA, cast.ministryB],
    });
    const refused = refusal(await opening(cast.coordinator, chosen, 1));
    expect(refused).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(cast.ministryB) });
    expect(await seen(cast.coordinator, chosen.id, 'items { totalCount }')).toMatchObject({
      state: 'PLANNED',
      items: { totalCount: 0 },
    });
    expect(ids).toHaveLength(1);
  });

  it('is a change of what institutions were asked, once it is open; its words change', async () => {
    const { filter } = await shared(1);
    const round = await opened(cast.coordinator, filter, 1);
    const change = (more: object) =>
      verb(cast.coordinator, 'changeReportingRound', `round { ${ROUND} }`, {
        id: round.id,
        version: round.version,
        ...more,
      });
    for (const more of [
      { dueOn: '2026-05-01' },
      { filter: {} },
      { purpose: 'OTHER' },
      { institutionIds: [] },
    ])
      expect(refusal(await change(more))).toMatchObject({
        code: 'CONFLICT',
        path: ['input', Object.keys(more)[0]],
      });
    const { round: changed } = done(await change({ name: 'Another name' }), 'changeReportingRound');
    expect(changed.name).toBe('Another name');
    expect(refusal(await change({ name: 'Late' }))).toMatchObject({ path: ['input', 'version'] });
  });
});

describe('nobody else', () => {
  it('plans a round, or sees one that does not ask their institution', async () => {
    const ids = await seedRecommendations(world, 1);
    await assign(cast, cast.ministryA, ids);
    const filter = await documentOf(cast.coordinator, ids[0] as string);
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin])
      expect((await planning(person, filter)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const round = await opened(cast.coordinator, filter, 1);
    for (const person of [cast.otherFocalPoint, cast.stakeholder, cast.admin, cast.foreignCoordinator])
      expect(await seen(person, round.id)).toBeNull();
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.secondCoordinator])
      expect(await seen(person, round.id)).toMatchObject({
        id: round.id,
        institutions: [{ state: 'NOT_OPENED' }],
      });
    const listed = async (by: typeof cast.coordinator) =>
      (await by.ask('{ reportingRounds(first: 100) { totalCount nodes { id } } }')).data.reportingRounds;
    expect((await listed(cast.foreignCoordinator)).totalCount).toBe(0);
    expect((await listed(cast.focalPoint)).nodes).toContainEqual({ id: round.id });
    expect((await listed(cast.otherFocalPoint)).nodes).not.toContainEqual({ id: round.id });
  });
});
