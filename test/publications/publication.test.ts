import sql, { raw } from 'sql-template-tag';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Cast, done, type Player } from '../harness/cast.js';
import { publish, seedRecommendations, write } from '../harness/seeds.js';
import type { World, Answer } from '../harness/world.js';
import { holdingsOf, type Holdings } from '../access/holdings.js';
import { readable } from '../access/readable.js';
import { importingWorld } from '../imports/importing.js';
import { assign, refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
let own: Holdings;
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
  own = await holdingsOf(world, cast.admin, {
    coordinator: cast.coordinator,
    focalPoint: cast.focalPoint,
    ministry: cast.ministryA,
    countryName: 'Sorvania',
  });
  // What was handed in and approved, and a plan that was adopted: as far as that, all of it is published.
  await write(world, async (writer) => {
    const at = world.clock.now();
    await writer.execute(
      sql`update progress_update set state = 'APPROVED', submitted_at = ${at}, approved_at = ${at} where id = ${own['upd']}`,
    );
    await writer.execute(sql`update implementation_plan set state = 'ADOPTED' where id = ${own['pln']}`);
    await writer.execute(sql`update support_request set state = 'SUBMITTED' where id = ${own['sup']}`);
  });
  await publish(cast.coordinator, 'UPDATES');
}, 120_000);
afterAll(() => world.close());

const change = (
  itemIds: (string | undefined)[],
  more: object,
  by: Player = cast.coordinator,
): Promise<Answer> =>
  verb(by, 'changePublication', 'changedCount unchangedCount', {
    itemIds,
    reason: 'A case is in court.',
    ...more,
  });
const say = async (items: (string | undefined)[], publication: string | null, more: object = {}) =>
  done(await change(items, { publication, ...more }), 'changePublication');

const outsiders = (): [name: string, ask: Player['ask']][] => [
  ['the public', (query, variables) => world.ask(query, variables)],
  ['a stakeholder', (query, variables) => cast.stakeholder.ask(query, variables)],
];

/** Which of the country's things somebody sees by their ids, by prefix. */
async function nodes(ask: Player['ask']): Promise<string[]> {
  const seen: string[] = [];
  for (const [kind, id] of Object.entries(own)) {
    const { data } = await ask('query($id: ID!) { node(id: $id) { __typename } }', { id });
    if (data?.node) seen.push(kind);
  }
  return seen.sort();
}

/** In which answers something is named. */
function toldIn(told: Record<string, string>, id: string): string[] {
  return Object.keys(told).filter((field) => told[field]?.includes(id));
}

async function counts(ask: Player['ask'], id: string | undefined): Promise<object> {
  const { data, errors } = await ask(
    `query($doc: ID!) { recommendations { totalCount } search: recommendations(search: "Ratify") { totalCount }
      documentsRecommendations: node(id: $doc) { ... on Document { recommendations { totalCount } } }
      recommendationFacets { kinds { key count } statuses { key count } institutions { key count } clusters { key count } }
      progress { base { all { base withoutAnyUpdate overdue } } } clusters { totalCount nodes { memberCount } } }`,
    { doc: id },
  );
  expect(errors).toBeUndefined();
  return data;
}

describe('a recommendation that is hidden', () => {
  it('does not exist for outsiders, nor does what stands on it, anywhere', async () => {
    const whole = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on RecommendationPart { recommendation { id } } } }',
      { id: own['par'] },
    );
    const split: string = whole.data.node.recommendation.id;
    for (const [, ask] of outsiders()) {
      const before = await nodes(ask);
      expect(before).toEqual(
        expect.arrayContaining(['rec', 'asg', 'upd', 'evi', 'fil', 'ind', 'mea', 'par', 'pln']),
      );
      const open = await readable(ask);
      for (const kind of ['rec', 'asg', 'upd', 'ind', 'par', 'pln'])
        expect({ kind, told: toldIn(open, own[kind] as string).length > 0 }).toEqual({ kind, told: true });
      await say([own['rec'], split], 'NONE');
      const after = await nodes(ask);
      const gone = before.filter((kind) => !after.includes(kind));
      expect(gone).toEqual(
        expect.arrayContaining(['rec', 'asg', 'upd', 'evi', 'fil', 'ind', 'mea', 'lnk', 'par']),
      );
      expect(after).toEqual(expect.arrayContaining(['clu', 'doc', 'ins', 'pln']));
      const told = await readable(ask);
      for (const kind of gone)
        expect({
          kind,
          told: Object.keys(told).filter((field) => told[field]!.includes(own[kind]!)),
        }).toEqual({
          kind,
          told: [],
        });
      await say([own['rec'], split], null);
      expect(await nodes(ask)).toEqual(before);
    }
  });

  it('is in no count: the answers are those of a country that does not have it', async () => {
    for (const [, ask] of outsiders()) {
      await say([own['rec']], 'NONE');
      const hidden = await counts(ask, own['doc']);
      await write(world, (writer) =>
        writer.execute(sql`update recommendation set country_code = null where id = ${own['rec']}`),
      );
      const without = await counts(ask, own['doc']);
      await write(world, (writer) =>
        writer.execute(sql`update recommendation set country_code = 'XSA' where id = ${own['rec']}`),
      );
      expect(hidden).toEqual(without);
      await say([own['rec']], null);
      expect(await counts(ask, own['doc'])).not.toEqual(without);
    }
  });

  it('changes nothing for the country’s own people', async () => {
    for (const by of [cast.coordinator, cast.focalPoint, cast.analyst]) {
      const ask: Player['ask'] = (query, variables) => by.ask(query, variables);
      const before = [await nodes(ask), await counts(ask, own['doc'])];
      await say([own['rec'], own['clu'], own['pln'], own['upd']], 'NONE');
      expect([await nodes(ask), await counts(ask, own['doc'])]).toEqual(before);
      await say([own['rec'], own['clu'], own['pln'], own['upd']], null);
    }
  });
});

