import { Cast, done, type Player } from '../harness/cast.js';
import { enterUprRecommendation } from '../harness/records.js';
import { seedStatus } from '../harness/seeds.js';
import type { Answer } from '../harness/world.js';
import { World } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';
import { splitOne } from './splitting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world?.close());

const WORDS = {
  effectiveOn: '2026-02-28',
  sourceNote: 'Official gazette.',
  reason: 'As the ministry told us.',
};
const ASSESSED =
  'changedCount unchangedCount assessments { id status } proposals { id version part { label } }';
const NO_LONGER = { status: 'NO_LONGER_APPLICABLE', notApplicableReason: 'DATE_PASSED' };

const assessing = (partIds: string[], status: string, more: object = {}, by = cast.coordinator) =>
  verb(by, 'assessParts', ASSESSED, { partIds, status, ...WORDS, ...more });
const assessed = async (partIds: string[], status: string, more: object = {}): Promise<any> => {
  world.clock.advance({ minutes: 1 });
  return done(await assessing(partIds, status, more), 'assessParts');
};
const assessingWhole = (id: string, status: string, more: object = {}): Promise<Answer> =>
  verb(cast.coordinator, 'assessStatus', ASSESSED, { targets: { ids: [id] }, status, ...WORDS, ...more });

/** What a recommendation and its parts say of their status. */
async function statusOf(id: string, by: Player = cast.coordinator): Promise<any> {
  const { data } = await by.ask(
    `query($id: ID!) { recommendation(id: $id) { status partsStatus { status hasRegression unassessed }
      statusAssessment { status source effectiveOn recordedAt } statusHistory { nodes { status source } } parts { status } } }`,
    { id },
  );
  return data.recommendation;
}

/** How many of the country's recommendations figures count with each status, of some. */
async function counted(symbol: string, asOf: string | null = null): Promise<Record<string, number>> {
  const { data } = await cast.coordinator.ask(
    `query($filter: RecommendationFilter, $asOf: LocalDate) { progress(filter: $filter, asOf: $asOf) {
      base { all { base statuses { status count } } } } }`,
    { filter: { documentSymbols: [symbol] }, asOf },
  );
  const { base, statuses } = data.progress.base.all;
  const some = statuses.filter(({ count }: any) => count > 0);
  return { base, ...Object.fromEntries(some.map(({ status, count }: any) => [status, count])) };
}

