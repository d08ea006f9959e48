import { newId } from '../../src/platform/ids/id.js';
import { Cast, done, invite, type Player } from '../harness/cast.js';
import { enterRecommendation, enterUprRecommendation, type EnteredRecord } from '../harness/records.js';
import { World } from '../harness/world.js';
import { splitOne } from '../parts/splitting.js';
import { refusal, verb } from '../progress/reporting.js';
import { remind } from '../reminders/reminding.js';
import {
  act,
  acted,
  all,
  circulating,
  decided,
  itemsOf,
  opened,
  report,
  requestsOf,
  roundFor,
  type Thing,
} from './rounding.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const asked = async (institutionId: string, count = 1): Promise<{ round: Thing; requests: Thing[] }> => {
  const { round } = await opened(cast.coordinator, count);
  done(
    await circulating(cast.coordinator, round, [institutionId], { targets: all(count) }),
    'circulatePositionItems',
  );
  const requests = await requestsOf(cast.coordinator, { positionRoundIds: [round.id] });
  return { round, requests };
};
const advise = (by: Player, { id, version }: Thing, more: object = {}) =>
  act(by, 'advisePosition', {
    positionRequestId: id,
    version,
    advice: 'SUPPORT',
    reason: 'It is law.',
    ...more,
  });

describe('a round', () => {
  it('is opened once on a report of the UPR that is pending', async () => {
    const { coordinator } = cast;
    const open = async (documentId: string) =>
      refusal(await act(coordinator, 'openPositionRound', { documentId }));
    const path = ['input', 'documentId'];
    expect(await open((await enterRecommendation(coordinator)).documentId)).toMatchObject({
      code: 'INVALID',
      path,
    });
    expect(await open((await enterUprRecommendation(coordinator)).documentId)).toMatchObject({
      code: 'CONFLICT',
      path,
    });
    expect(await open(newId('doc'))).toMatchObject({ code: 'NOT_FOUND', path });
    const [{ documentId }] = (await report(cast.foreignCoordinator, 1)) as [EnteredRecord];
    expect(await open(documentId)).toMatchObject({ code: 'NOT_FOUND', path });
    const { round, documentId: own } = await opened(coordinator, 1);
    expect(await open(own)).toMatchObject({
      code: 'CONFLICT',
      path,
      message: expect.stringContaining(round.id),
    });
    const cancelled = await acted(coordinator, 'cancelPositionRound', {
      positionRoundId: round.id,
      version: 1,
      reason: 'A draft.',
    });
    const { round: next } = await acted(coordinator, 'openPositionRound', { documentId: own });
    const again = { positionRoundId: round.id, version: cancelled.round.version, reason: 'After all.' };
    expect(refusal(await act(coordinator, 'reopenPositionRound', again))?.code).toBe('CONFLICT');
    await acted(coordinator, 'cancelPositionRound', { positionRoundId: next.id, version: 1, reason: 'No.' });
    expect(await acted(coordinator, 'reopenPositionRound', again)).toMatchObject({
      round: { state: 'OPEN', reason: 'After all.' },
    });
  });

  it('of two who open it at once one is told of the other', async () => {
    const [{ documentId }] = (await report(cast.coordinator, 2)) as [EnteredRecord];
    const answers = await Promise.all(
      [cast.coordinator, cast.secondCoordinator].map((by) => act(by, 'openPositionRound', { documentId })),
    );
    expect(answers.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
  });

  it('takes in what became pending or was split, and lets go what goes, with its questions', async () => {
    const { coordinator, focalPoint, ministryA } = cast;
    const { round, documentId, ids } = await opened(coordinator, 1);
    expect(await acted(coordinator, 'bringInPending', { positionRoundId: round.id })).toMatchObject({
      changedCount: 0,
    });
    const split = await splitOne(
      coordinator,
      { documentId, reference: '110.0', position: 'PENDING' },
      enterUprRecommendation,
    );
    expect(await acted(coordinator, 'bringInPending', { positionRoundId: round.id })).toMatchObject({
      changedCount: 4,
      round: { tally: { recommendations: 2, parts: 3 } },
    });
    const items = await itemsOf(coordinator, round.id);
    expect(items.map(({ part }) => part?.label ?? 'whole')).toEqual(['whole', '(a)', '(b)', '(c)', 'whole']);
    await circulating(coordinator, round, [ministryA], { targets: { ids: [split.parts[0]] } });
    expect(await requestsOf(focalPoint, { positionRoundIds: [round.id] })).toMatchObject([
      { item: { part: { id: split.parts[0] } } },
    ]);
    // A split holds while a round is about it.
    const rejoin = () =>
      verb(coordinator, 'rejoinParts', 'parts { id }', { recommendationId: split.id, partIds: split.parts });
    expect(refusal(await rejoin())).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('position round'),
    });
    const out = {
      positionRoundId: round.id,
      targets: { ids: [split.id] },
      reason: 'Addressed to another State.',
    };
    expect(await acted(coordinator, 'takeOutOfPositionRound', out)).toMatchObject({ changedCount: 4 });
    expect(await requestsOf(focalPoint, { positionRoundIds: [round.id] })).toEqual([]);
    expect(await itemsOf(coordinator, round.id, { takenOut: true })).toHaveLength(4);
    expect(refusal(await act(coordinator, 'takeOutOfPositionRound', out))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'targets', 'ids'],
    });
    expect(refusal(await rejoin())).toBeNull();
    expect((await itemsOf(coordinator, round.id)).map(({ recommendation }) => recommendation.id)).toEqual(
      ids,
    );
  });

  it('is adopted about one of two that were merged', async () => {
    const { coordinator } = cast;
    const text = 'Ratify the Convention.';
    const first = await enterUprRecommendation(coordinator, { position: 'PENDING', reference: '7', text });
    const twin = await enterUprRecommendation(coordinator, {
      position: 'PENDING',
      reference: '7',
      text,
      documentId: first.documentId,
    });
    const { round } = await acted(coordinator, 'openPositionRound', { documentId: first.documentId });
    const { data } = await coordinator.ask(
      '{ possibleDuplicates(first: 100) { nodes { id version recommendation { id } other { id } } } }',
    );
    const pair = data.possibleDuplicates.nodes.find((one: any) =>
      [one.recommendation.id, one.other.id].includes(twin.id),
    );
    const merge = () =>
      verb(coordinator, 'mergeDuplicate', 'duplicate { id }', {
        duplicateId: pair.id,
        version: pair.version,
        keepId: first.id,
      });
    // Nobody who merges is told of a round: an administrator may, and knows of none.
    expect(refusal(await merge())).toBeNull();
    const of = { positionRoundId: round.id };
    await acted(coordinator, 'proposePositions', { ...of, targets: all(2), position: 'SUPPORTED' });
    const closed = await acted(coordinator, 'consolidatePositionRound', { ...of, version: round.version });
    const decision = { ...of, targets: all(2), decidedOn: '2026-03-01', title: 'Cabinet' };
    await acted(coordinator, 'recordPositionDecision', decision);
    const adopt = () =>
      act(coordinator, 'adoptPositions', {
        ...of,
        version: closed.round.version,
        adoptedOn: '2026-03-01',
        source: 'Add.1',
      });
    expect(refusal(await adopt())).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(twin.id),
    });
    const out = { ...of, targets: { ids: [twin.id] }, reason: 'Twice.' };
    await acted(coordinator, 'takeOutOfPositionRound', out);
    expect(refusal(await adopt())).toBeNull();
  });
});