/** Columns of words that are said inside. */
const INSIDE = /(note|reason|instruction|comment)$/;

/** Those that are meant for who reads what they stand beside. */
const SAID_TO_ALL = [
  'engagement.cancel_reason',
  'external_grade.note',
  'external_grade.retraction_reason',
  'measurement.note',
  'position_statement.comment',
];

describe('what stays inside', () => {
  it('notes, reasons and instructions are read by no outsider, in no field of the schema', async () => {
    const units = world.app.get(UnitOfWork, { strict: false });
    await write(world, async (writer) => {
      const { manager } = await units.transaction();
      for (const { tableName, columns } of manager.connection.entityMetadatas)
        for (const { databaseName: column } of columns.filter((one) => INSIDE.test(one.databaseName))) {
          const [table, name] = [raw(`"${tableName}"`), raw(`"${column}"`)];
          const marked = `INSIDE:${tableName}.${column};`;
          await writer.execute(sql`update ${table} set ${name} = ${marked}`);
        }
    });
    for (const [who, ask] of outsiders()) {
      const told = JSON.stringify(await readable(ask));
      const where = [...told.matchAll(/INSIDE:([\w.]+);/g)].map(([, column]) => column);
      const inside = where.filter((column) => !SAID_TO_ALL.includes(column ?? ''));
      expect({ who, where: [...new Set(inside)].sort() }).toEqual({ who, where: [] });
    }
  });

  it.each(['DRAFT', 'SUBMITTED', 'CLEARED', 'RETURNED'])(
    'an update that is %s exists for no outsider, nor does its evidence',
    async (state) => {
      const become = (next: string) =>
        write(world, (writer) =>
          writer.execute(sql`update progress_update set state = ${next} where id = ${own['upd']}`),
        );
      await become(state);
      for (const [, ask] of outsiders()) {
        const seen = await nodes(ask);
        expect(seen.filter((kind) => ['upd', 'evi', 'fil'].includes(kind))).toEqual([]);
      }
      const told = await readable(outsiders()[0]![1]);
      for (const kind of ['upd', 'evi', 'fil']) expect(toldIn(told, own[kind] as string)).toEqual([]);
      await become('APPROVED');
    },
  );
});

