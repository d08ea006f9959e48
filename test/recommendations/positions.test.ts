import { Cast } from '../harness/cast.js';
import { enterRecommendation, enterUprRecommendation } from '../harness/records.js';
import { World } from '../harness/world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world?.close());

const record = (input: object) =>
  cast.coordinator.ask(
    `mutation ($input: RecordPositionInput!) { recordPosition(input: $input) {
      recommendation { position positions { position stage statedOn claim comment source supersededAt } }
      userErrors { code path } } }`,
    { input },
  );

it('each statement takes the place of the one before, and the series keeps all', async () => {
  const { id } = await enterUprRecommendation(cast.coordinator, { position: null });
  world.clock.advance({ days: 1 });
  const { data } = await record({
    recommendationId: id,
    position: 'SUPPORTED_IN_PART',
    stage: 'ADDENDUM',
    statedOn: '2026-02-10',
    source: 'A/HRC/61/7/Add.1',
    comment: 'Under way.',
    claim: 'IN_PROCESS',
  });
  expect(data.recordPosition.recommendation).toMatchObject({
    position: 'SUPPORTED_IN_PART',
    positions: [
      { stage: 'ADDENDUM', claim: 'IN_PROCESS', comment: 'Under way.', supersededAt: null },
      { position: 'PENDING', stage: 'REVIEW', supersededAt: world.clock.now() },
    ],
  });
});

it('a statement that was made before the current one joins the series and changes nothing', async () => {
  const { id } = await enterUprRecommendation(cast.coordinator);
  world.clock.advance({ days: 1 });
  await record({ recommendationId: id, position: 'NOTED', stage: 'ADOPTION', statedOn: '2026-03-20' });
  world.clock.advance({ days: 1 });
  const { data } = await record({
    recommendationId: id,
    position: 'PENDING',
    stage: 'REVIEW',
    statedOn: '2025-11-03',
  });
  expect(data.recordPosition.recommendation.position).toBe('NOTED');
  expect(data.recordPosition.recommendation.positions).toHaveLength(3);
});

it('there is none outside the UPR, and none that only an import may record', async () => {
  const other = await enterRecommendation(cast.coordinator);
  const outside = await record({ recommendationId: other.id, position: 'NOTED', stage: 'REVIEW' });
  expect(outside.data.recordPosition).toEqual({
    recommendation: null,
    userErrors: [{ code: 'INVALID', path: ['input', 'recommendationId'] }],
  });
  const upr = await enterUprRecommendation(cast.coordinator);
  const source = await record({ recommendationId: upr.id, position: 'NOTED', stage: 'SOURCE' });
  expect(source.data.recordPosition.userErrors).toEqual([{ code: 'INVALID', path: ['input', 'stage'] }]);
});
