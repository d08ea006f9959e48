import { Cast, done, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';
import { createIndicator, declare, measure, of } from './measuring.js';

let world: World;
let cast: Cast;
let recommendationId: string;
let region: { id: string; version: number };
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  [recommendationId = ''] = await seedRecommendations(world, 1);
  await declare(cast.coordinator, 'sex', 'SEX', ['female', 'male']);
  region = await declare(cast.coordinator, 'region', 'REGION', ['vell', 'ostrana']);
  await declare(cast.coordinator, 'age-group', 'AGE_GROUP', ['0-17', '18-64', '65']);
  await declare(cast.foreignCoordinator, 'caste', 'OTHER', ['any']);
});
afterAll(() => world.close());

const broken = (more: object = {}) =>
  createIndicator(cast, recommendationId, { disaggregatedBy: ['sex', 'region'], ...more });

async function series(id: string, args = 'first: 20', field = 'measurements', by: Player = cast.analyst) {
  const { data, errors } = await by.ask(
    `query($id: ID!) { node(id: $id) { ... on Indicator { ${field}(${args}) { totalCount
      nodes { measuredOn value corrected breakdown { dimension { code } value { code } } } } } } }`,
    { id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { nodes, totalCount } = data.node[field];
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ measuredOn, value, corrected, breakdown }: any) =>
    [
      measuredOn.slice(5),
      breakdown.map((one: any) => `${one.dimension.code}=${one.value.code}`).join(';') || 'total',
      value,
      ...(corrected ? ['corrected'] : []),
    ].join(' '),
  );
}

describe('a dimension', () => {
  const change = (input: object) =>
    verb(
      cast.coordinator,
      'changeDimension',
      'dimension { version label labels { language text } values { code label retiredAt } }',
      input,
    );

  it('is a country’s own, with labels in its languages, and never loses a value', async () => {
    const { id, version } = await declare(cast.coordinator, 'disability', 'DISABILITY', ['with', 'without']);
    const changed = done(
      await change({
        id,
        version,
        labels: [
          { language: 'EN', text: 'Disability' },
          { language: 'FR', text: 'Handicap' },
        ],
        values: [
          { code: 'unknown', labels: [{ language: 'EN', text: 'Not stated' }] },
          { code: 'with', labels: [{ language: 'EN', text: 'Persons with disabilities' }] },
        ],
        retire: ['without'],
      }),
      'changeDimension',
    ).dimension;
    expect(changed).toMatchObject({
      label: 'Disability',
      labels: [
        { language: 'EN', text: 'Disability' },
        { language: 'FR', text: 'Handicap' },
      ],
      values: [
        { code: 'with', label: 'Persons with disabilities', retiredAt: null },
        { code: 'without', retiredAt: expect.any(String) },
        { code: 'unknown', label: 'Not stated', retiredAt: null },
      ],
    });
    const again = { id, version: changed.version };
    expect(refusal(await change({ ...again, retire: ['deaf'] }))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'retire'],
      message: 'There is no value "deaf": it has with, without, unknown.',
    });
    const list = `{ disaggregationDimensions(filter: { kinds: [DISABILITY, OTHER] }) { totalCount nodes { code } } }`;
    const seen = async (by: Player) => (await by.ask(list)).data.disaggregationDimensions;
    expect(await seen(cast.focalPoint)).toEqual({ totalCount: 1, nodes: [{ code: 'disability' }] });
    expect(await seen(cast.foreignCoordinator)).toEqual({ totalCount: 1, nodes: [{ code: 'caste' }] });
  });

  it.each([
    ['a code that is taken', { code: 'sex' }, 'CONFLICT', 'code'],
    ['a code that is no code', { code: 'Sex;x' }, 'INVALID', 'code'],
    ['no values', { values: [] }, 'INVALID', 'values'],
    ['a blank label', { labels: [{ language: 'EN', text: ' ' }] }, 'INVALID', 'labels.0.text'],
    [
      'two labels in one language',
      {
        labels: [
          { language: 'EN', text: 'A' },
          { language: 'EN', text: 'B' },
        ],
      },
      'INVALID',
      'labels',
    ],
  ])('is refused with %s', async (_, more, code, field) => {
    const labels = [{ language: 'EN', text: 'New' }];
    const input = { code: 'new', kind: 'OTHER', labels, values: [{ code: 'a', labels }], ...more };
    const answer = await verb(cast.coordinator, 'declareDimension', 'dimension { id }', input);
    expect(refusal(answer)).toMatchObject({ code, path: ['input', ...field.split('.')] });
  });

  it('is nobody’s to declare but the coordinator’s', async () => {
    const { id, version } = region;
    for (const person of [cast.focalPoint, cast.analyst, cast.stakeholder, cast.admin]) {
      const answer = await verb(person, 'archiveDimension', 'dimension { id }', { id, version });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const abroad = await verb(cast.foreignCoordinator, 'archiveDimension', 'dimension { id }', {
      id,
      version,
    });
    expect(refusal(abroad)?.code).toBe('NOT_FOUND');
  });
});