describe('other things', () => {
  it('are hidden with what is theirs: a plan, a cluster, an update', async () => {
    for (const [, ask] of outsiders()) {
      const before = await nodes(ask);
      expect(before).toEqual(expect.arrayContaining(['clu', 'pln', 'upd', 'ind', 'cal', 'eng', 'sup']));
      for (const [kind, gone] of [
        ['pln', ['act', 'mil', 'msr', 'obj', 'pln']],
        ['clu', ['clu']],
        ['upd', ['evi', 'fil', 'upd']],
        ['ind', ['ind', 'mea']],
        ['cal', ['cal']],
        ['eng', ['eng']],
        ['sup', ['sup']],
      ] as const) {
        await say([own[kind]], 'NONE');
        const after = await nodes(ask);
        const seen = before.filter((other) => !after.includes(other));
        expect(seen).toEqual(gone.filter((other) => before.includes(other)));
        const told = await readable(ask);
        for (const other of seen)
          expect({ other, told: toldIn(told, own[other] as string) }).toEqual({ other, told: [] });
        await say([own[kind]], null);
      }
    }
  });

  it('keep back what comes after a layer, and open updates where the status is published', async () => {
    const read = async (): Promise<any> =>
      (
        await world.ask(
          'query($id: ID!) { node(id: $id) { ... on Recommendation { reference status assignments { id } progressUpdates { totalCount } } } }',
          { id: own['rec'] },
        )
      ).data.node;
    const whole = await read();
    expect(whole).toMatchObject({ status: 'NOT_ASSESSED', progressUpdates: { totalCount: 1 } });
    await say([own['rec']], 'STATUS');
    expect(await read()).toEqual({ ...whole, progressUpdates: { totalCount: 0 } });
    await say([own['rec']], 'SOURCE');
    expect(await read()).toEqual({
      reference: whole.reference,
      status: null,
      assignments: [],
      progressUpdates: { totalCount: 0 },
    });
    await say([own['rec']], null);
    await publish(cast.coordinator, 'STATUS');
    expect(await read()).toMatchObject({ progressUpdates: { totalCount: 0 } });
    await say([own['upd']], 'UPDATES');
    expect(await read()).toMatchObject({ progressUpdates: { totalCount: 1 } });
    // What is said about the recommendation is stricter.
    await say([own['rec']], 'STATUS');
    expect(await read()).toMatchObject({ progressUpdates: { totalCount: 0 } });
    await say([own['rec'], own['upd']], null);
    await publish(cast.coordinator, 'SOURCE');
    await say([own['upd']], 'UPDATES');
    expect(await read()).toMatchObject({ status: null, progressUpdates: { totalCount: 0 } });
    await say([own['upd']], null);
    await publish(cast.coordinator, 'UPDATES');
  });
});

describe('an embargo', () => {
  const publicly = async (id: string): Promise<boolean> =>
    (await world.ask('query($id: ID!) { node(id: $id) { id } }', { id })).data.node !== null;
  const history = async (id: string): Promise<any> =>
    (
      await cast.coordinator.ask(
        'query($id: ID!) { node(id: $id) { ... on Recommendation { publication { public because embargoUntil exceptions { publication reason endedAt setBy { id } endedBy { id } } } } } }',
        { id },
      )
    ).data.node.publication;
  const zoned = async (timeZone: string): Promise<void> => {
    const { data } = await world.ask('{ country(code: "XSA") { version } }');
    const input = { version: data.country.version, timeZone };
    done(await verb(cast.coordinator, 'configureCountry', 'country { timeZone }', input), 'configureCountry');
  };

  it('ends by the clock, at the first instant of its day in the country; the job only notes it', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    await say([id], 'NONE', { embargoUntil: '2026-04-01' });
    const said = {
      publication: 'NONE',
      reason: 'A case is in court.',
      setBy: { id: cast.coordinator.userId },
    };
    expect(await history(id)).toEqual({
      public: 'NONE',
      because: 'A coordinator said NONE until 2026-04-01: A case is in court. The country publishes UPDATES.',
      embargoUntil: '2026-04-01',
      exceptions: [{ ...said, endedAt: null, endedBy: null }],
    });
    world.clock.moveTo('2026-03-31T23:59:59.999Z');
    await world.runJob('publication.embargoes');
    expect(await publicly(id)).toBe(false);
    world.clock.moveTo('2026-04-01T00:00:00.000Z');
    expect(await publicly(id)).toBe(true);
    const ended = {
      public: 'UPDATES',
      because: 'The country publishes UPDATES.',
      embargoUntil: null,
      exceptions: [{ ...said, endedAt: '2026-04-01T00:00:00.000Z', endedBy: null }],
    };
    expect(await history(id)).toEqual(ended);
    // Nothing stands any more that could be taken back.
    expect(await say([id], null)).toEqual({ changedCount: 0, unchangedCount: 1, userErrors: [] });
    world.clock.moveTo('2026-04-02T08:30:00.000Z');
    await world.runJob('publication.embargoes');
    expect(await history(id)).toEqual(ended);
    const { data } = await cast.coordinator.ask(
      '{ auditLog(filter: { eventName: "EmbargoesEnded" }, first: 1) { nodes { details { name value } changes { entity fields { field after } } } } }',
    );
    expect(data.auditLog.nodes).toEqual([
      {
        details: [{ name: 'things', value: '1' }],
        changes: [
          {
            entity: 'PublicationException',
            fields: [{ field: 'endedAt', after: '2026-04-01T00:00:00.000Z' }],
          },
        ],
      },
    ]);
  });

  it('that is over makes room for another word before the job has noted it', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    await say([id], 'NONE', { embargoUntil: '2026-04-10' });
    world.clock.moveTo('2026-04-10T00:00:00.000Z');
    expect(await say([id], 'SOURCE')).toMatchObject({ changedCount: 1 });
    expect((await history(id)).exceptions).toMatchObject([
      { publication: 'SOURCE', endedAt: null },
      { publication: 'NONE', endedAt: '2026-04-10T00:00:00.000Z', endedBy: null },
    ]);
  });

  it('goes by the time zone of the country, also where that is changed meanwhile; what is over stays over', async () => {
    const [running = '', over = ''] = await seedRecommendations(world, 2);
    world.clock.moveTo('2026-05-01T00:00:00.000Z');
    await say([over], 'NONE', { embargoUntil: '2026-05-02' });
    await say([running], 'NONE', { embargoUntil: '2026-05-03' });
    world.clock.moveTo('2026-05-02T00:00:00.000Z');
    await zoned('America/Lima');
    world.clock.moveTo('2026-05-03T04:59:59.999Z');
    expect([await publicly(over), await publicly(running)]).toEqual([true, false]);
    world.clock.moveTo('2026-05-03T05:00:00.000Z');
    expect(await publicly(running)).toBe(true);
    await zoned('UTC');
  });
});