describe('the status of a split recommendation', () => {
  it('follows from its parts with each assessment of one, as an entry of its own series', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    expect(await statusOf(id)).toMatchObject({
      status: 'NOT_ASSESSED',
      partsStatus: { status: 'NOT_ASSESSED', hasRegression: false, unassessed: 3 },
    });
    await assessed([parts[0]], 'IN_PROGRESS', { effectiveOn: '2026-02-28' });
    expect((await statusOf(id)).status).toBe('IN_PROGRESS');
    await assessed([parts[1]], 'IMPLEMENTED', { effectiveOn: '2026-01-31' });
    expect(await statusOf(id)).toEqual({
      status: 'PARTIALLY_IMPLEMENTED',
      partsStatus: { status: 'PARTIALLY_IMPLEMENTED', hasRegression: false, unassessed: 1 },
      statusAssessment: {
        status: 'PARTIALLY_IMPLEMENTED',
        source: 'PARTS',
        effectiveOn: '2026-02-28',
        recordedAt: world.clock.now(),
      },
      statusHistory: {
        nodes: [
          { status: 'PARTIALLY_IMPLEMENTED', source: 'PARTS' },
          { status: 'IN_PROGRESS', source: 'PARTS' },
        ],
      },
      parts: [{ status: 'IN_PROGRESS' }, { status: 'IMPLEMENTED' }, { status: 'NOT_ASSESSED' }],
    });
    await assessed(parts, 'CONTINUOUS');
    expect((await statusOf(id)).status).toBe('CONTINUOUS');
  });

  it('says beside it that a part regressed', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    await assessed([parts[0]], 'IMPLEMENTED');
    await assessed([parts[1]], 'REGRESSED');
    expect((await statusOf(id)).partsStatus).toEqual({
      status: 'PARTIALLY_IMPLEMENTED',
      hasRegression: true,
      unassessed: 1,
    });
  });

  it('stays as it is where another part says nothing new, and doing it again changes nothing', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    await assessed(parts.slice(0, 2), 'NOT_STARTED');
    const before = await statusOf(id);
    expect(before.status).toBe('IN_PROGRESS');
    await assessed([parts[1]], 'IN_PROGRESS', { reason: 'A bill was tabled.' });
    expect((await statusOf(id)).statusHistory).toEqual(before.statusHistory);
    const again = await assessed([parts[1]], 'IN_PROGRESS', { reason: 'A bill was tabled.' });
    expect(again).toMatchObject({ changedCount: 0, unchangedCount: 1 });
  });

  it('is the one from before the split until the first part is assessed', async () => {
    const { id, parts } = await splitOne(cast.coordinator, {}, async (by, input) => {
      const entered = await enterUprRecommendation(by, input);
      await seedStatus(world, entered.id, 'IMPLEMENTED');
      return entered;
    });
    expect(await statusOf(id)).toMatchObject({
      status: 'IMPLEMENTED',
      partsStatus: { status: 'NOT_ASSESSED' },
    });
    await assessed([parts[2]], 'NOT_STARTED');
    expect((await statusOf(id)).status).toBe('IN_PROGRESS');
  });

  it('is assessed by its parts only', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    for (const [status, more] of [
      ['IN_PROGRESS', {}],
      ['NO_LONGER_APPLICABLE', NO_LONGER],
    ] as const)
      expect(refusal(await assessingWhole(id, status, more))).toMatchObject({
        code: 'CONFLICT',
        path: ['input', 'targets'],
        message: expect.stringContaining('(a), (b), (c)'),
      });
    expect((await statusOf(id)).status).toBe('NOT_ASSESSED');
    await assessed(parts, 'IMPLEMENTED');
    expect((await statusOf(id)).status).toBe('IMPLEMENTED');
  });

  it('is right when two assess two parts at once', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const answers = await Promise.all([
      assessing([parts[0]], 'IMPLEMENTED'),
      assessing([parts[1]], 'IMPLEMENTED', {}, cast.secondCoordinator),
    ]);
    expect(answers.map(refusal)).toEqual([null, null]);
    await assessed([parts[2]], 'IMPLEMENTED');
    expect(await statusOf(id)).toMatchObject({ status: 'IMPLEMENTED', partsStatus: { unassessed: 0 } });
  });

  it('is what lists, facets and figures count, now and as of a past day; parts add to no count', async () => {
    const symbol = 'CEDAW/C/XSA/CO/77';
    const { id, documentId, parts } = await splitOne(cast.coordinator, { symbol });
    const { id: other } = await splitOne(cast.coordinator, { documentId });
    world.clock.advance({ days: 1 });
    await assessed([parts[0]], 'IMPLEMENTED');
    const before = world.clock.now().slice(0, 10);
    world.clock.advance({ days: 2 });
    await assessed(parts.slice(1), 'IMPLEMENTED');
    world.clock.advance({ days: 1 });
    expect(await counted(symbol)).toEqual({ base: 2, IMPLEMENTED: 1, NOT_ASSESSED: 1 });
    expect(await counted(symbol, before)).toEqual({ base: 2, PARTIALLY_IMPLEMENTED: 1, NOT_ASSESSED: 1 });
    const { data } = await cast.coordinator.ask(
      `query($filter: RecommendationFilter, $implemented: RecommendationFilter) {
        recommendations(filter: $implemented) { totalCount nodes { id } }
        recommendationFacets(filter: $filter) { statuses { key count } } }`,
      {
        filter: { documentSymbols: [symbol] },
        implemented: { documentSymbols: [symbol], statuses: ['IMPLEMENTED'] },
      },
    );
    expect(data.recommendations).toEqual({ totalCount: 1, nodes: [{ id }] });
    expect(data.recommendationFacets.statuses).toEqual([
      { key: 'IMPLEMENTED', count: 1 },
      { key: 'NOT_ASSESSED', count: 1 },
    ]);
    expect(other).not.toBe(id);
  });
});

describe('a part that no longer applies', () => {
  it('needs a second coordinator, and is left out of the whole', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    await assessed([parts[0]], 'IMPLEMENTED');
    const { proposals } = await assessed([parts[1], parts[2]], 'NO_LONGER_APPLICABLE', NO_LONGER);
    expect(proposals.map(({ part }: any) => part.label).sort()).toEqual(['(b)', '(c)']);
    expect((await statusOf(id)).status).toBe('PARTIALLY_IMPLEMENTED');
    const confirming = (by: Player, { id: proposalId, version }: any) =>
      verb(by, 'confirmNotApplicable', 'proposal { part { status } } assessment { status }', {
        proposalId,
        version,
      });
    expect(refusal(await confirming(cast.coordinator, proposals[0]))?.code).toBe('CONFLICT');
    for (const proposal of proposals)
      done(await confirming(cast.secondCoordinator, proposal), 'confirmNotApplicable');
    expect(await statusOf(id)).toMatchObject({ status: 'IMPLEMENTED', partsStatus: { unassessed: 0 } });
  });

  it('leaves the whole unassessed where no other part is assessed', async () => {
    const { id, parts } = await splitOne(cast.coordinator, {}, async (by, input) => {
      const entered = await enterUprRecommendation(by, input);
      await seedStatus(world, entered.id, 'IN_PROGRESS');
      return entered;
    });
    const { proposals } = await assessed([parts[0]], 'NO_LONGER_APPLICABLE', NO_LONGER);
    const [{ id: proposalId, version }] = proposals;
    world.clock.advance({ minutes: 1 });
    const input = { proposalId, version };
    done(
      await verb(cast.secondCoordinator, 'confirmNotApplicable', 'proposal { id }', input),
      'confirmNotApplicable',
    );
    const whole = await statusOf(id);
    expect(whole).toMatchObject({ status: 'NOT_ASSESSED', statusAssessment: null });
    expect(whole.statusHistory.nodes).toEqual([{ status: 'IN_PROGRESS', source: 'COORDINATOR' }]);
  });

  it('is not said of a whole that was split meanwhile: the proposal can only be rejected', async () => {
    let proposal: any;
    const { id } = await splitOne(cast.coordinator, {}, async (by, input) => {
      const entered = await enterUprRecommendation(by, input);
      const answer = await assessingWhole(entered.id, 'NO_LONGER_APPLICABLE', NO_LONGER);
      [proposal] = done(answer, 'assessStatus').proposals;
      return entered;
    });
    const input = { proposalId: proposal.id, version: proposal.version };
    expect(
      refusal(await verb(cast.secondCoordinator, 'confirmNotApplicable', 'proposal { id }', input)),
    ).toMatchObject({ code: 'CONFLICT', path: ['input', 'proposalId'] });
    const note = 'Its parts are assessed.';
    done(
      await verb(cast.secondCoordinator, 'rejectNotApplicable', 'proposal { id }', { ...input, note }),
      'rejectNotApplicable',
    );
    expect((await statusOf(id)).status).toBe('NOT_ASSESSED');
  });
});

