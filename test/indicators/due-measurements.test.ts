import { ReminderSources } from '../../src/implementation/reminders/reminder-source.js';
import { Cast, done, HOME, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';
import { createIndicator, declare, measure, of } from './measuring.js';

let world: World;
let cast: Cast;
let itemId: string;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  [itemId = ''] = await seedRecommendations(world, 1);
  await declare(cast.coordinator, 'sex', 'SEX', ['female', 'male']);
});
afterAll(() => world.close());

const MONTHLY = { every: 1, unit: 'MONTH', firstDueOn: '2025-12-31' };
const monthly = (more: object = {}) =>
  createIndicator(cast, itemId, { frequency: MONTHLY, disaggregatedBy: ['sex'], ...more });

/** How an indicator's schedule stands, for somebody. */
async function scheduleOf(id: string, args = '', by: Player = cast.analyst) {
  const { data, errors } = await by.ask(
    `query($id: ID!) { node(id: $id) { ... on Indicator { nextDueOn overdueSince
      frequency { every unit firstDueOn lastDueOn } schedule${args} { dueOn state } } } }`,
    { id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { schedule, ...rest } = data.node;
  return { ...rest, schedule: schedule.map(({ dueOn, state }: any) => `${dueOn} ${state}`) };
}

/** The due measurements of one indicator in somebody's list. */
async function dueFor(by: Player, id: string, filter = ''): Promise<string[]> {
  const { data, errors } = await by.ask(
    `{ dueMeasurements(first: 100${filter && `, filter: { ${filter} }`}) { totalCount nodes { indicator { id } periodFrom dueOn state } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  expect(data.dueMeasurements.totalCount).toBe(data.dueMeasurements.nodes.length);
  return data.dueMeasurements.nodes
    .filter(({ indicator }: any) => indicator.id === id)
    .map(({ periodFrom, dueOn, state }: any) => `${periodFrom} ${dueOn} ${state}`);
}

describe('an indicator with a frequency', () => {
  it('says which periods are measured, due and overdue, on the country’s day', async () => {
    const { id } = await monthly();
    done(await measure(cast.focalPoint, id, { measuredOn: '2026-01-15', value: '1' }), 'recordMeasurement');
    expect(await scheduleOf(id)).toEqual({
      frequency: { ...MONTHLY, lastDueOn: null },
      nextDueOn: '2026-03-31',
      overdueSince: '2025-12-31',
      schedule: ['2025-12-31 OVERDUE', '2026-01-31 MEASURED', '2026-02-28 OVERDUE', '2026-03-31 DUE'],
    });
    expect((await scheduleOf(id, '(from: "2026-05-01", to: "2026-06-30")')).schedule).toEqual([
      '2026-05-31 TO_COME',
      '2026-06-30 TO_COME',
    ]);
  });

  it('is measured by a breakdown too, and by a value of the period that comes late', async () => {
    const { id } = await monthly({ frequency: { ...MONTHLY, firstDueOn: '2026-01-31' } });
    const breakdowns = [{ of: of('sex=female'), value: '1' }];
    done(await measure(cast.focalPoint, id, { measuredOn: '2026-01-31', breakdowns }), 'recordMeasurement');
    done(await measure(cast.focalPoint, id, { measuredOn: '2026-02-28', value: '1' }), 'recordMeasurement');
    expect(await scheduleOf(id)).toMatchObject({ overdueSince: null, nextDueOn: '2026-03-31' });
  });

  it.each([
    ['every 0', { every: 0 }, 'every'],
    ['every -1', { every: -1 }, 'every'],
    ['more seldom than every 25 years', { every: 301 }, 'every'],
    ['a first day far away', { firstDueOn: '2126-01-01' }, 'firstDueOn'],
    ['a day that no month has', { firstDueOn: '2026-02-30' }, null],
    ['an end before the first day', { lastDueOn: '2025-12-30' }, 'lastDueOn'],
  ])('is refused with %s', async (_, more, field) => {
    const answer = await verb(cast.coordinator, 'createIndicator', 'indicator { id }', {
      itemId,
      kind: 'PROCESS',
      name: 'Impossible',
      unit: 'cases',
      direction: 'INCREASE',
      frequency: { ...MONTHLY, ...more },
    });
    if (field === null) return expect(answer.status).toBe(400);
    expect(refusal(answer)).toMatchObject({ code: 'INVALID', path: ['input', 'frequency', field] });
    const { data } = await cast.coordinator.ask('{ indicators(first: 100) { nodes { name } } }');
    expect(data.indicators.nodes).not.toContainEqual({ name: 'Impossible' });
  });

  it('that gets another one owes what that one asks for, and no more what the old one did', async () => {
    const { id, version } = await monthly();
    done(await measure(cast.focalPoint, id, { measuredOn: '2026-02-10', value: '1' }), 'recordMeasurement');
    const change = async (at: number, frequency: object | null) =>
      done(
        await verb(cast.coordinator, 'changeIndicator', 'indicator { version }', {
          id,
          version: at,
          frequency,
        }),
        'changeIndicator',
      ).indicator.version;
    const next = await change(version, { every: 1, unit: 'QUARTER', firstDueOn: '2026-03-31' });
    expect(await scheduleOf(id)).toMatchObject({
      overdueSince: null,
      nextDueOn: '2026-06-30',
      schedule: ['2026-03-31 MEASURED'],
    });
    await change(next, null);
    expect(await scheduleOf(id)).toEqual({
      frequency: null,
      overdueSince: null,
      nextDueOn: null,
      schedule: [],
    });
    expect(await dueFor(cast.coordinator, id)).toEqual([]);
  });

  it('that is given up owes nothing; its schedule keeps what was not measured', async () => {
    const { id, version } = await monthly();
    done(await measure(cast.focalPoint, id, { measuredOn: '2026-01-15', value: '1' }), 'recordMeasurement');
    expect(await dueFor(cast.focalPoint, id)).toHaveLength(3);
    done(
      await verb(cast.coordinator, 'archiveIndicator', 'indicator { id }', { id, version }),
      'archiveIndicator',
    );
    expect(await scheduleOf(id)).toMatchObject({
      overdueSince: null,
      nextDueOn: null,
      schedule: ['2025-12-31 NOT_MEASURED', '2026-01-31 MEASURED', '2026-02-28 NOT_MEASURED'],
    });
    expect(await dueFor(cast.focalPoint, id)).toEqual([]);
  });
});

describe('the list of due measurements', () => {
  it('is a focal point’s of the own institution, the coordinator’s of the country', async () => {
    const { id: own } = await monthly();
    const { id: others } = await monthly({ providerId: cast.ministryB });
    const { id: nobodys } = await monthly({ providerId: null });
    const three = [
      '2025-12-01 2025-12-31 OVERDUE',
      '2026-01-01 2026-01-31 OVERDUE',
      '2026-02-01 2026-02-28 OVERDUE',
      '2026-03-01 2026-03-31 DUE',
    ];
    expect(await dueFor(cast.focalPoint, own)).toEqual(three);
    expect(await dueFor(cast.focalPoint, others)).toEqual([]);
    expect(await dueFor(cast.otherFocalPoint, others)).toEqual(three);
    for (const id of [own, others, nobodys]) expect(await dueFor(cast.coordinator, id)).toEqual(three);
    for (const id of [own, others, nobodys]) expect(await dueFor(cast.foreignCoordinator, id)).toEqual([]);
    expect(await dueFor(cast.coordinator, own, `providerIds: ["${cast.ministryB}"]`)).toEqual([]);
    expect(await dueFor(cast.focalPoint, own, 'states: [DUE]')).toEqual([three[3]]);
    expect(await dueFor(cast.focalPoint, own, 'dueBefore: "2026-01-31"')).toEqual([three[0]]);
    for (const person of [cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
      const { errors } = await person.ask('{ dueMeasurements { totalCount } }');
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('forgets what is measured between two pages, and doubles nothing', async () => {
    const { id } = await monthly({ providerId: cast.ministryB, name: 'Paged' });
    const page = async (after: string | null) => {
      const { data } = await cast.otherFocalPoint.ask(
        `query($after: String) { dueMeasurements(first: 1, after: $after, filter: { states: [OVERDUE], dueBefore: "2026-01-01" })
          { nodes { indicator { id } dueOn } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      return data.dueMeasurements;
    };
    const first = await page(null);
    expect(first.pageInfo.hasNextPage).toBe(true);
    done(
      await measure(cast.otherFocalPoint, first.nodes[0].indicator.id, {
        measuredOn: '2025-12-31',
        value: '1',
      }),
      'recordMeasurement',
    );
    const second = await page(first.pageInfo.endCursor);
    expect(second.nodes).toEqual([{ indicator: { id }, dueOn: '2025-12-31' }]);
    const { errors } = await cast.otherFocalPoint.ask(
      `{ dueMeasurements(first: 1, after: "${first.pageInfo.endCursor}") { totalCount } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });
});

it('what is due is reminded of: its provider, or the coordinators, of the oldest and the next', async () => {
  const { id } = await monthly({ name: 'Reminded' });
  const { id: nobodys } = await monthly({ providerId: null });
  const due = await world.app.get(ReminderSources, { strict: false }).due({
    countryCode: HOME,
    today: '2026-03-01',
    timeZone: 'UTC',
    until: '2026-03-31',
  });
  const said = (subjectId: string) => due.filter((item) => item.subjectId === subjectId);
  const reminder = { kind: 'MEASUREMENT', subjectId: id, title: 'Reminded', link: id };
  const recipients = [{ institutionId: cast.ministryA }];
  expect(said(id)).toEqual([
    { ...reminder, dueOn: '2025-12-31', recipients },
    { ...reminder, dueOn: '2026-03-31', recipients },
  ]);
  expect(said(nobodys).map((item) => item.recipients)).toEqual([['COORDINATORS'], ['COORDINATORS']]);
});

it('a day ends in the country’s time zone', async () => {
  const { id } = await monthly({ frequency: { ...MONTHLY, firstDueOn: '2026-03-31' } });
  // At noon of 31 March in UTC it is 1 April on Kiritimati.
  world.clock.moveTo('2026-03-31T12:00:00.000Z');
  const { data } = await cast.coordinator.ask('{ country(code: "XSA") { version timeZone } }');
  const zone = (timeZone: string, version: number) =>
    verb(cast.coordinator, 'configureCountry', 'country { version }', { timeZone, version });
  expect((await scheduleOf(id)).overdueSince).toBeNull();
  const moved = done(await zone('Pacific/Kiritimati', data.country.version), 'configureCountry');
  expect((await scheduleOf(id)).overdueSince).toBe('2026-03-31');
  expect(await dueFor(cast.focalPoint, id)).toContain('2026-03-01 2026-03-31 OVERDUE');
  done(await zone(data.country.timeZone, moved.country.version), 'configureCountry');
});

it('an indicator stands to its target: reached, on track, behind', async () => {
  const aim = { baselineValue: '0', baselineOn: '2026-01-01', targetValue: '100', targetOn: '2026-12-31' };
  const { id } = await createIndicator(cast, itemId, { ...aim, baselineSource: 'Census of 2025.' });
  const read = async (value: string) => {
    done(await measure(cast.focalPoint, id, { value }), 'recordMeasurement');
    const { data } = await cast.analyst.ask(
      'query($id: ID!) { node(id: $id) { ... on Indicator { baselineSource targetReached targetStanding expectedProgress } } }',
      { id },
    );
    return data.node;
  };
  world.clock.moveTo('2026-07-02');
  expect(await read('49')).toEqual({
    baselineSource: 'Census of 2025.',
    targetReached: false,
    targetStanding: 'BEHIND',
    expectedProgress: 0.5,
  });
  expect(await read('50')).toMatchObject({ targetReached: false, targetStanding: 'ON_TRACK' });
  expect(await read('100')).toMatchObject({ targetReached: true, targetStanding: 'REACHED' });
});

it('a value that was recorded by mistake is withdrawn: it counts nowhere, and stays in the series inside', async () => {
  world.clock.moveTo('2026-04-10');
  const aim = { baselineValue: '0', baselineOn: '2026-01-01', targetValue: '100', targetOn: '2026-12-31' };
  const { id } = await monthly({ ...aim, frequency: { ...MONTHLY, firstDueOn: '2026-03-31' } });
  const entered = async (more: object): Promise<string> =>
    done(await measure(cast.focalPoint, id, more), 'recordMeasurement').measurements[0].id;
  await entered({ measuredOn: '2026-02-10', value: '10' });
  const right = await entered({ measuredOn: '2026-03-15', value: '20' });
  // Of the right day, and of a day on which nothing was measured.
  const twice = await entered({ measuredOn: '2026-03-15', value: '90' });
  const wrongDay = await entered({ measuredOn: '2026-04-05', value: '95' });
  const SERIES = `latestMeasurement { id } progressTowardsTarget overdueSince
    measurements(scope: ALL) { totalCount nodes { id corrected withdrawnAt withdrawalReason } }`;
  const read = async (by: Player | World = cast.analyst): Promise<any> =>
    (await by.ask(`query($id: ID!) { node(id: $id) { ... on Indicator { ${SERIES} } } }`, { id })).data.node;
  expect(await read()).toMatchObject({ latestMeasurement: { id: wrongDay }, progressTowardsTarget: 0.95 });
  const withdraw = (by: Player, measurementId: string, reason = 'Of another indicator.') =>
    verb(by, 'withdrawMeasurement', 'measurement { id withdrawnAt } indicator { latestMeasurement { id } }', {
      measurementId,
      reason,
    });
  expect((await withdraw(cast.otherFocalPoint, wrongDay)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await withdraw(cast.analyst, wrongDay)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  for (const refused of [
    await withdraw(cast.foreignCoordinator, wrongDay),
    await withdraw(cast.coordinator, 'mea_x'),
  ])
    expect(refusal(refused)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'measurementId'] });
  expect(refusal(await withdraw(cast.coordinator, wrongDay, ' '))?.path).toEqual(['input', 'reason']);
  const two = await Promise.all([cast.focalPoint, cast.coordinator].map((by) => withdraw(by, wrongDay)));
  expect(two.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
  expect(await read()).toMatchObject({ latestMeasurement: { id: twice }, progressTowardsTarget: 0.9 });
  done(await withdraw(cast.coordinator, twice), 'withdrawMeasurement');
  const after = await read();
  expect(after).toMatchObject({
    latestMeasurement: { id: right },
    progressTowardsTarget: 0.2,
    overdueSince: null,
    measurements: { totalCount: 4 },
  });
  const byId = new Map(after.measurements.nodes.map((node: any) => [node.id, node]));
  expect(byId.get(right)).toMatchObject({ corrected: false, withdrawnAt: null, withdrawalReason: null });
  expect(byId.get(twice)).toMatchObject({
    withdrawnAt: world.clock.now(),
    withdrawalReason: 'Of another indicator.',
  });
  // Its period is due again when nothing else was measured in it.
  done(await withdraw(cast.focalPoint, right), 'withdrawMeasurement');
  expect(await read()).toMatchObject({ overdueSince: '2026-03-31', progressTowardsTarget: 0.1 });
  expect(await dueFor(cast.focalPoint, id)).toContain('2026-03-01 2026-03-31 OVERDUE');
  await publish(cast.coordinator, 'STATUS');
  const outside = await read(world);
  expect(outside.measurements).toMatchObject({ totalCount: 1, nodes: [{ withdrawalReason: null }] });
  for (const gone of [twice, wrongDay, right])
    expect((await world.ask('query($id: ID!) { node(id: $id) { id } }', { id: gone })).data.node).toBeNull();
});
