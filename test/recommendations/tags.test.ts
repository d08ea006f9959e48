import { Cast, done } from '../harness/cast.js';
import { enterRecommendation, enterRecommendations } from '../harness/records.js';
import { publish } from '../harness/seeds.js';
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

it('types of action are tagged too; a code of no vocabulary is refused and nothing is tagged', async () => {
  const { id } = await enterRecommendation(cast.coordinator, { actionTypeCodes: ['training'] });
  const input = { recommendationIds: [id], actionTypeCodes: ['legislative'] };
  expect(done(await tag(input), 'tagRecommendations').changedCount).toBe(1);
  const wrong = { recommendationIds: [id], sdgCodes: ['5'], actionTypeCodes: ['legislation'] };
  expect((await tag(wrong)).data.tagRecommendations.userErrors).toEqual([
    {
      code: 'INVALID',
      message: '"legislation" is in no vocabulary.',
      path: ['input', 'actionTypeCodes'],
    },
  ]);
  const { data } = await cast.focalPoint.ask(
    `query ($id: ID!) { recommendation(id: $id) { sdgs { code } actionTypes { provenance confidence taggedBy { id }
      actionType { code label(language: FR) } } } }`,
    { id },
  );
  const by = { provenance: 'PERSON', confidence: null, taggedBy: { id: cast.coordinator.userId } };
  expect(data.recommendation).toEqual({
    sdgs: [],
    actionTypes: [
      { ...by, actionType: { code: 'legislative', label: 'Législation' } },
      { ...by, actionType: { code: 'training', label: 'Formation et renforcement des capacités' } },
    ],
  });
});

it('what the country tagged filters, is counted and is seen from the level of the status on, and not before', async () => {
  const { id } = await enterRecommendation(cast.coordinator);
  const own = {
    themeCodes: ['right-to-health'],
    affectedGroupCodes: ['media'],
    sdgCodes: ['3.8'],
    actionTypeCodes: ['services'],
  };
  done(await tag({ recommendationIds: [id], ...own }), 'tagRecommendations');
  const seen = async (by: { ask: World['ask'] }): Promise<unknown> => {
    const { data, errors } = await by.ask(`{
      theme: recommendations(filter: { themes: ["right-to-health"] }) { totalCount }
      group: recommendations(filter: { affectedGroups: ["media"] }) { totalCount }
      sdg: recommendations(filter: { sdgs: ["3"] }) { totalCount }
      action: recommendations(filter: { askedActionTypes: ["services"] }) { totalCount }
      within: recommendations(filter: { askedActionTypes: ["services"], countries: ["XSA"] }) { totalCount }
      facets: recommendationFacets { themes { key } headings { key } affectedGroups { key } sdgGoals { key }
        sdgTargets { key } askedActionTypes { key } } }`);
    if (errors) throw new Error(JSON.stringify(errors));
    const { facets, ...counts } = data;
    const keys = Object.values(facets).flatMap((values) =>
      (values as { key: string }[]).map(({ key }) => key),
    );
    return {
      counts: Object.values(counts).map((list) => (list as { totalCount: number }).totalCount),
      facets: ['right-to-health', 'media', '3', '3.8', 'services'].filter((key) => keys.includes(key)),
    };
  };
  const all = { counts: [1, 1, 1, 1, 1], facets: ['right-to-health', 'media', '3', '3.8', 'services'] };
  const none = { counts: [0, 0, 0, 0, 0], facets: [] };
  expect(await seen(cast.coordinator)).toEqual(all);
  await publish(cast.coordinator, 'SOURCE');
  expect(await seen(world)).toEqual(none);
  expect(await seen(cast.stakeholder)).toEqual(none);
  await publish(cast.coordinator, 'STATUS');
  expect(await seen(world)).toEqual(all);
  expect(await seen(cast.stakeholder)).toEqual(all);
});