describe('an assessment of parts', () => {
  it.each([
    [{ status: 'NOT_ASSESSED' }, 'INVALID', ['input', 'status']],
    [{ effectiveOn: '2030-01-01' }, 'INVALID', ['input', 'effectiveOn']],
    [{ reason: ' ' }, 'INVALID', ['input', 'reason']],
    [{ partIds: [] }, 'INVALID', ['input', 'partIds']],
    [{ partIds: ['par_00000000000000000000000000'] }, 'NOT_FOUND', ['input', 'partIds']],
  ])('with %j is refused, and nothing is recorded', async (more, code, path) => {
    const { id, parts } = await splitOne(cast.coordinator);
    const input = { partIds: parts, status: 'IN_PROGRESS', ...WORDS, ...more };
    expect(refusal(await verb(cast.coordinator, 'assessParts', ASSESSED, input))).toMatchObject({
      code,
      path,
    });
    expect((await statusOf(id)).parts.map(({ status }: any) => status)).toEqual(
      Array(3).fill('NOT_ASSESSED'),
    );
  });

  it('is for the coordinators of its country, and holds the split together', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    expect(refusal(await assessing(parts, 'IN_PROGRESS', {}, cast.foreignCoordinator))?.code).toBe(
      'NOT_FOUND',
    );
    expect((await assessing(parts, 'IN_PROGRESS', {}, cast.focalPoint)).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    await assessed([parts[1]], 'IN_PROGRESS');
    const rejoin = { recommendationId: id, partIds: parts };
    expect(refusal(await verb(cast.coordinator, 'rejoinParts', 'parts { id }', rejoin))).toMatchObject({
      code: 'CONFLICT',
      message: '(b) has been assessed.',
    });
  });
});

describe('the position of a part', () => {
  const stating = (partId: string, position: string, more: object = {}, by = cast.coordinator) =>
    verb(by, 'recordPartPosition', 'part { position positions { position stage supersededAt } }', {
      partId,
      position,
      stage: 'ADDENDUM',
      ...more,
    });

  it('is a dated series of its own and leaves that of the whole alone', async () => {
    const { id, parts } = await splitOne(
      cast.coordinator,
      { position: 'SUPPORTED_IN_PART' },
      enterUprRecommendation,
    );
    done(await stating(parts[0], 'NOTED', { statedOn: '2026-02-01' }), 'recordPartPosition');
    world.clock.advance({ minutes: 1 });
    const later = done(
      await stating(parts[0], 'SUPPORTED', { statedOn: '2026-02-20' }),
      'recordPartPosition',
    );
    expect(later.part).toEqual({
      position: 'SUPPORTED',
      positions: [
        { position: 'SUPPORTED', stage: 'ADDENDUM', supersededAt: null },
        { position: 'NOTED', stage: 'ADDENDUM', supersededAt: world.clock.now() },
      ],
    });
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { recommendation(id: $id) { position positions { position } parts { position } } }',
      { id },
    );
    expect(data.recommendation).toEqual({
      position: 'SUPPORTED_IN_PART',
      positions: [{ position: 'SUPPORTED_IN_PART' }],
      parts: [{ position: 'SUPPORTED' }, { position: null }, { position: null }],
    });
  });

  it('is one of the UPR only, and not for others to record', async () => {
    const { parts } = await splitOne(cast.coordinator);
    expect(refusal(await stating(parts[0], 'NOTED'))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'partId'],
    });
    expect(refusal(await stating(parts[0], 'NOTED', {}, cast.foreignCoordinator))?.code).toBe('NOT_FOUND');
    expect((await stating(parts[0], 'NOTED', {}, cast.analyst)).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });
});
