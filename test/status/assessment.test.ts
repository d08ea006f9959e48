import { Cast, done, HOME, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { assignedCluster, refusal, statusFor, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const ASSESSED = `changedCount unchangedCount assessments { id status effectiveOn source sourceNote reason supersededAt }
  proposals { id version state notApplicableReason }`;
const assess = (ids: string[], more: object = {}, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'assessStatus', ASSESSED, {
    targets: { ids },
    status: 'IN_PROGRESS',
    effectiveOn: '2026-02-28',
    sourceNote: 'Visit of the prison on 12 February.',
    reason: 'The building has begun.',
    ...more,
  });
const one = async (): Promise<string> => (await seedRecommendations(world, 1))[0] as string;

async function history(id: string, page: object = {}): Promise<any> {
  const { data } = await cast.coordinator.ask(
    `query($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on Recommendation {
      statusAssessment { status } statusHistory(first: $first, after: $after) { totalCount
        nodes { status effectiveOn recordedAt supersededAt source } pageInfo { hasNextPage endCursor } } } } }`,
    { id, first: 20, ...page },
  );
  return data.node;
}

describe('a coordinator', () => {
  it('assesses without an update, with a source and a reason', async () => {
    const id = await one();
    const payload = done(await assess([id]), 'assessStatus');
    expect(payload).toMatchObject({
      changedCount: 1,
      unchangedCount: 0,
      assessments: [
        {
          status: 'IN_PROGRESS',
          effectiveOn: '2026-02-28',
          source: 'COORDINATOR',
          sourceNote: 'Visit of the prison on 12 February.',
          reason: 'The building has begun.',
          supersededAt: null,
        },
      ],
    });
    expect(await statusFor(cast.focalPoint, id)).toBe('IN_PROGRESS');
  });

  it('assesses many at once; those that say the same already stay as they are', async () => {
    const ids = await seedRecommendations(world, 3);
    done(await assess(ids.slice(0, 1)), 'assessStatus');
    expect(done(await assess(ids), 'assessStatus')).toMatchObject({ changedCount: 2, unchangedCount: 1 });
    expect(done(await assess(ids), 'assessStatus')).toMatchObject({ changedCount: 0, unchangedCount: 3 });
    expect((await history(ids[0] as string)).statusHistory.totalCount).toBe(1);
  });

  it.each([
    ['without a source', { sourceNote: ' ' }, 'sourceNote'],
    ['without a reason', { reason: '' }, 'reason'],
    ['of a day that has not come', { effectiveOn: '2026-03-02' }, 'effectiveOn'],
    ['as not assessed', { status: 'NOT_ASSESSED' }, 'status'],
    ['as no longer applicable without a code', { status: 'NO_LONGER_APPLICABLE' }, 'notApplicableReason'],
    [
      'with a code that belongs to another status',
      { notApplicableReason: 'SUPERSEDED' },
      'notApplicableReason',
    ],
  ])('does not assess %s', async (_, more, field) => {
    expect(refusal(await assess([await one()], more))).toMatchObject({
      code: 'INVALID',
      path: ['input', field],
    });
  });

  it('assesses all or nothing: one id that is not theirs, and nothing is written', async () => {
    const id = await one();
    const [foreign = ''] = await seedRecommendations(world, 1, { countryCode: 'SVN' });
    expect(refusal(await assess([id, foreign]))?.code).toBe('NOT_FOUND');
    expect(await statusFor(cast.coordinator, id)).toBe('NOT_ASSESSED');
  });

  it('has a day that ends in the country’s own time zone', async () => {
    const zone = async (timeZone: string) => {
      const { data } = await cast.coordinator.ask(
        'query($code: String!) { country(code: $code) { version } }',
        {
          code: HOME,
        },
      );
      done(
        await verb(cast.coordinator, 'configureCountry', 'country { timeZone }', {
          timeZone,
          version: data.country.version,
        }),
        'configureCountry',
      );
    };
    await zone('Pacific/Kiritimati');
    // Fourteen hours ahead of UTC: there, tomorrow began at ten o'clock.
    world.clock.moveTo('2026-03-01T12:00:00.000Z');
    expect(refusal(await assess([await one()], { effectiveOn: '2026-03-02' }))).toBeNull();
    await zone('Pacific/Pago_Pago');
    expect(refusal(await assess([await one()], { effectiveOn: '2026-03-02' }))?.code).toBe('INVALID');
    await zone('UTC');
  });

  it('is alone in that: nobody else assesses', async () => {
    const id = await one();
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
      expect((await assess([id], {}, person)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(refusal(await assess([id], {}, cast.foreignCoordinator))?.code).toBe('NOT_FOUND');
  });

  it('writes a thousand in a few statements', async () => {
    const ids = await seedRecommendations(world, 1_000);
    done(await assess(ids), 'assessStatus');
    const statements = await world.countStatements(() => assess(ids, { status: 'PARTIALLY_IMPLEMENTED' }));
    expect(statements).toBeLessThanOrEqual(20);
    expect(await statusFor(cast.coordinator, ids[999] as string)).toBe('PARTIALLY_IMPLEMENTED');
  });
});

describe('the series', () => {
  it('is append-only, newest first, and what was recorded last is the status, whatever period it speaks of', async () => {
    const id = await one();
    world.clock.moveTo('2026-03-03');
    done(await assess([id], { status: 'IMPLEMENTED' }), 'assessStatus');
    world.clock.moveTo('2026-03-04');
    done(await assess([id], { status: 'REGRESSED', effectiveOn: '2025-06-30' }), 'assessStatus');
    const { statusAssessment, statusHistory } = await history(id);
    expect(statusAssessment).toEqual({ status: 'REGRESSED' });
    expect(statusHistory.nodes).toEqual([
      {
        status: 'REGRESSED',
        effectiveOn: '2025-06-30',
        recordedAt: '2026-03-04T09:00:00.000Z',
        supersededAt: null,
        source: 'COORDINATOR',
      },
      {
        status: 'IMPLEMENTED',
        effectiveOn: '2026-02-28',
        recordedAt: '2026-03-03T09:00:00.000Z',
        supersededAt: '2026-03-04T09:00:00.000Z',
        source: 'COORDINATOR',
      },
    ]);
  });

  it('is paged to its end, each assessment once, also those of one instant', async () => {
    const id = await one();
    const series = ['NOT_STARTED', 'IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'IMPLEMENTED', 'CONTINUOUS'];
    for (const status of series) done(await assess([id], { status }), 'assessStatus');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { statusHistory } = await history(id, { first: 2, after });
      expect(statusHistory.totalCount).toBe(5);
      seen.push(...statusHistory.nodes.map(({ status }: { status: string }) => status));
      after = statusHistory.pageInfo.hasNextPage ? statusHistory.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([...series].reverse());
  });

  it('of two who assess at once keeps one current', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await one();
      const answers = await Promise.all([
        assess([id], { status: 'IMPLEMENTED' }),
        assess([id], { status: 'NOT_STARTED' }, cast.secondCoordinator),
      ]);
      // One after the other is right, too: then both are in the series.
      const won = answers.filter((answer) => refusal(answer) === null).length;
      expect(won).toBeGreaterThan(0);
      for (const lost of answers.map(refusal).filter((reason) => reason !== null)) {
        expect(lost.code).toBe('CONFLICT');
      }
      const { statusHistory } = await history(id);
      expect(statusHistory.totalCount).toBe(won);
      const current = statusHistory.nodes.filter(
        (node: { supersededAt: null }) => node.supersededAt === null,
      );
      expect(current).toHaveLength(1);
    }
  });
});

describe('a continuous status', () => {
  it('is flagged stale after twelve months without report, and stays what it is', async () => {
    const id = await one();
    world.clock.moveTo('2026-03-05');
    done(await assess([id], { status: 'CONTINUOUS', effectiveOn: '2026-03-05' }), 'assessStatus');
    const read = async (): Promise<unknown> => {
      const { data } = await cast.analyst.ask(
        'query($id: ID!) { node(id: $id) { ... on Recommendation { status statusIsStale } } }',
        { id },
      );
      return data.node;
    };
    world.clock.moveTo('2027-03-05');
    expect(await read()).toEqual({ status: 'CONTINUOUS', statusIsStale: false });
    world.clock.moveTo('2027-03-07');
    expect(await read()).toEqual({ status: 'CONTINUOUS', statusIsStale: true });
    done(await assess([id], { status: 'CONTINUOUS', effectiveOn: '2027-03-06' }), 'assessStatus');
    expect(await read()).toEqual({ status: 'CONTINUOUS', statusIsStale: false });
  });
});

describe('the assessment of a cluster', () => {
  const assessCluster = (clusterId: string, more: object = {}, by: Player = cast.coordinator) =>
    verb(by, 'assessCluster', 'cluster { id } assessment { status reason }', {
      clusterId,
      status: 'PARTIALLY_IMPLEMENTED',
      effectiveOn: '2026-02-28',
      reason: 'Half of it.',
      ...more,
    });

  it('is the coordinator’s own: shown, and given to no member', async () => {
    const id = await one();
    const clusterId = await assignedCluster(cast, cast.ministryB, [id]);
    done(await assessCluster(clusterId, { status: 'IN_PROGRESS' }), 'assessCluster');
    done(await assessCluster(clusterId), 'assessCluster');
    const read =
      'query($id: ID!) { node(id: $id) { ... on Cluster { assessment { status reason assessedBy { id } } } } }';
    expect((await cast.focalPoint.ask(read, { id: clusterId })).data.node.assessment).toEqual({
      status: 'PARTIALLY_IMPLEMENTED',
      reason: 'Half of it.',
      assessedBy: { id: cast.coordinator.userId },
    });
    expect(await statusFor(cast.coordinator, id)).toBe('NOT_ASSESSED');
    await publish(cast.coordinator, 'STATUS');
    expect((await world.ask(read, { id: clusterId })).data.node.assessment).toEqual({
      status: 'PARTIALLY_IMPLEMENTED',
      reason: null,
      assessedBy: null,
    });
    await publish(cast.coordinator, 'NONE');
  });

  it('is not "no longer applicable", and not of somebody else’s cluster', async () => {
    const clusterId = await assignedCluster(cast, cast.ministryB, [await one()]);
    expect(refusal(await assessCluster(clusterId, { status: 'NO_LONGER_APPLICABLE' }))?.path).toEqual([
      'input',
      'status',
    ]);
    expect(refusal(await assessCluster(clusterId, {}, cast.foreignCoordinator))?.code).toBe('NOT_FOUND');
  });
});
