import sql from 'sql-template-tag';
import { RecommendationText } from '../../src/recommendations/recommendations/recommendation-text.entity.js';
import { SearchIndexWriter } from '../../src/recommendations/recommendations/search-index-writer.js';
import type { Language } from '../../src/reference/languages/language.js';
import { Cast } from '../harness/cast.js';
import { seedRecommendations, write } from '../harness/seeds.js';
import { World } from '../harness/world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

/** A recommendation with these texts, in the index. */
async function recommendationWith(texts: Partial<Record<Language, string>>): Promise<string> {
  const [id] = await seedRecommendations(world, 1);
  await write(world, async (writer) => {
    await writer.addUnaudited(
      RecommendationText,
      Object.entries(texts).map(([language, text]) => ({
        recommendationId: id as string,
        language: language as Language,
        text,
        textHash: 'x',
        translated: true,
      })),
    );
    const rows = await writer.rows<RecommendationText>(
      sql`select "row", language, text from recommendation_text where recommendation_id = ${id}`,
    );
    await world.app.get(SearchIndexWriter, { strict: false }).index(rows);
  });
  return id as string;
}

async function search(
  text: string,
  languages: string[] | null = null,
): Promise<{ id: string; match: any }[]> {
  const answer = await cast.coordinator.ask(
    `query($text: String!, $languages: [Language!]) { recommendations(search: $text, searchLanguages: $languages) {
      edges { node { id } searchMatch { language snippet } } } }`,
    { text, languages },
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.recommendations.edges.map(({ node, searchMatch }: any) => ({
    id: node.id,
    match: searchMatch,
  }));
}

const cases: [language: Language, text: string, query: string, mark: string][] = [
  ['en', 'Strengthen protections for migrant women', 'protect woman OR women', 'protections'],
  ['fr', 'Ratifier la Convention et protéger les réfugiés', 'refugie', 'réfugiés'],
  ['es', 'Garantizar la educación de las niñas', 'educacion niña', 'educación'],
  ['ar', 'تعزيز حماية المهاجرين في السجون', 'مهاجر', 'المهاجرين'],
  ['ru', 'Обеспечить защиту заключённых', 'заключенный', 'заключённых'],
  ['zh', '加强对残疾人权利的保护', '残疾人保护', '残疾人'],
];

it.each(cases)(
  'finds a text in %s by another form of its words, and shows where',
  async (language, text, query, mark) => {
    const id = await recommendationWith({ [language]: text });
    const found = await search(query, [language.toUpperCase()]);
    expect(found.map((one) => one.id)).toEqual([id]);
    expect(found[0]?.match).toEqual({
      language: language.toUpperCase(),
      snippet: expect.stringContaining(`<mark>${mark}</mark>`),
    });
    expect((await search(query)).map((one) => one.id)).toContain(id);
  },
);

it('ranks the words side by side before all as typed before their inflections', async () => {
  const inflected = await recommendationWith({ en: 'Adopt lawful zoning and zones' });
  const apart = await recommendationWith({
    en: 'A zone that is, in every sense, lawful and long described as such',
  });
  const beside = await recommendationWith({
    en: 'Whatever else is said in this very long sentence, there is a lawful zone in it',
  });
  const ids = (await search('lawful zone')).map((one) => one.id);
  expect(ids).toEqual([beside, apart, inflected]);
});

it('finds phrases, beginnings and alternatives, and leaves out what is excluded', async () => {
  const judges = await recommendationWith({ en: 'Train judges on quorum rules' });
  const police = await recommendationWith({ en: 'Train the police on quorum rules; rules of quorum matter' });
  const ids = async (text: string): Promise<string[]> => (await search(text)).map((one) => one.id).sort();
  expect(await ids('"rules of quorum"')).toEqual([police]);
  expect(await ids('quor*')).toEqual([judges, police].sort());
  expect(await ids('quorum -police')).toEqual([judges]);
  expect(await ids('quorum police OR judges')).toEqual([judges, police].sort());
});

it('escapes the text around the marks', async () => {
  await recommendationWith({ en: 'A <b>xylophone</b> & more' });
  const [found] = await search('xylophone');
  expect(found?.match.snippet).toBe('A &lt;b&gt;<mark>xylophone</mark>&lt;/b&gt; &amp; more');
});

it('reads no text as an operator of the engine', async () => {
  for (const text of [
    'exact : quorum',
    'NEAR(a b)',
    "quorum' | 'x",
    'quorum & !x',
    '"unclosed',
    'a*b',
    '{x} : y',
  ])
    await expect(search(text)).resolves.toBeDefined();
});

it('says that there is nothing to look for', async () => {
  const answer = await cast.coordinator.ask('{ recommendations(search: "-women") { nodes { id } } }');
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', argument: ['search'] });
  const rank = await cast.coordinator.ask('{ recommendations(orderBy: { field: RANK }) { nodes { id } } }');
  expect(rank.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' });
});

it('pages by rank with each found row once while others are added', async () => {
  const expected: string[] = [];
  for (let n = 0; n < 7; n += 1)
    expected.push(await recommendationWith({ en: `yttrium ${'word '.repeat(n % 3)}` }));
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const answer: any = await cast.coordinator.ask(
      `query($after: String) { recommendations(search: "yttrium", first: 2, after: $after) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const { nodes, pageInfo } = answer.data.recommendations;
    seen.push(...nodes.map(({ id }: { id: string }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (after) await recommendationWith({ en: 'yttrium yttrium yttrium' });
  } while (after);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(expected));
});

it('refuses the cursor of another search', async () => {
  const first = await cast.coordinator.ask(
    '{ recommendations(search: "quorum", first: 1) { pageInfo { endCursor } } }',
  );
  const { endCursor } = first.data.recommendations.pageInfo;
  const other = await cast.coordinator.ask(
    'query($after: String) { recommendations(search: "police", first: 1, after: $after) { nodes { id } } }',
    { after: endCursor },
  );
  expect(other.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
});
