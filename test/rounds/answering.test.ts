import { Cast, done, type Player } from '../harness/cast.js';
import { seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import {
  alsoAs,
  assign,
  clearing,
  drafting,
  refusal,
  returning,
  submitted,
  updateOf,
  verb,
} from '../progress/reporting.js';
import { remind } from '../reminders/reminding.js';
import { did, documentOf, opened, planned, seen, states, type Round } from './asking.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const NIL =
  'id version state scope since note submittedAt clearedAt returnReason returnDueOn subjectIds availableTransitions';

/** A round on recommendations that one ministry has in hand. */
async function round(
  count: number,
  ministry = cast.ministryA,
  more: object = {},
): Promise<{ ids: string[]; round: Round }> {
  const ids = await seedRecommendations(world, count);
  await assign(cast, ministry, ids);
  const filter = await documentOf(cast.coordinator, ids[0] as string);
  const terms = { opensOn: today(), dueOn: inDays(30), ...more };
  return { ids, round: await opened(cast.coordinator, filter, count, terms) };
}
const today = () => world.clock.now().slice(0, 10);
const inDays = (days: number) => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

const filing = (by: Player, roundId: string, more: object = {}): Promise<Answer> =>
  verb(by, 'fileNilReturn', `changedCount unchangedCount nilReturn { ${NIL} }`, { roundId, ...more });
const nothingNew = (by: Player, roundId: string, subjectIds: string[], more: object = {}): Promise<Answer> =>
  verb(by, 'reportNothingNew', `changedCount unchangedCount nilReturn { ${NIL} }`, {
    roundId,
    subjectIds,
    since: '2026-01-31',
    ...more,
  });
const tasksOf = async (by: Player, roundId: string, filter = '{}'): Promise<any[]> => {
  const { data, errors } = await by.ask(
    `{ node(id: "${roundId}") { ... on ReportingRound { tasks(filter: ${filter}, first: 100) { totalCount nodes {
      subjectId role state dueOn overdue institution { id } recommendation { id } answer { __typename id } } } } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { tasks } = data.node;
  expect(tasks.totalCount).toBe(tasks.nodes.length);
  return tasks.nodes;
};
const chased = async (by: Player, roundId: string): Promise<any[]> => {
  const { data, errors } = await by.ask(
    `{ chaseList(roundId: "${roundId}") { place chaseFor daysOverdue asked { state institution { id } } people { name email role lastSignInAt } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.chaseList;
};

describe('a nil return', () => {
  it('of an institution without a validator holds at once, and is one act', async () => {
    const { round: one, ids } = await round(3, cast.ministryB);
    const first = done(
      await filing(cast.otherFocalPoint, one.id, { note: 'Nothing to say.' }),
      'fileNilReturn',
    );
    expect(first).toMatchObject({
      changedCount: 3,
      unchangedCount: 0,
      nilReturn: {
        state: 'CLEARED',
        scope: 'INSTITUTION',
        note: 'Nothing to say.',
        clearedAt: null,
        since: null,
      },
    });
    expect(first.nilReturn.subjectIds).toEqual(ids);
    expect(await states(cast.coordinator, one.id)).toEqual({ [cast.ministryB]: 'NIL_RETURN' });
    expect(done(await filing(cast.otherFocalPoint, one.id), 'fileNilReturn')).toEqual({
      changedCount: 0,
      unchangedCount: 3,
      nilReturn: null,
      userErrors: [],
    });
    const { responseRates } = await seen(cast.coordinator, one.id);
    expect(responseRates).toMatchObject({
      institutions: { numerator: 1, denominator: 1, value: 1, nilReturns: 1 },
      tasks: { numerator: 3, denominator: 3, nilReturns: 3 },
    });
    // What comes into the round later is asked anew.
    const [late = ''] = await seedRecommendations(world, 1);
    await assign(cast, cast.ministryB, [late]);
    await did(cast.coordinator, 'addToReportingRound', 'changedCount', {
      roundId: one.id,
      targets: { ids: [late] },
      reason: 'Forgotten.',
    });
    expect(await states(cast.coordinator, one.id)).toEqual({ [cast.ministryB]: 'DRAFTING' });
  });

  it('waits for the validator where there is one, who did not hand it in', async () => {
    const { round: one } = await round(2);
    const { nilReturn } = done(await filing(cast.focalPoint, one.id), 'fileNilReturn');
    expect(nilReturn).toMatchObject({ state: 'SUBMITTED', availableTransitions: [] });
    expect(await states(cast.coordinator, one.id)).toEqual({ [cast.ministryA]: 'SUBMITTED' });
    expect(await chased(cast.coordinator, one.id)).toMatchObject([
      { chaseFor: 'CLEARANCE', people: [{ role: 'VALIDATOR', email: cast.validator.email }] },
    ]);
    const both = await alsoAs(world, cast, cast.focalPoint, {
      role: 'VALIDATOR',
      institutionId: cast.ministryA,
    });
    const act = { id: nilReturn.id, version: nilReturn.version };
    expect(refusal(await verb(both, 'clearNilReturn', `nilReturn { ${NIL} }`, act))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('yourself'),
    });
    const cleared = await did(cast.validator, 'clearNilReturn', `nilReturn { ${NIL} }`, act);
    expect(cleared.nilReturn).toMatchObject({ state: 'CLEARED', clearedAt: world.clock.now() });
    expect(await states(cast.coordinator, one.id)).toEqual({ [cast.ministryA]: 'NIL_RETURN' });
    expect(await chased(cast.coordinator, one.id)).toEqual([]);
    // The coordinator may still want a report.
    const sentBack = await did(cast.coordinator, 'returnNilReturn', `nilReturn { ${NIL} }`, {
      id: nilReturn.id,
      version: cleared.nilReturn.version,
      reason: 'A law was adopted in May.',
      dueOn: inDays(5),
    });
    expect(sentBack.nilReturn).toMatchObject({ state: 'RETURNED', returnDueOn: inDays(5) });
    expect((await seen(cast.coordinator, one.id)).institutions).toMatchObject([
      { state: 'RETURNED', returned: 2, owedBy: inDays(5) },
    ]);
    world.clock.advance({ minutes: 1 });
    const anew = done(await filing(cast.focalPoint, one.id), 'fileNilReturn');
    expect(anew).toMatchObject({ changedCount: 2, nilReturn: { state: 'SUBMITTED' } });
  });

  it('may be of some tasks: nothing new since a day; what was reported stands', async () => {
    const { ids, round: one } = await round(4, cast.ministryB);
    await submitted(cast.otherFocalPoint, { recommendationId: ids[0] });
    updateOf(await drafting(cast.otherFocalPoint, { recommendationId: ids[1] }));
    const some = done(await nothingNew(cast.otherFocalPoint, one.id, ids.slice(1, 3)), 'reportNothingNew');
    expect(some).toMatchObject({ changedCount: 2, nilReturn: { scope: 'TASKS', since: '2026-01-31' } });
    const again = done(await nothingNew(cast.otherFocalPoint, one.id, ids.slice(2)), 'reportNothingNew');
    expect(again).toMatchObject({ changedCount: 1, unchangedCount: 1 });
    const tasks = await tasksOf(cast.otherFocalPoint, one.id);
    expect(
      Object.fromEntries(tasks.map((task) => [task.subjectId, [task.state, task.answer?.__typename]])),
    ).toEqual({
      [ids[0] as string]: ['SUBMITTED', 'ProgressUpdate'],
      [ids[1] as string]: ['NIL_RETURN', 'NilReturn'],
      [ids[2] as string]: ['NIL_RETURN', 'NilReturn'],
      [ids[3] as string]: ['NIL_RETURN', 'NilReturn'],
    });
    expect(await states(cast.coordinator, one.id)).toEqual({ [cast.ministryB]: 'SUBMITTED' });
    expect(await tasksOf(cast.coordinator, one.id, '{ states: [SUBMITTED] }')).toHaveLength(1);
  });

  it('is refused for what was reported or sent back, is not asked, or is no longer open, with nothing written', async () => {
    const { ids, round: one } = await round(2, cast.ministryB);
    const { ids: others } = await round(1);
    const update = await submitted(cast.otherFocalPoint, { recommendationId: ids[0] });
    const path = ['input', 'subjectIds'];
    expect(refusal(await filing(cast.otherFocalPoint, one.id))).toMatchObject({ code: 'CONFLICT' });
    expect(refusal(await nothingNew(cast.otherFocalPoint, one.id, ids))).toMatchObject({
      code: 'CONFLICT',
      path,
    });
    updateOf(await returning(cast.coordinator, update));
    expect(refusal(await nothingNew(cast.otherFocalPoint, one.id, ids))).toMatchObject({
      code: 'CONFLICT',
      path,
      message: expect.stringContaining('sent back'),
    });
    expect(refusal(await nothingNew(cast.otherFocalPoint, one.id, others))).toMatchObject({
      code: 'NOT_FOUND',
      path,
    });
    expect(refusal(await nothingNew(cast.otherFocalPoint, one.id, []))).toMatchObject({ path });
    expect(
      refusal(await nothingNew(cast.otherFocalPoint, one.id, ids.slice(1), { since: inDays(1) })),
    ).toMatchObject({ code: 'INVALID', path: ['input', 'since'] });
    expect(refusal(await filing(cast.focalPoint, one.id))).toMatchObject({ code: 'NOT_FOUND' });
    for (const person of [cast.coordinator, cast.validator, cast.analyst, cast.stakeholder, cast.admin])
      expect((await filing(person, one.id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await seen(cast.coordinator, one.id, 'nilReturns { id }')).nilReturns).toEqual([]);
    await did(cast.coordinator, 'closeReportingRound', 'round { id }', { id: one.id, version: one.version });
    expect(refusal(await nothingNew(cast.otherFocalPoint, one.id, ids.slice(1)))?.code).toBe('CONFLICT');
  });

  it('is seen by its institution, coordinators and analysts alone', async () => {
    const { round: one } = await round(1);
    const { nilReturn } = done(await filing(cast.focalPoint, one.id), 'fileNilReturn');
    const read = async (by: Player) =>
      (await by.ask('query($id: ID!) { node(id: $id) { id } }', { id: nilReturn.id })).data.node;
    for (const person of [cast.focalPoint, cast.validator, cast.coordinator, cast.analyst])
      expect(await read(person)).toEqual({ id: nilReturn.id });
    for (const person of [cast.otherFocalPoint, cast.stakeholder, cast.admin, cast.foreignCoordinator])
      expect(await read(person)).toBeNull();
  });
});

describe('the chase list', () => {
  it('names who owes what, in order, with addresses for coordinators alone', async () => {
    const ids = await seedRecommendations(world, 3);
    await assign(cast, cast.ministryA, ids.slice(0, 1));
    await assign(cast, cast.ministryB, ids.slice(1));
    const filter = await documentOf(cast.coordinator, ids[0] as string);
    const one = await opened(cast.coordinator, filter, 3, { opensOn: today(), dueOn: inDays(3) });
    updateOf(await drafting(cast.focalPoint, { recommendationId: ids[0] }));
    world.clock.advance({ days: 10 });
    const list = await chased(cast.coordinator, one.id);
    expect(
      list.map(({ place, chaseFor, daysOverdue, asked }) => [place, chaseFor, daysOverdue, asked.state]),
    ).toEqual([
      [1, 'ANSWER', 7, 'NOT_OPENED'],
      [2, 'ANSWER', 7, 'DRAFTING'],
    ]);
    expect(list[0].people).toEqual([
      {
        name: 'Other focal point',
        email: cast.otherFocalPoint.email,
        role: 'FOCAL_POINT',
        lastSignInAt: expect.any(String),
      },
    ]);
    const [asAnalyst] = await chased(cast.analyst, one.id);
    expect(asAnalyst.people).toEqual([expect.objectContaining({ name: 'Other focal point', email: null })]);
    const late = await tasksOf(cast.coordinator, one.id, '{ overdue: true }');
    expect(late).toHaveLength(3);
    const ask = (by: Player) => by.ask(`{ chaseList(roundId: "${one.id}") { place } }`);
    for (const person of [cast.focalPoint, cast.validator, cast.stakeholder, cast.admin])
      expect((await ask(person)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(cast.foreignCoordinator)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('recommendations', () => {
  it('are found by the round that holds them, and by what is owed on them, by their own institution for its people', async () => {
    const ids = await seedRecommendations(world, 3);
    await assign(cast, cast.ministryA, ids.slice(0, 1));
    await assign(cast, cast.ministryB, ids.slice(1));
    const filter = await documentOf(cast.coordinator, ids[0] as string);
    const one = await opened(cast.coordinator, filter, 3, { opensOn: today(), dueOn: inDays(3) });
    await submitted(cast.focalPoint, { recommendationId: ids[0] });
    const back = await submitted(cast.otherFocalPoint, { recommendationId: ids[1] });
    updateOf(await returning(cast.coordinator, back, { dueOn: inDays(8) }));
    world.clock.advance({ days: 5 });
    const found = async (by: Player, more: string): Promise<string[]> => {
      const { data, errors } = await by.ask(
        `{ recommendations(first: 100, filter: { reportingRounds: ["${one.id}"] ${more} }) { nodes { id } } }`,
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return data.recommendations.nodes.map(({ id }: { id: string }) => id).sort();
    };
    const [a = '', b = '', c = ''] = ids;
    const overdue = 'reportOverdue: true';
    expect(await found(cast.coordinator, '')).toEqual([a, b, c]);
    expect(await found(cast.analyst, overdue)).toEqual([c]);
    expect(await found(cast.coordinator, 'reportOverdue: false')).toEqual([a, b]);
    expect(await found(cast.coordinator, `reportBy: { from: "${inDays(1)}" }`)).toEqual([b]);
    expect(await found(cast.focalPoint, '')).toEqual([a]);
    expect(await found(cast.focalPoint, overdue)).toEqual([]);
    expect(await found(cast.otherFocalPoint, overdue)).toEqual([c]);
    for (const person of [cast.stakeholder, cast.admin, cast.foreignCoordinator])
      for (const more of ['', 'reportOverdue: false']) expect(await found(person, more)).toEqual([]);
    // A returned update is overdue by the day that it was given itself.
    world.clock.advance({ days: 4 });
    expect(await found(cast.coordinator, overdue)).toEqual([b, c]);
    await did(cast.coordinator, 'closeReportingRound', 'round { id }', { id: one.id, version: one.version });
    expect(await found(cast.coordinator, overdue)).toEqual([]);
  });
});

describe('reminders', () => {
  it('tell focal points of what they owe by their own day, until it is answered', async () => {
    await remind(world);
    const { ids, round: one } = await round(1, cast.ministryB, { name: 'Quarterly round', dueOn: inDays(7) });
    world.clock.advance({ days: 1 });
    const first = (await remind(world)).get(cast.otherFocalPoint.email);
    expect(first?.text).toContain('Quarterly round\n  due in 6 days');
    await did(cast.coordinator, 'extendReportingDueDay', 'changedCount', {
      roundId: one.id,
      institutionIds: [cast.ministryB],
      dueOn: inDays(20),
      reason: 'Budget.',
    });
    world.clock.advance({ days: 6 });
    expect((await remind(world)).get(cast.otherFocalPoint.email)?.text).toContain(
      'Quarterly round\n  due in 14 days',
    );
    await submitted(cast.otherFocalPoint, { recommendationId: ids[0] });
    world.clock.advance({ days: 14 });
    expect((await remind(world)).get(cast.otherFocalPoint.email)?.text ?? '').not.toContain(
      'Quarterly round',
    );
  });

  it('tell validators of nil returns that wait for them', async () => {
    const { round: one } = await round(1, cast.ministryA, { name: 'Annual round' });
    done(await filing(cast.focalPoint, one.id), 'fileNilReturn');
    world.clock.advance({ days: 1 });
    expect((await remind(world)).get(cast.validator.email)?.text).toContain(
      'Annual round\n  waiting for 1 day',
    );
  });
});

describe('a planned round', () => {
  it('opens by itself on its day, once', async () => {
    const ids = await seedRecommendations(world, 2);
    await assign(cast, cast.ministryA, ids);
    const filter = await documentOf(cast.coordinator, ids[0] as string);
    const one = await planned(cast.coordinator, filter, { opensOn: inDays(2), dueOn: inDays(9) });
    const empty = await planned(
      cast.coordinator,
      { ...filter, mechanisms: ['CAT'] },
      { opensOn: inDays(2), dueOn: inDays(9) },
    );
    world.clock.advance({ days: 1 });
    await world.runJob('rounds.open');
    expect(await seen(cast.coordinator, one.id)).toMatchObject({ state: 'PLANNED' });
    world.clock.advance({ days: 1 });
    await world.runJob('rounds.open');
    await world.runJob('rounds.open');
    expect(await seen(cast.focalPoint, one.id)).toMatchObject({
      state: 'OPEN',
      institutions: [{ taskCount: 2 }],
    });
    expect(await seen(cast.coordinator, empty.id)).toMatchObject({ state: 'PLANNED' });
    const cleared = updateOf(
      await clearing(cast.validator, await submitted(cast.focalPoint, { recommendationId: ids[0] })),
    );
    expect(cleared.state).toBe('CLEARED');
  });
});