describe('what everybody may read of a thing', () => {
  it('is said once, changed and taken back, with its history', async () => {
    const ids = await seedRecommendations(world, 2);
    expect(await say(ids, 'NONE')).toMatchObject({ changedCount: 2, unchangedCount: 0 });
    expect(await say(ids, 'NONE')).toMatchObject({ changedCount: 0, unchangedCount: 2 });
    expect(await say(ids, 'SOURCE')).toMatchObject({ changedCount: 2 });
    expect(await say(ids, null)).toMatchObject({ changedCount: 2 });
    expect(await say(ids, null)).toMatchObject({ changedCount: 0, unchangedCount: 2 });
    const read = async (by: Player | World): Promise<any> =>
      (
        await by.ask(
          'query($id: ID!) { node(id: $id) { ... on Recommendation { publication { public exceptions { publication endedBy { id } } } } } }',
          { id: ids[0] },
        )
      ).data.node.publication;
    const endedBy = { id: cast.coordinator.userId };
    expect(await read(cast.coordinator)).toEqual({
      public: 'UPDATES',
      exceptions: [
        { publication: 'SOURCE', endedBy },
        { publication: 'NONE', endedBy },
      ],
    });
    for (const by of [cast.focalPoint, cast.analyst, cast.stakeholder, world])
      expect(await read(by)).toBeNull();
  });

  it.each([
    [
      'an embargo that is over',
      { publication: 'NONE', embargoUntil: '2026-01-31' },
      'INVALID',
      'embargoUntil',
    ],
    ['an embargo of nothing', { embargoUntil: '2030-01-31' }, 'INVALID', 'embargoUntil'],
    [
      'an embargo of what is opened',
      { publication: 'UPDATES', embargoUntil: '2030-01-31' },
      'INVALID',
      'embargoUntil',
    ],
    ['a blank reason', { publication: 'NONE', reason: ' ' }, 'INVALID', 'reason'],
  ])('is refused with %s', async (_, more, code, field) => {
    expect(refusal(await change([own['rec']], more))).toMatchObject({ code, path: ['input', field] });
  });

  it('is refused of what is no such thing, not approved, or another country’s; and nothing is half done', async () => {
    const [id = ''] = await seedRecommendations(world, 1);
    await assign(cast, cast.ministryB, [id]);
    const drafted = done(
      await verb(cast.otherFocalPoint, 'draftProgressUpdate', 'progressUpdate { id }', {
        recommendationId: id,
        narrative: 'A bill is being written.',
        language: 'EN',
        proposedStatus: 'IN_PROGRESS',
        periodFrom: '2025-07-01',
        periodTo: '2025-12-31',
      }),
      'draftProgressUpdate',
    ).progressUpdate.id;
    for (const [other, code] of [
      [own['ins'], 'INVALID'],
      ['rec_nowhere', 'NOT_FOUND'],
      [drafted, 'CONFLICT'],
    ])
      expect(refusal(await change([id, other], { publication: 'NONE' }))).toMatchObject({
        code,
        path: ['input', 'itemIds'],
      });
    expect(refusal(await change([id], { publication: 'NONE' }, cast.foreignCoordinator))?.code).toBe(
      'NOT_FOUND',
    );
    for (const by of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin])
      expect((await change([id], { publication: 'NONE' }, by)).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    expect((await world.ask('query($id: ID!) { node(id: $id) { id } }', { id })).data.node).toEqual({ id });
  });
});