describe('a question', () => {
  const ask = async (more: object, institutionIds = [cast.ministryA]) => {
    const { round } = await opened(cast.coordinator, 2);
    const answer = await circulating(cast.coordinator, round, institutionIds, { targets: all(2), ...more });
    expect(await requestsOf(cast.coordinator, { positionRoundIds: [round.id] })).toEqual([]);
    return refusal(answer);
  };

  it.each([
    ['a day that has passed', { dueOn: '2026-02-28' }, 'INVALID', ['dueOn']],
    ['neither ids nor a filter', { targets: {} }, 'INVALID', ['targets']],
    ['ids and a filter', { targets: { ids: ['rec_1'], filter: {} } }, 'INVALID', ['targets']],
    ['a filter without a number', { targets: { filter: {} } }, 'INVALID', ['targets', 'expectedCount']],
    ['another number', { targets: all(3) }, 'EXPECTED_COUNT_MISMATCH', ['targets', 'expectedCount']],
    ['one that is not in the round', { targets: { ids: [newId('rec')] } }, 'NOT_FOUND', ['targets', 'ids']],
    [
      'an empty list of a filter',
      { targets: { filter: { proposed: [] }, expectedCount: 0 } },
      'INVALID',
      ['targets', 'filter', 'proposed'],
    ],
  ])('is not asked with %s', async (_, more, code, path) => {
    expect(await ask(more)).toMatchObject({ code, path: ['input', ...path] });
  });

  it('is asked of institutions of the country that are open', async () => {
    const path = ['input', 'institutionIds'];
    expect(await ask({}, [cast.ministryA, cast.foreignMinistry])).toMatchObject({ code: 'NOT_FOUND', path });
    const { institution } = done(
      await verb(cast.coordinator, 'createInstitution', 'institution { id }', {
        names: [{ language: 'EN', text: 'Closed office' }],
      }),
      'createInstitution',
    );
    done(
      await verb(cast.coordinator, 'archiveInstitution', 'institution { id }', {
        institutionId: institution.id,
      }),
      'archiveInstitution',
    );
    expect(await ask({}, [institution.id])).toMatchObject({ code: 'CONFLICT', path });
  });

  it('is extended with a reason, and only to a later day', async () => {
    const { coordinator, focalPoint, ministryA } = cast;
    const { round, requests } = await asked(ministryA, 2);
    const extend = (dueOn: string, more: object = {}) =>
      act(coordinator, 'extendPositionRequests', {
        positionRoundId: round.id,
        dueOn,
        reason: 'Elections.',
        ...more,
      });
    expect(refusal(await extend('2026-03-10'))).toMatchObject({ code: 'INVALID', path: ['input', 'dueOn'] });
    expect(refusal(await extend('2026-04-10', { reason: ' ' }))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'reason'],
    });
    expect(refusal(await extend('2026-04-10', { positionRequestIds: [newId('prq')] }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const [one] = requests as [Thing];
    expect(
      (await extend('2026-04-10', { positionRequestIds: [one.id] })).data.extendPositionRequests,
    ).toMatchObject({ changedCount: 1 });
    expect(
      (await extend('2026-04-10', { institutionIds: [ministryA] })).data.extendPositionRequests,
    ).toMatchObject({ changedCount: 1, unchangedCount: 1 });
    expect(await requestsOf(focalPoint, { positionRoundIds: [round.id] })).toMatchObject([
      { dueOn: '2026-04-10', extensionReason: 'Elections.' },
      { dueOn: '2026-04-10' },
    ]);
  });
});

describe('advice', () => {
  it('is given by the institution that was asked, cleared by somebody else of it, and may be revised', async () => {
    const {
      ministryA,
      focalPoint,
      otherFocalPoint,
      validator,
      coordinator,
      analyst,
      stakeholder,
      foreignFocalPoint,
    } = cast;
    const { round, requests } = await asked(ministryA);
    const [request] = requests as [Thing];
    for (const by of [validator, coordinator, analyst, stakeholder])
      expect((await advise(by, request)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    for (const by of [otherFocalPoint, foreignFocalPoint])
      expect(refusal(await advise(by, request))).toMatchObject({
        code: 'NOT_FOUND',
        path: ['input', 'positionRequestId'],
      });
    expect(refusal(await advise(focalPoint, request, { reason: ' ' }))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'reason'],
    });
    const first = (await advise(focalPoint, request)).data.advisePosition.request;
    expect(await itemsOf(coordinator, round.id)).toMatchObject([{ tally: { given: 0, awaited: 1 } }]);
    const clear = (by: Player) => act(by, 'clearPositionAdvice', { positionRequestIds: [request.id] });
    expect((await clear(focalPoint)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await acted(validator, 'clearPositionAdvice', { positionRequestIds: [request.id] })).toMatchObject(
      { changedCount: 1 },
    );
    expect(await acted(validator, 'clearPositionAdvice', { positionRequestIds: [request.id] })).toMatchObject(
      { changedCount: 0, unchangedCount: 1 },
    );
    expect(await itemsOf(coordinator, round.id)).toMatchObject([
      { tally: { given: 1, support: 1, awaited: 0 } },
    ]);
    expect(refusal(await advise(focalPoint, first, { advice: 'NOTE' }))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'version'],
    });
    const revised = (await advise(focalPoint, { ...first, version: first.version + 1 }, { advice: 'NOTE' }))
      .data.advisePosition.request;
    expect(revised).toMatchObject({ state: 'ADVISED', advice: 'NOTE', counts: false });
    expect(await itemsOf(coordinator, round.id)).toMatchObject([{ tally: { given: 0, awaited: 1 } }]);
    const back = await acted(coordinator, 'returnPositionAdvice', {
      positionRequestId: request.id,
      version: revised.version,
      reason: 'Which cost?',
    });
    expect(back.request).toMatchObject({ state: 'RETURNED', returnReason: 'Which cost?' });
    await acted(coordinator, 'consolidatePositionRound', {
      positionRoundId: round.id,
      version: round.version,
    });
    expect(refusal(await advise(focalPoint, back.request))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('CONSOLIDATED'),
    });
    expect(await requestsOf(focalPoint, { positionRoundIds: [round.id] })).toMatchObject([
      { availableTransitions: [] },
    ]);
  });

  it('counts at once where the institution has no validator, and until it gets one', async () => {
    const { ministryB, otherFocalPoint, coordinator } = cast;
    const { round, requests } = await asked(ministryB);
    const [request] = requests as [Thing];
    expect((await advise(otherFocalPoint, request)).data.advisePosition.request).toMatchObject({
      counts: true,
    });
    expect(await itemsOf(coordinator, round.id, { awaited: true })).toEqual([]);
    await invite(world, coordinator, 'Late validator', { role: 'VALIDATOR', institutionId: ministryB });
    expect(await itemsOf(coordinator, round.id, { awaited: true })).toHaveLength(1);
  });

  it('is all given or none, and never for a question that is not theirs', async () => {
    const { ministryA, ministryB, focalPoint } = cast;
    const own = await asked(ministryA, 2);
    const others = await asked(ministryB, 1);
    const ids = [...own.requests, ...others.requests].map(({ id }) => id);
    const answer = await act(focalPoint, 'advisePositions', {
      positionRequestIds: ids,
      advice: 'NOTE',
      reason: 'No.',
    });
    expect(refusal(answer)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'positionRequestIds'] });
    expect(await requestsOf(focalPoint, { positionRoundIds: [own.round.id] })).toMatchObject([
      { state: 'ASKED' },
      { state: 'ASKED' },
    ]);
  });

  it('is reminded of by the symbol and the number alone, and only while the round is open', async () => {
    const { ministryA, focalPoint, validator, coordinator } = cast;
    const { round, requests } = await asked(ministryA, 3);
    const mails = await remind(world, '2026-03-13');
    const told = mails.get(focalPoint.email)?.text ?? '';
    expect(told).toMatch(/A\/HRC\/\d+\/1 \(3\)/);
    expect(told).not.toContain('Look at the cost.');
    expect([...mails.keys()]).not.toContain(cast.analyst.email);
    await advise(focalPoint, requests[0] as Thing);
    const second = await remind(world, '2026-03-14');
    expect(second.get(validator.email)?.text).toMatch(/A\/HRC\/\d+\/1 \(1\)/);
    await acted(coordinator, 'consolidatePositionRound', {
      positionRoundId: round.id,
      version: round.version,
    });
    const { document } = (await roundFor(coordinator, round.id)) as Thing;
    const { data } = await coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Document { symbol } } }',
      { id: document.id },
    );
    const third = (await remind(world, '2026-03-20')).get(focalPoint.email)?.text ?? '';
    expect(third).not.toContain(`${data.node.symbol} (`);
  });
});

