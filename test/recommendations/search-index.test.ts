import sql from 'sql-template-tag';
import { SearchIndexBuilds } from '../../src/recommendations/recommendations/search-index-builds.js';
import { SearchUpkeep } from '../../src/recommendations/recommendations/search-upkeep.js';
import { Cast, done } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { write } from '../harness/seeds.js';
import { World } from '../harness/world.js';

let world: World;
let cast: Cast;
/** The coordinator's, also in a world that was opened anew. */
let token: string;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  token = cast.coordinator.token;
});
afterAll(() => world?.close());

/** Ids found; asked of the world that is open, which a test may reopen. */
async function found(search: string): Promise<string[]> {
  const { data } = await world.ask(
    'query ($search: String!) { recommendations(search: $search) { nodes { id } } }',
    { search },
    token,
  );
  return data.recommendations.nodes.map(({ id }: { id: string }) => id);
}

it('texts are found as they were entered, in each language, and after a correction only as they are', async () => {
  const { id } = await enterRecommendation(cast.coordinator, {
    texts: [
      { language: 'EN', text: 'Prohibit corporal punishments in schools.' },
      { language: 'FR', text: 'Interdire les châtiments corporels.' },
      { language: 'ZH', text: '禁止体罚。' },
    ],
  });
  for (const words of ['punishment', 'chatiment', '体罚']) expect(await found(words)).toEqual([id]);
  const corrected = await cast.coordinator.ask(
    'mutation ($input: CorrectRecommendationInput!) { correctRecommendation(input: $input) { userErrors { code } } }',
    {
      input: {
        recommendationId: id,
        version: 1,
        texts: [
          { language: 'EN', text: 'Prohibit spanking.' },
          { language: 'ES', text: 'Prohibir el castigo corporal.' },
        ],
      },
    },
  );
  done(corrected, 'correctRecommendation');
  expect(await found('punishment')).toEqual([]);
  for (const words of ['spanking', 'castigos', 'chatiment']) expect(await found(words)).toEqual([id]);
});

it('an index of another version of the analysis is rebuilt after the start', async () => {
  const { id } = await enterRecommendation(cast.coordinator, { text: 'Register every birth.' });
  await write(world, async (writer) => {
    await writer.execute(sql`delete from recommendation_search`);
    world.app.get(SearchIndexBuilds, { strict: false }).note(0);
  });
  expect(await found('births')).toEqual([]);
  const { config } = world;
  await world.close();
  world = await World.open({}, config.database);
  await world.app.get(SearchUpkeep, { strict: false }).settled();
  expect(await found('births')).toEqual([id]);
  expect(await found('châtiments')).toHaveLength(1);
});
