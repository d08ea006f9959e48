import { Cast, done, institution, type Player } from '../harness/cast.js';
import { newId } from '../../src/platform/ids/id.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { brought, wholePlan } from '../plans/planning.js';
import { assignedCluster, refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
let recommendationId: string;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  [recommendationId = ''] = await seedRecommendations(world, 1);
});
afterAll(() => world.close());

const INDICATOR =
  'id version name unit baselineValue targetValue archivedAt progressTowardsTarget provider { id } sdgIndicator { code }';
const create = (more: object = {}, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'createIndicator', `indicator { ${INDICATOR} }`, {
    itemId: recommendationId,
    kind: 'OUTCOME',
    name: 'Prisoners for each hundred places',
    unit: 'percent',
    direction: 'DECREASE',
    baselineValue: '140.50',
    targetValue: '100',
    providerId: cast.ministryA,
    ...more,
  });
const created = async (more: object = {}) => done(await create(more), 'createIndicator').indicator;
const measure = (indicatorId: string, more: object = {}, by: Player = cast.focalPoint): Promise<Answer> =>
  verb(by, 'recordMeasurement', 'measurement { id value corrected } indicator { progressTowardsTarget }', {
    indicatorId,
    measuredOn: '2026-02-28',
    value: '120.25',
    source: 'Prison service, monthly count.',
    ...more,
  });

describe('an indicator', () => {
  it('is decided by the coordinator, on a recommendation or a cluster, in exact decimals', async () => {
    expect(await created({ sdgIndicatorCode: '16.3.2' })).toMatchObject({
      unit: 'percent',
      baselineValue: '140.50',
      targetValue: '100',
      progressTowardsTarget: null,
      provider: { id: cast.ministryA },
      sdgIndicator: { code: '16.3.2' },
    });
    const clusterId = await assignedCluster(cast, cast.ministryB, [recommendationId]);
    const { id } = await created({ itemId: clusterId });
    const { data } = await cast.analyst.ask(
      'query($id: ID!) { node(id: $id) { ... on Cluster { indicators { id item { __typename id } } } } }',
      { id: clusterId },
    );
    expect(data.node.indicators).toEqual([{ id, item: { __typename: 'Cluster', id: clusterId } }]);
  });

  it.each([
    ['a baseline of a day that has not come', { baselineOn: '2027-01-01' }, 'baselineOn'],
    ['a value that is no decimal', { baselineValue: '1,5' }, 'baselineValue'],
    ['a value in floating notation', { targetValue: '1e3' }, 'targetValue'],
    ['a target on the wrong side', { targetValue: '150' }, 'targetValue'],
    ['an SDG indicator that is none', { sdgIndicatorCode: '99.9.9' }, 'sdgIndicatorCode'],
    ['a blank name', { name: ' ' }, 'name'],
    ['an institution abroad', { providerId: 'FOREIGN' }, 'providerId'],
    ['an item that is none', { itemId: 'rec_x' }, 'itemId'],
    ['something that nothing is measured on', { itemId: newId('ins') }, 'itemId'],
    ['a recommendation that does not exist', { itemId: newId('rec') }, 'itemId'],
    [
      'a target that comes before the baseline',
      { baselineOn: '2025-01-01', targetOn: '2025-01-01' },
      'targetOn',
    ],
    ['a blank source of the baseline', { baselineSource: ' ' }, 'baselineSource'],
    ['a dimension that nobody declared', { disaggregatedBy: ['caste'] }, 'disaggregatedBy'],
  ])('is refused with %s', async (_, more, field) => {
    const provider = 'providerId' in more ? { providerId: cast.foreignMinistry } : {};
    const { path } = refusal(await create({ ...more, ...provider })) ?? {};
    expect(path).toEqual(['input', field]);
  });

  it('is changed by who read its latest version; its unit only while nothing was measured', async () => {
    const { id, version } = await created();
    const change = (input: object) =>
      verb(cast.coordinator, 'changeIndicator', `indicator { ${INDICATOR} }`, { id, ...input });
    const changed = done(await change({ version, unit: 'per cent', targetValue: null }), 'changeIndicator');
    expect(changed.indicator).toMatchObject({ unit: 'per cent', targetValue: null, baselineValue: '140.50' });
    expect(refusal(await change({ version, name: 'Another' }))).toMatchObject({ code: 'CONFLICT' });
    done(await measure(id), 'recordMeasurement');
    const late = await change({ version: version + 1, unit: 'cases' });
    expect(refusal(late)).toMatchObject({ code: 'CONFLICT', path: ['input', 'unit'] });
  });

  it('that is given up takes no more values, and is listed only when asked for', async () => {
    const { id, version, name } = await created({ name: 'Given up' });
    done(
      await verb(cast.coordinator, 'archiveIndicator', 'indicator { archivedAt }', { id, version }),
      'archiveIndicator',
    );
    expect(refusal(await measure(id))?.code).toBe('CONFLICT');
    const names = async (archived: boolean): Promise<string[]> => {
      const { data } = await cast.coordinator.ask(
        'query($archived: Boolean) { indicators(filter: { archived: $archived }, first: 100) { totalCount nodes { name } } }',
        { archived },
      );
      expect(data.indicators.totalCount).toBe(data.indicators.nodes.length);
      return data.indicators.nodes.map((node: { name: string }) => node.name);
    };
    expect(await names(true)).toEqual([name]);
    expect(await names(false)).not.toContain(name);
  });

  it('is nobody else’s to decide', async () => {
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
      expect((await create({}, person)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(refusal(await create({}, cast.foreignCoordinator))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'itemId'],
    });
  });
});

