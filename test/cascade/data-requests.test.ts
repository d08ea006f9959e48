import { newId } from '../../src/platform/ids/id.js';
import { Cast, done, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { createIndicator, declare, of } from '../indicators/measuring.js';
import { refusal, verb } from '../progress/reporting.js';
import { asked, bodyBelow, onRequest, requestOf, type Passed } from './passing.js';

let world: World;
let cast: Cast;
let statistics: { id: string; focalPoint: Player };
let itemId: string;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  statistics = await bodyBelow(world, cast, 'Statistics office', null);
  [itemId = ''] = await seedRecommendations(world, 1);
  await declare(cast.coordinator, 'sex', 'SEX', ['female', 'male']);
});
afterAll(() => world.close());

const ask = (more: object = {}, by: Player = cast.focalPoint) =>
  onRequest(by, 'requestData', {
    toInstitutionId: statistics.id,
    question: 'How many children were in school in 2025?',
    dueOn: '2026-03-31',
    ...more,
  });
const answer = (request: Passed, more: object = {}, by: Player = statistics.focalPoint) =>
  onRequest(by, 'answerDataRequest', {
    ...asked(request),
    measuredOn: '2025-12-31',
    value: '91.5',
    source: 'School census.',
    ...more,
  });
const measurements = async (id: string): Promise<any[]> => {
  const { data } = await cast.analyst.ask(
    'query($id: ID!) { node(id: $id) { ... on Indicator { measurements(scope: ALL) { nodes { measuredOn value source recordedBy { id } } } } } }',
    { id },
  );
  return data.node.measurements.nodes;
};

