import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Cast, done } from '../harness/cast.js';
import { enterRecommendation, enterRecommendations } from '../harness/records.js';
import { World } from '../harness/world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world?.close());

const OUTCOME = 'changedCount unchangedCount changed { id } userErrors { code message path }';
const tag = (input: object, person = cast.coordinator) =>
  person.ask(
    `mutation ($input: TagRecommendationsInput!) { tagRecommendations(input: $input) { ${OUTCOME} } }`,
    { input },
  );
const untag = (input: object) =>
  cast.coordinator.ask(
    `mutation ($input: TagRecommendationsInput!) { untagRecommendations(input: $input) { ${OUTCOME} } }`,
    { input },
  );

it('a tag says who set it and when; tagging twice changes nothing', async () => {
  const records = await enterRecommendations(cast.coordinator, 3);
  const recommendationIds = records.map(({ id }) => id);
  const input = { recommendationIds, themeCodes: ['scope-of-international-obligations'], sdgCodes: ['5.2'] };
  const first = done(await tag(input), 'tagRecommendations');
  expect(first).toMatchObject({ changedCount: 3, unchangedCount: 0 });
  expect(first.changed.map(({ id }: any) => id)).toEqual(recommendationIds);
  expect(done(await tag(input), 'tagRecommendations')).toMatchObject({ changedCount: 0, unchangedCount: 3 });

  const { data } = await cast.focalPoint.ask(
    'query ($id: ID!) { recommendation(id: $id) { themes { origin taggedAt taggedBy { id } } sdgs { code } } }',
    { id: recommendationIds[1] },
  );
  expect(data.recommendation).toEqual({
    themes: [{ origin: 'NATIONAL', taggedAt: world.clock.now(), taggedBy: { id: cast.coordinator.userId } }],
    sdgs: [{ code: '5.2' }],
  });

  const gone = await untag({ recommendationIds, sdgCodes: ['5.2', '5'] });
  expect(done(gone, 'untagRecommendations')).toMatchObject({ changedCount: 3, unchangedCount: 0 });
  expect(done(await untag({ recommendationIds, sdgCodes: ['5.2'] }), 'untagRecommendations')).toMatchObject({
    changedCount: 0,
    unchangedCount: 3,
  });
});

it('one id that the person may not see refuses the whole, as one that does not exist', async () => {
  const own = await enterRecommendation(cast.coordinator);
  const foreign = await enterRecommendation(cast.foreignCoordinator);
  const absent = 'rec_01jzzzzzzzzzzzzzzzzzzzzzzz';
  const answers = await Promise.all(
    [foreign.id, absent].map((id) => tag({ recommendationIds: [own.id, id], sdgCodes: ['1'] })),
  );
  const texts = answers.map((answer, at) =>
    JSON.stringify(answer.data).replaceAll([foreign.id, absent][at] as string, '*'),
  );
  expect(texts[0]).toBe(texts[1]);
  expect(answers[0]?.data.tagRecommendations.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  const { data } = await cast.coordinator.ask(
    'query ($id: ID!) { recommendation(id: $id) { sdgs { code } } }',
    { id: own.id },
  );
  expect(data.recommendation.sdgs).toEqual([]);
});

it('only a coordinator tags, and not without naming a tag', async () => {
  const { id } = await enterRecommendation(cast.coordinator);
  const refused = await tag({ recommendationIds: [id], sdgCodes: ['1'] }, cast.focalPoint);
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const empty = await tag({ recommendationIds: [id], sdgCodes: [] });
  expect(empty.data.tagRecommendations.userErrors).toMatchObject([{ code: 'INVALID', path: ['input'] }]);
});

it('a thousand tags take a bounded number of statements, with their audit', async () => {
  const records = await enterRecommendations(cast.coordinator, 40);
  const recommendationIds = records.map(({ id }) => id);
  const few = await world.countStatements(() =>
    tag({
      recommendationIds: recommendationIds.slice(0, 2),
      themeCodes: ['scope-of-international-obligations'],
    }),
  );
  const { data } = await cast.coordinator.ask('{ themes { code } }');
  const themeCodes = data.themes.slice(0, 30).map(({ code }: any) => code);
  const many = await world.countStatements(() => tag({ recommendationIds, themeCodes }));
  expect(many).toBeLessThanOrEqual(Math.min(few, 20));
});