describe('a measurement', () => {
  it('is recorded by a focal point of the data provider, or by the coordinator, and by nobody else', async () => {
    const { id } = await created();
    expect(done(await measure(id), 'recordMeasurement')).toMatchObject({
      measurement: { value: '120.25', corrected: false },
      // (120.25 − 140.5) / (100 − 140.5), in exact decimals.
      indicator: { progressTowardsTarget: 0.5 },
    });
    expect(refusal(await measure(id, { measuredOn: '2026-01-31' }, cast.coordinator))).toBeNull();
    for (const person of [cast.otherFocalPoint, cast.validator, cast.analyst, cast.stakeholder]) {
      expect((await measure(id, {}, person)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(refusal(await measure(id, {}, cast.foreignFocalPoint))?.code).toBe('NOT_FOUND');
  });

  it('is of a day that has come', async () => {
    const { id } = await created();
    expect(refusal(await measure(id, { measuredOn: '2026-03-02' }))?.path).toEqual(['input', 'measuredOn']);
  });

  it('is corrected by a later one of the same day; both stay in the series', async () => {
    const { id } = await created();
    for (const [measuredOn, value] of [
      ['2026-01-31', '131'],
      ['2026-02-28', '999'],
      ['2026-02-28', '121'],
      ['2025-12-31', '139.0000000001'],
    ]) {
      done(await measure(id, { measuredOn, value }), 'recordMeasurement');
    }
    const read = `query($id: ID!, $after: String) { node(id: $id) { ... on Indicator { latestMeasurement { value }
      measurements(first: 3, after: $after) { totalCount nodes { measuredOn value corrected recordedBy { id } } pageInfo { endCursor hasNextPage } } } } }`;
    const first = (await cast.analyst.ask(read, { id })).data.node;
    expect(first.latestMeasurement).toEqual({ value: '121' });
    const recordedBy = { id: cast.focalPoint.userId };
    expect(first.measurements).toMatchObject({
      totalCount: 4,
      nodes: [
        { measuredOn: '2026-02-28', value: '121', corrected: false, recordedBy },
        { measuredOn: '2026-02-28', value: '999', corrected: true, recordedBy },
        { measuredOn: '2026-01-31', value: '131', corrected: false, recordedBy },
      ],
      pageInfo: { hasNextPage: true },
    });
    const after = first.measurements.pageInfo.endCursor;
    const rest = (await cast.analyst.ask(read, { id, after })).data.node.measurements;
    expect(rest.nodes).toMatchObject([{ value: '139.0000000001' }]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
});

describe('an indicator of a plan', () => {
  it('is on the plan or a measure, and the public sees it once the plan is adopted', async () => {
    const { plan, measure: step } = await wholePlan(cast, [recommendationId]);
    const onPlan = await created({ itemId: plan.id });
    const onMeasure = await created({ itemId: step.id });
    done(await measure(onPlan.id), 'recordMeasurement');
    await publish(cast.coordinator, 'STATUS');
    const read = async (by?: Player) =>
      (
        await world.ask(
          `query($plan: ID!, $measure: ID!, $onPlan: ID!) {
            plan: node(id: $plan) { ... on ImplementationPlan { indicators { id } } }
            measure: node(id: $measure) { ... on Measure { indicators { id item { __typename } } } }
            indicator: node(id: $onPlan) { ... on Indicator { latestMeasurement { value } measurements { totalCount } } }
            indicators(filter: { itemIds: [$plan, $measure] }) { totalCount } }`,
          { plan: plan.id, measure: step.id, onPlan: onPlan.id },
          by?.token,
        )
      ).data;
    const all = {
      plan: { indicators: [{ id: onPlan.id }] },
      measure: { indicators: [{ id: onMeasure.id, item: { __typename: 'Measure' } }] },
      indicator: { latestMeasurement: { value: '120.25' }, measurements: { totalCount: 1 } },
      indicators: { totalCount: 2 },
    };
    expect(await read(cast.analyst)).toEqual(all);
    const none = { plan: null, measure: null, indicator: null, indicators: { totalCount: 0 } };
    for (const by of [undefined, cast.stakeholder]) expect(await read(by)).toEqual(none);
    await brought(cast, plan, 'ADOPTED');
    for (const by of [undefined, cast.stakeholder]) expect(await read(by)).toEqual(all);
    await publish(cast.coordinator, 'NONE');
  });
});

it('a data provider is not closed while indicators rely on it', async () => {
  const providerId = await institution(cast.coordinator, 'Statistics office');
  const { id, version } = await created({ providerId });
  const close = () =>
    cast.coordinator.ask(
      'mutation($input: InstitutionIdInput!) { archiveInstitution(input: $input) { userErrors { code message path } } }',
      { input: { institutionId: providerId } },
    );
  expect(refusal(await close())).toMatchObject({
    code: 'CONFLICT',
    message: 'It still has 1 indicators that it provides the data of. End or move them first.',
  });
  const other = await verb(cast.coordinator, 'changeIndicator', 'indicator { id }', {
    id,
    version,
    providerId: cast.ministryA,
  });
  done(other, 'changeIndicator');
  expect(refusal(await close())).toBeNull();
});

describe('the public', () => {
  it('sees indicators from the level of the status on, not who measured', async () => {
    const { id } = await created({ name: 'Published' });
    done(await measure(id), 'recordMeasurement');
    const read = () =>
      world.ask(
        `query($id: ID!, $rec: ID!) { node(id: $id) { ... on Indicator { name latestMeasurement { value recordedBy { id } } measurements { totalCount } } }
          recommendation: node(id: $rec) { ... on Recommendation { indicators { name } } }
          indicators(filter: { providerIds: ["${cast.ministryA}"] }) { totalCount } }`,
        { id, rec: recommendationId },
      );
    await publish(cast.coordinator, 'SOURCE');
    expect((await read()).data).toEqual({
      node: null,
      recommendation: { indicators: [] },
      indicators: { totalCount: 0 },
    });
    await publish(cast.coordinator, 'STATUS');
    const { data } = await read();
    expect(data.node).toEqual({
      name: 'Published',
      latestMeasurement: { value: '120.25', recordedBy: null },
      measurements: { totalCount: 1 },
    });
    expect(data.recommendation.indicators).toContainEqual({ name: 'Published' });
    expect(data.indicators.totalCount).toBeGreaterThan(0);
  });
});