describe('a breakdown', () => {
  it('is told apart from the total of its day, and progress goes by totals alone', async () => {
    const { id } = await broken({ baselineValue: '0', targetValue: '100' });
    const recorded = done(
      await measure(cast.focalPoint, id, {
        value: '80',
        breakdowns: [
          { of: of('sex=female'), value: '70' },
          { of: of('sex=male', 'region=vell'), value: '99' },
        ],
      }),
      'recordMeasurement',
    );
    expect(recorded.measurement).toEqual({ value: '80', breakdown: [] });
    expect(recorded.measurements[2].breakdown).toEqual([
      { dimension: { code: 'region' }, value: { code: 'vell', label: 'Label of vell' } },
      { dimension: { code: 'sex' }, value: { code: 'male', label: 'Label of male' } },
    ]);
    // Where the total is unknown, a breakdown alone is recorded, and the total stays what it was.
    const alone = await measure(cast.focalPoint, id, {
      measuredOn: '2026-03-01',
      breakdowns: [{ of: of('sex=female'), value: '100' }],
    });
    expect(done(alone, 'recordMeasurement').measurement).toBeNull();
    const { data } = await cast.analyst.ask(
      'query($id: ID!) { node(id: $id) { ... on Indicator { latestMeasurement { value } progressTowardsTarget disaggregatedBy { code } } } }',
      { id },
    );
    expect(data.node).toEqual({
      latestMeasurement: { value: '80' },
      progressTowardsTarget: 0.8,
      disaggregatedBy: [{ code: 'region' }, { code: 'sex' }],
    });
  });

  it('is corrected by a later value of the same day and breakdown, and by nothing else', async () => {
    const { id } = await broken();
    const record = async (more: object) =>
      done(await measure(cast.focalPoint, id, more), 'recordMeasurement');
    await record({ value: '80', breakdowns: [{ of: of('sex=female', 'region=vell'), value: '70' }] });
    await record({ breakdowns: [{ of: of('region=vell', 'sex=female'), value: '71' }] });
    await record({ value: '82' });
    expect(await series(id, 'scope: ALL')).toEqual([
      '02-28 total 82',
      '02-28 region=vell;sex=female 71',
      '02-28 region=vell;sex=female 70 corrected',
      '02-28 total 80 corrected',
    ]);
  });

  it('is found by what it is of; the values that hold now by the dimensions', async () => {
    const { id } = await broken();
    const day = (measuredOn: string, value: string, ...categories: string[]) => ({
      measuredOn,
      breakdowns: [{ of: of(...categories), value }],
    });
    for (const given of [
      { measuredOn: '2026-01-31', value: '1' },
      day('2026-01-31', '2', 'sex=female'),
      day('2026-02-28', '3', 'sex=female'),
      day('2026-01-31', '4', 'sex=male'),
      day('2026-02-28', '5', 'sex=female', 'region=vell'),
      day('2026-02-28', '6', 'region=vell'),
    ])
      done(await measure(cast.focalPoint, id, given), 'recordMeasurement');
    expect(await series(id)).toEqual(['01-31 total 1']);
    const women = 'breakdown: [{ dimension: "sex", value: "female" }]';
    expect(await series(id, women)).toEqual([
      '02-28 region=vell;sex=female 5',
      '02-28 sex=female 3',
      '01-31 sex=female 2',
    ]);
    expect(
      await series(
        id,
        'breakdown: [{ dimension: "sex", value: "female" }, { dimension: "region", value: "vell" }]',
      ),
    ).toEqual(['02-28 region=vell;sex=female 5']);
    expect(await series(id, 'breakdown: [{ dimension: "ex", value: "female" }]')).toEqual([]);
    expect(await series(id, `scope: TOTALS, ${women}`)).toEqual([]);
    expect(await series(id, 'dimensions: ["sex"]', 'breakdowns')).toEqual([
      '02-28 sex=female 3',
      '01-31 sex=male 4',
    ]);
    expect(await series(id, 'first: 20', 'breakdowns')).toEqual([
      '02-28 region=vell 6',
      '02-28 region=vell;sex=female 5',
      '02-28 sex=female 3',
      '01-31 sex=male 4',
    ]);
  });

  it.each([
    [
      'a dimension that the indicator lacks',
      [{ of: of('age-group=0-17'), value: '1' }],
      '0.of.0.dimension',
      'The indicator is not broken down by "age-group": it is by region, sex.',
    ],
    [
      'a dimension of another country',
      [{ of: of('caste=any'), value: '1' }],
      '0.of.0.dimension',
      'The indicator is not broken down by "caste": it is by region, sex.',
    ],
    [
      'a value that nobody declared',
      [
        { of: of('sex=male'), value: '1' },
        { of: of('region=vell', 'sex=women'), value: '1' },
      ],
      '1.of.1.value',
      '"sex" has no value "women" in use: it has female, male.',
    ],
    [
      'one dimension twice',
      [{ of: of('sex=male', 'sex=female'), value: '1' }],
      '0.of.1.dimension',
      '"sex" is named twice in one breakdown.',
    ],
    [
      'one breakdown twice',
      [
        { of: of('sex=male', 'region=vell'), value: '1' },
        { of: of('region=vell', 'sex=male'), value: '2' },
      ],
      '1.of',
      'region=vell;sex=male is given twice.',
    ],
    [
      'no dimension',
      [{ of: [], value: '1' }],
      '0.of',
      'name at least one dimension; the total is given as value',
    ],
    [
      'a value that is no decimal',
      [{ of: of('sex=male'), value: '1e3' }],
      '0.value',
      'value is a decimal with a point, such as 12.5 or -3',
    ],
  ])('is refused with %s, and nothing of the day is written', async (_, breakdowns, place, message) => {
    const { id } = await broken();
    const answer = await measure(cast.focalPoint, id, { value: '50', breakdowns });
    expect(refusal(answer)).toEqual({
      code: 'INVALID',
      message,
      path: ['input', 'breakdowns', ...place.split('.')],
    });
    expect(await series(id, 'scope: ALL')).toEqual([]);
  });

  it('needs something to say, and a dimension that is still in use', async () => {
    const { id } = await broken();
    expect(refusal(await measure(cast.focalPoint, id, {}))).toMatchObject({
      code: 'INVALID',
      path: ['input'],
    });
    const breakdowns = [{ of: of('region=vell'), value: '1' }];
    done(await measure(cast.focalPoint, id, { breakdowns }), 'recordMeasurement');
    const given = await verb(cast.coordinator, 'archiveDimension', 'dimension { archivedAt }', {
      id: region.id,
      version: region.version,
    });
    expect(done(given, 'archiveDimension').dimension.archivedAt).not.toBeNull();
    expect(refusal(await measure(cast.focalPoint, id, { breakdowns }))).toMatchObject({
      message: 'The indicator is not broken down by "region": it is by sex.',
    });
    // What was measured by it stays, under its labels.
    expect(await series(id, 'first: 20', 'breakdowns')).toEqual(['02-28 region=vell 1']);
    const renamed = await verb(
      cast.coordinator,
      'changeIndicator',
      'indicator { disaggregatedBy { code } }',
      {
        id,
        version: 1,
        name: 'Renamed',
      },
    );
    expect(done(renamed, 'changeIndicator').indicator.disaggregatedBy).toHaveLength(2);
  });

  it('is published with its indicator, dimensions included, and not before', async () => {
    const { id } = await broken({ disaggregatedBy: ['sex'], sdgIndicatorCode: '4.1.1' });
    done(
      await measure(cast.focalPoint, id, { breakdowns: [{ of: of('sex=female'), value: '1' }] }),
      'recordMeasurement',
    );
    const read = async (by?: Player) =>
      (
        await world.ask(
          `query($id: ID!) { node(id: $id) { ... on Indicator { breakdowns { nodes { breakdown { value { label } } } } } }
            disaggregationDimensions(filter: { countries: ["XSA"], kinds: [SEX] }) { totalCount } }`,
          { id },
          by?.token,
        )
      ).data;
    await publish(cast.coordinator, 'SOURCE');
    for (const by of [undefined, cast.stakeholder])
      expect(await read(by)).toEqual({ node: null, disaggregationDimensions: { totalCount: 0 } });
    await publish(cast.coordinator, 'STATUS');
    for (const by of [undefined, cast.stakeholder])
      expect(await read(by)).toEqual({
        node: { breakdowns: { nodes: [{ breakdown: [{ value: { label: 'Label of female' } }] }] } },
        disaggregationDimensions: { totalCount: 1 },
      });
    expect((await read(cast.foreignCoordinator)).node).toBeNull();
  });
});

it('indicators are found by the SDGs that they follow, and by what they are broken down by', async () => {
  const [itemId = ''] = await seedRecommendations(world, 1);
  const make = (name: string, sdgIndicatorCode: string | null, disaggregatedBy: string[]) =>
    createIndicator(cast, itemId, { name, sdgIndicatorCode, disaggregatedBy });
  await make('one', '1.1.1', ['sex']);
  await make('sixteen', '16.3.2', ['age-group']);
  await make('none', null, ['age-group', 'sex']);
  const found = async (filter: string): Promise<string[]> => {
    const { data } = await cast.analyst.ask(
      `{ indicators(filter: { itemIds: ["${itemId}"], ${filter} }) { nodes { name } } }`,
    );
    return data.indicators.nodes.map(({ name }: { name: string }) => name);
  };
  expect(await found('sdgs: ["1"]')).toEqual(['one']);
  expect(await found('sdgs: ["16.3", "1.1.1"]')).toEqual(['one', 'sixteen']);
  expect(await found('sdgs: ["%"]')).toEqual([]);
  expect(await found('disaggregatedBy: ["age-group"]')).toEqual(['sixteen', 'none']);
  expect(await found('disaggregatedBy: ["group"]')).toEqual([]);
});