describe('a data request', () => {
  it('for an indicator records a measurement when it is answered, by who was asked', async () => {
    const { id: indicatorId } = await createIndicator(cast, itemId, { disaggregatedBy: ['sex'] });
    const request = requestOf(await ask({ indicatorId }));
    expect(request).toMatchObject({ state: 'SENT', measurement: null, availableTransitions: ['WITHDRAW'] });
    const answered = requestOf(
      await answer(request, { breakdowns: [{ of: of('sex=female'), value: '92' }] }),
    );
    expect(answered).toMatchObject({
      state: 'ANSWERED',
      value: '91.5',
      measuredOn: '2025-12-31',
      measurement: { value: '91.5' },
      availableTransitions: [],
    });
    const recordedBy = { id: statistics.focalPoint.userId };
    const said = { measuredOn: '2025-12-31', source: 'School census.', recordedBy };
    expect(await measurements(indicatorId)).toEqual(
      expect.arrayContaining([
        { ...said, value: '91.5' },
        { ...said, value: '92' },
      ]),
    );
    expect(refusal(await answer(answered))).toMatchObject({ code: 'CONFLICT' });
    expect(await measurements(indicatorId)).toHaveLength(2);
  });

  it('for another figure records none; words are enough', async () => {
    const request = requestOf(await ask());
    expect(requestOf(await answer(request, { value: null, note: 'No census was held.' }))).toMatchObject({
      state: 'ANSWERED',
      value: null,
      note: 'No census was held.',
      measurement: null,
    });
  });

  it('is asked by the coordinator of anybody, for any indicator', async () => {
    const { id: indicatorId } = await createIndicator(cast, itemId, { providerId: cast.ministryB });
    const request = requestOf(await ask({ indicatorId }, cast.coordinator));
    expect(request['from']).toBeNull();
    expect(requestOf(await answer(request)).state).toBe('ANSWERED');
  });

  it('of an institution for an indicator is to its provider, or of the provider itself', async () => {
    const { id: indicatorId } = await createIndicator(cast, itemId, { providerId: cast.ministryB });
    expect(refusal(await ask({ indicatorId }))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'indicatorId'],
    });
    expect(refusal(await ask({ indicatorId, toInstitutionId: cast.ministryB }))).toBeNull();
    expect(refusal(await ask({ indicatorId }, cast.otherFocalPoint))).toBeNull();
  });

  it.each([
    ['a day that has passed', () => ({ dueOn: '2026-02-28' }), 'INVALID', 'dueOn'],
    ['the own institution', () => ({ toInstitutionId: cast.ministryA }), 'INVALID', 'toInstitutionId'],
    ['one abroad', () => ({ toInstitutionId: cast.foreignMinistry }), 'NOT_FOUND', 'toInstitutionId'],
    ['an indicator that is none', () => ({ indicatorId: newId('ind') }), 'NOT_FOUND', 'indicatorId'],
    ['no question', () => ({ question: ' ' }), 'INVALID', 'question'],
  ])('is refused with %s', async (_, more, code, field) => {
    expect(refusal(await ask(more()))).toMatchObject({ code, path: ['input', field] });
  });

  it.each([
    ['a day to come', { measuredOn: '2026-03-02' }, 'measuredOn'],
    ['nothing in it', { value: null }, null],
    [
      'a breakdown by what was not declared',
      { breakdowns: [{ of: of('age=any'), value: '1' }] },
      'breakdowns',
    ],
    ['no source', { source: ' ' }, 'source'],
  ])('is not answered with %s, and nothing is recorded', async (_, more, field) => {
    const { id: indicatorId } = await createIndicator(cast, itemId, { disaggregatedBy: ['sex'] });
    for (const given of [{ indicatorId }, {}]) {
      const request = requestOf(await ask(given));
      const { code, path } = refusal(await answer(request, more)) ?? {};
      expect([code, path?.slice(0, 2)]).toEqual(['INVALID', field ? ['input', field] : ['input']]);
      const { data } = await cast.focalPoint.ask(
        'query($id: ID!) { node(id: $id) { ... on DataRequest { state version } } }',
        { id: request.id },
      );
      expect(data.node).toEqual({ state: 'SENT', version: 1 });
    }
    expect(await measurements(indicatorId)).toEqual([]);
  });

  it('for an indicator that was given up meanwhile is declined, with the reason', async () => {
    const { id: indicatorId, version } = await createIndicator(cast, itemId);
    const request = requestOf(await ask({ indicatorId }));
    done(
      await verb(cast.coordinator, 'archiveIndicator', 'indicator { id }', { id: indicatorId, version }),
      'archiveIndicator',
    );
    expect(refusal(await answer(request))).toMatchObject({ code: 'CONFLICT' });
    const declined = await onRequest(statistics.focalPoint, 'declineDataRequest', {
      ...asked(request),
      reason: 'It is measured no more.',
    });
    expect(requestOf(declined)).toMatchObject({ state: 'DECLINED', note: 'It is measured no more.' });
  });

  it('is answered by who was asked, withdrawn by who asked, and seen by nobody else', async () => {
    const request = requestOf(await ask());
    const forbidden = async (asking: Promise<{ errors?: any }>): Promise<void> =>
      expect((await asking).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    for (const by of [cast.focalPoint, cast.coordinator, cast.analyst])
      await forbidden(answer(request, {}, by));
    const withdraw = (by: Player) => onRequest(by, 'withdrawDataRequest', asked(request));
    await forbidden(withdraw(statistics.focalPoint));
    for (const by of [cast.otherFocalPoint, cast.foreignFocalPoint])
      expect(refusal(await withdraw(by))?.code).toBe('NOT_FOUND');
    await publish(cast.coordinator, 'UPDATES');
    const sees = async (by?: Player): Promise<boolean> => {
      const query = 'query($id: ID!) { node(id: $id) { id } }';
      return (await world.ask(query, { id: request.id }, by?.token)).data.node !== null;
    };
    for (const by of [cast.focalPoint, statistics.focalPoint, cast.coordinator])
      expect(await sees(by)).toBe(true);
    for (const by of [
      cast.otherFocalPoint,
      cast.analyst,
      cast.stakeholder,
      cast.foreignCoordinator,
      undefined,
    ])
      expect(await sees(by)).toBe(false);
    await publish(cast.coordinator, 'NONE');
    expect(requestOf(await withdraw(cast.focalPoint)).state).toBe('WITHDRAWN');
  });

  it('is answered once by two at once', async () => {
    const { id: indicatorId } = await createIndicator(cast, itemId);
    const request = requestOf(await ask({ indicatorId }));
    const answers = await Promise.all([answer(request), answer(request, { value: '1' })]);
    expect(answers.map((one) => refusal(one)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
    expect(await measurements(indicatorId)).toHaveLength(1);
  });

  it('is listed by side, state and lateness', async () => {
    const { id } = requestOf(await ask({ dueOn: '2026-03-01' }));
    const listed = async (by: Player, filter: string): Promise<boolean> => {
      const { data } = await by.ask(
        `{ dataRequests(first: 100, filter: { ${filter} }) { totalCount nodes { id } } }`,
      );
      expect(data.dataRequests.totalCount).toBe(data.dataRequests.nodes.length);
      return data.dataRequests.nodes.some((node: { id: string }) => node.id === id);
    };
    expect(await listed(cast.focalPoint, 'side: SENT_BY_US')).toBe(true);
    expect(await listed(cast.focalPoint, 'side: SENT_TO_US')).toBe(false);
    expect(await listed(statistics.focalPoint, 'side: SENT_TO_US, states: [SENT]')).toBe(true);
    expect(await listed(cast.coordinator, 'states: [ANSWERED]')).toBe(false);
    expect(await listed(cast.coordinator, `institutionIds: ["${statistics.id}"], overdue: false`)).toBe(true);
    world.clock.moveTo('2026-03-02');
    expect(await listed(cast.coordinator, 'overdue: true')).toBe(true);
    world.clock.moveTo('2026-03-01');
  });
});