describe('what is decided and adopted', () => {
  it('is decided after advice, with a document of its own, on what was proposed', async () => {
    const { coordinator } = cast;
    const { round } = await opened(coordinator, 2);
    const decide = (more: object = {}) =>
      act(coordinator, 'recordPositionDecision', {
        positionRoundId: round.id,
        targets: all(2),
        decidedOn: '2026-03-01',
        title: 'Cabinet',
        ...more,
      });
    expect(refusal(await decide())).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('OPEN'),
    });
    await acted(coordinator, 'consolidatePositionRound', {
      positionRoundId: round.id,
      version: round.version,
    });
    expect(refusal(await decide())).toMatchObject({ code: 'CONFLICT', path: ['input', 'targets'] });
    expect(refusal(await decide({ position: 'PENDING' }))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'position'],
    });
    expect(refusal(await decide({ decidedOn: '2030-01-01', position: 'NOTED' }))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'decidedOn'],
    });
    expect(refusal(await decide({ fileId: newId('fil'), position: 'NOTED' }))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'fileId'],
    });
    const { data } = await decide({ position: 'NOTED', comment: 'As before.' });
    expect(data.recordPositionDecision).toMatchObject({
      changedCount: 2,
      round: { tally: { decided: [{ position: 'NOTED', count: 2 }] } },
    });
    const [item] = (await itemsOf(coordinator, round.id)) as [Thing];
    expect(item).toMatchObject({
      decidedComment: 'As before.',
      decision: { title: 'Cabinet', symbol: null },
    });
    const anew = await acted(coordinator, 'proposePosition', {
      positionItemId: item.id,
      version: item.version,
      position: 'SUPPORTED',
    });
    expect(anew.item).toMatchObject({ proposedPosition: 'SUPPORTED', decidedPosition: null, decision: null });
  });

  it('is adopted whole, after everything was decided, and once', async () => {
    const { coordinator } = cast;
    const { round, ids } = await decided(cast, 3);
    const adopt = (more: object = {}) =>
      act(coordinator, 'adoptPositions', {
        positionRoundId: round.id,
        version: round.version,
        adoptedOn: '2026-03-01',
        source: 'A/HRC/61/5/Add.1',
        ...more,
      });
    expect(refusal(await adopt({ adoptedOn: '2030-01-01' }))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'adoptedOn'],
    });
    expect(refusal(await adopt({ adoptedOn: '2026-02-20' }))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'adoptedOn'],
    });
    expect(refusal(await adopt({ source: ' ' }))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'source'],
    });
    expect(refusal(await adopt({ version: 1 }))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'version'],
    });
    const [item] = (await itemsOf(coordinator, round.id)) as [Thing];
    await acted(coordinator, 'proposePosition', {
      positionItemId: item.id,
      version: item.version,
      position: 'NOTED',
    });
    expect(refusal(await adopt())).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('1 of 3'),
    });
    const { data } = await coordinator.ask(
      '{ recommendations(filter: { positions: [PENDING] }, first: 100) { nodes { id } } }',
    );
    expect(data.recommendations.nodes.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(ids),
    );
    await acted(coordinator, 'recordPositionDecision', {
      positionRoundId: round.id,
      targets: { ids: [ids[0]] },
      decidedOn: '2026-02-28',
      title: 'Cabinet',
    });
    expect((await adopt()).data.adoptPositions).toMatchObject({ changedCount: 3 });
    expect(refusal(await adopt({ source: 'Another' }))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('A/HRC/61/5/Add.1'),
    });
    expect((await roundFor(coordinator, round.id))?.availableTransitions).toEqual([]);
  });

  it('of two who adopt at once, all is recorded once', async () => {
    const { round, ids } = await decided(cast, 2);
    const input = {
      positionRoundId: round.id,
      version: round.version,
      adoptedOn: '2026-03-01',
      source: 'Decision 61/101',
    };
    const answers = await Promise.all(
      [cast.coordinator, cast.secondCoordinator].map((by) => act(by, 'adoptPositions', input)),
    );
    const changed = answers.map(({ data }) => data.adoptPositions.changedCount ?? 0);
    expect(changed.sort()).toEqual([0, 2]);
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Recommendation { positions { position } } } }',
      { id: ids[0] },
    );
    expect(data.node.positions).toEqual([{ position: 'SUPPORTED' }, { position: 'PENDING' }]);
  });

  it('of a whole agrees with what was decided on its parts', async () => {
    const { coordinator } = cast;
    const { documentId, parts, id } = await splitOne(
      coordinator,
      { position: 'PENDING' },
      enterUprRecommendation,
    );
    const { round } = await acted(coordinator, 'openPositionRound', { documentId });
    const of = { positionRoundId: round.id };
    await acted(coordinator, 'proposePositions', {
      ...of,
      targets: { filter: { parts: true }, expectedCount: 3 },
      position: 'SUPPORTED',
    });
    await acted(coordinator, 'proposePositions', {
      ...of,
      targets: { ids: [parts[2], id] },
      position: 'NOTED',
    });
    const { round: closed } = await acted(coordinator, 'consolidatePositionRound', {
      ...of,
      version: round.version,
    });
    const decision = { ...of, targets: all(4), decidedOn: '2026-03-01', title: 'Cabinet' };
    expect(refusal(await act(coordinator, 'recordPositionDecision', decision))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('SUPPORTED_IN_PART'),
    });
    await acted(coordinator, 'proposePositions', {
      ...of,
      targets: { ids: [id] },
      position: 'SUPPORTED_IN_PART',
    });
    await acted(coordinator, 'recordPositionDecision', decision);
    await acted(coordinator, 'adoptPositions', {
      ...of,
      version: closed.version,
      adoptedOn: '2026-03-02',
      source: 'Add.1',
    });
    const { data } = await coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Recommendation { position parts { position } } } }',
      { id },
    );
    expect(data.node).toEqual({
      position: 'SUPPORTED_IN_PART',
      parts: [{ position: 'SUPPORTED' }, { position: 'SUPPORTED' }, { position: 'NOTED' }],
    });
  });

  it('takes few statements, however many positions there are', async () => {
    const adopting = async (count: number): Promise<number> => {
      const { round } = await decided(cast, count);
      return world.countStatements(() =>
        acted(cast.coordinator, 'adoptPositions', {
          positionRoundId: round.id,
          version: round.version,
          adoptedOn: '2026-03-01',
          source: 'Add.1',
        }),
      );
    };
    expect(await adopting(12)).toBe(await adopting(2));
  });
});
