import { Cast } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { refusal } from '../progress/reporting.js';
import { acted, act, all, circulating, itemsOf, opened, requestsOf, roundFor } from './rounding.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const position = async (id: string): Promise<any> => {
  const { data } = await world.ask(
    `query($id: ID!) { node(id: $id) { ... on Recommendation { position positions { position stage statedOn source comment claim } followUpDecision { decision } } } }`,
    { id },
    cast.coordinator.token,
  );
  return data.node;
};

it('is played from the report to its adoption', async () => {
  const { coordinator, focalPoint, otherFocalPoint, validator, ministryA, ministryB } = cast;
  const { round, ids } = await opened(coordinator);
  const [first = '', second = '', third = ''] = ids;
  expect(round).toMatchObject({ state: 'OPEN', wordLimit: 2675, tally: { recommendations: 3, parts: 0 } });
  const asked = await circulating(coordinator, round, [ministryA, ministryB], {
    targets: { ids: [first, second] },
  });
  expect(asked.data.circulatePositionItems).toMatchObject({ changedCount: 4, unchangedCount: 0 });
  const again = await circulating(coordinator, round, [ministryA, ministryB], { targets: { ids: [first] } });
  expect(again.data.circulatePositionItems).toMatchObject({ changedCount: 0, unchangedCount: 2 });

  const [mine, other] = await requestsOf(focalPoint);
  expect(mine).toMatchObject({
    state: 'ASKED',
    instruction: 'Look at the cost.',
    availableTransitions: ['ADVISE'],
  });
  const { request } = await acted(focalPoint, 'advisePosition', {
    positionRequestId: mine?.id,
    version: mine?.version,
    advice: 'SUPPORT',
    reason: 'The law says so already.',
    claim: 'ALREADY_IMPLEMENTED',
  });
  expect(request).toMatchObject({ state: 'ADVISED', counts: false, claim: 'ALREADY_IMPLEMENTED' });
  await acted(focalPoint, 'advisePosition', {
    positionRequestId: other?.id,
    version: other?.version,
    advice: 'SUPPORT_IN_PART',
    reason: 'Without the last words.',
  });
  const cleared = await acted(validator, 'clearPositionAdvice', {
    positionRequestIds: [mine?.id, other?.id],
  });
  expect(cleared).toMatchObject({ changedCount: 2 });
  const theirs = await requestsOf(otherFocalPoint);
  const advised = await acted(otherFocalPoint, 'advisePositions', {
    positionRequestIds: theirs.map(({ id }) => id),
    advice: 'NOTE',
    reason: 'It costs too much.',
  });
  expect(advised).toMatchObject({ changedCount: 2, unchangedCount: 0 });

  const items = await itemsOf(coordinator, round.id);
  expect(items.map(({ tally }) => tally)).toMatchObject([
    { asked: 2, given: 2, support: 1, note: 1, disagreement: true },
    { asked: 2, given: 2, supportInPart: 1, note: 1, disagreement: true },
    { asked: 0, given: 0, disagreement: false },
  ]);
  expect(await itemsOf(coordinator, round.id, { disagreement: true })).toHaveLength(2);
  expect(await itemsOf(coordinator, round.id, { circulated: false })).toHaveLength(1);

  const closed = await acted(coordinator, 'consolidatePositionRound', {
    positionRoundId: round.id,
    version: round.version,
  });
  expect(
    refusal(
      await act(focalPoint, 'advisePosition', {
        positionRequestId: mine?.id,
        version: request.version + 1,
        advice: 'NOTE',
        reason: 'No.',
      }),
    ),
  ).toMatchObject({ code: 'CONFLICT' });
  const [one, two] = items;
  await acted(coordinator, 'proposePosition', {
    positionItemId: one?.id,
    version: one?.version,
    position: 'SUPPORTED',
    claim: 'ALREADY_IMPLEMENTED',
    comment: 'The law is in force.',
    note: 'Justice insists.',
  });
  await acted(coordinator, 'proposePosition', {
    positionItemId: two?.id,
    version: two?.version,
    position: 'SUPPORTED_IN_PART',
    comment: 'As far as it goes.',
  });
  const rest = await acted(coordinator, 'proposePositions', {
    positionRoundId: round.id,
    targets: { filter: { unproposed: true }, expectedCount: 1 },
    position: 'NOTED',
  });
  expect(rest).toMatchObject({
    changedCount: 1,
    round: {
      tally: {
        proposed: [
          { position: 'SUPPORTED', count: 1 },
          { position: 'SUPPORTED_IN_PART', count: 1 },
          { position: 'NOTED', count: 1 },
        ],
      },
    },
  });
  const decision = {
    positionRoundId: round.id,
    targets: all(3),
    decidedOn: '2026-02-27',
    title: 'Cabinet decision',
    symbol: '12/2026',
  };
  expect(await acted(coordinator, 'recordPositionDecision', decision)).toMatchObject({ changedCount: 3 });
  expect(await acted(coordinator, 'recordPositionDecision', decision)).toMatchObject({
    changedCount: 0,
    unchangedCount: 3,
  });
  expect((await position(first)).position).toBe('PENDING');

  const adoption = {
    positionRoundId: round.id,
    version: closed.round.version,
    adoptedOn: '2026-03-01',
    source: 'A/HRC/61/5/Add.1',
  };
  expect(await acted(coordinator, 'adoptPositions', adoption)).toMatchObject({
    changedCount: 3,
    round: { state: 'ADOPTED', adoptedOn: '2026-03-01' },
  });
  expect(await acted(coordinator, 'adoptPositions', adoption)).toMatchObject({
    changedCount: 0,
    unchangedCount: 3,
  });
  expect(await position(first)).toMatchObject({
    position: 'SUPPORTED',
    followUpDecision: { decision: 'PURSUE' },
    positions: [
      {
        position: 'SUPPORTED',
        stage: 'ADOPTION',
        statedOn: '2026-03-01',
        source: 'A/HRC/61/5/Add.1',
        comment: 'The law is in force.',
        claim: 'ALREADY_IMPLEMENTED',
      },
      { position: 'PENDING', stage: 'REVIEW' },
    ],
  });
  expect(await position(second)).toMatchObject({
    position: 'SUPPORTED_IN_PART',
    followUpDecision: { decision: 'UNDECIDED' },
  });
  expect(await position(third)).toMatchObject({
    position: 'NOTED',
    followUpDecision: { decision: 'UNDECIDED' },
  });
  expect(await roundFor(coordinator, round.id)).toMatchObject({ availableTransitions: [] });
});
