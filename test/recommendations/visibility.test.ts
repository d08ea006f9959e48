import { ABROAD, Cast, HOME, type Player } from '../harness/cast.js';
import { enterRecommendation, enterRecommendations, publish } from '../harness/records.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World, type Answer } from '../harness/world.js';

let world: World;
let cast: Cast;
let foreign: { id: string; documentId: string };
let own: { id: string; documentId: string };
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  foreign = await enterRecommendation(cast.foreignCoordinator, { symbol: 'CEDAW/C/ABROAD/CO/1' });
  own = await enterRecommendation(cast.coordinator, {
    symbol: 'CEDAW/C/HOME/CO/1',
    themeCodes: ['scope-of-international-obligations'],
  });
});
afterAll(() => world?.close());

const READ = `query ($rec: ID!, $doc: ID!, $symbol: String!) {
  recommendation(id: $rec) { id text { text } themes { origin taggedBy { id } } revisions { correctedBy { id } } }
  node(id: $rec) { id }
  document(id: $doc) { id recommendations { totalCount nodes { id } } }
  documentBySymbol(symbol: $symbol) { id }
  documents(filter: { symbols: [$symbol] }) { totalCount nodes { symbol } }
}`;
const NOTHING = {
  recommendation: null,
  node: null,
  document: null,
  documentBySymbol: null,
  documents: { totalCount: 0, nodes: [] },
};
const read = (
  ask: (query: string, variables: object) => Promise<Answer>,
  { id, documentId }: { id: string; documentId: string },
  symbol: string,
) => ask(READ, { rec: id, doc: documentId, symbol });
const as = (person: Player) => (query: string, variables: object) => person.ask(query, variables);
const anonymous = (query: string, variables: object) => world.ask(query, variables);

it('the people of another country see nothing, as of what does not exist', async () => {
  const absent = { id: 'rec_01jzzzzzzzzzzzzzzzzzzzzzzz', documentId: 'doc_01jzzzzzzzzzzzzzzzzzzzzzzz' };
  for (const person of [cast.coordinator, cast.focalPoint, cast.analyst, cast.stakeholder]) {
    const seen = await read(as(person), foreign, 'CEDAW/C/ABROAD/CO/1');
    expect(seen).toEqual(await read(as(person), absent, 'CEDAW/C/NOWHERE/CO/1'));
    expect(seen.data).toEqual(NOTHING);
  }
});

it('the own people and an administrator see an unpublished country, the public and stakeholders do not', async () => {
  for (const person of [cast.coordinator, cast.focalPoint, cast.validator, cast.analyst, cast.admin]) {
    const { data } = await read(as(person), own, 'CEDAW/C/HOME/CO/1');
    expect(data.recommendation.id).toBe(own.id);
    expect(data.document.recommendations).toEqual({ totalCount: 1, nodes: [{ id: own.id }] });
    expect(data.documents.totalCount).toBe(1);
  }
  expect((await read(as(cast.stakeholder), own, 'CEDAW/C/HOME/CO/1')).data).toEqual(NOTHING);
  expect((await read(anonymous, own, 'CEDAW/C/HOME/CO/1')).data).toEqual(NOTHING);
});

it('from SOURCE on everybody reads what was asked, from STATUS on the country’s own tags, never who set them', async () => {
  await publish(cast.coordinator, 'SOURCE', HOME);
  for (const ask of [anonymous, as(cast.stakeholder)]) {
    const { data } = await read(ask, own, 'CEDAW/C/HOME/CO/1');
    expect(data.recommendation).toMatchObject({ id: own.id, themes: [] });
    expect(data.documents.totalCount).toBe(1);
  }
  // A published country is read by the public, not by the people of another one.
  expect((await read(as(cast.foreignCoordinator), own, 'CEDAW/C/HOME/CO/1')).data).toEqual(NOTHING);
  await publish(cast.coordinator, 'STATUS', HOME);
  const { data } = await read(anonymous, own, 'CEDAW/C/HOME/CO/1');
  expect(data.recommendation.themes).toEqual([{ origin: 'NATIONAL', taggedBy: null }]);
  await publish(cast.coordinator, 'NONE', HOME);
  expect((await read(anonymous, own, 'CEDAW/C/HOME/CO/1')).data).toEqual(NOTHING);
});

it('only a coordinator configures the own country, and an administrator any', async () => {
  const configure = (person: Player, input: object) =>
    person.ask(
      'mutation ($input: ConfigureCountryInput!) { configureCountry(input: $input) { country { code publication timeZone version } userErrors { code path } } }',
      { input },
    );
  const { data } = await world.ask('query ($code: String!) { country(code: $code) { version } }', {
    code: ABROAD,
  });
  const version = data.country.version;
  const foreigner = await configure(cast.coordinator, {
    countryCode: ABROAD,
    version,
    publication: 'UPDATES',
  });
  const nobody = await configure(cast.coordinator, { countryCode: 'ZZZ', version, publication: 'UPDATES' });
  expect(foreigner.data).toEqual(nobody.data);
  const zone = await configure(cast.admin, { countryCode: ABROAD, version, timeZone: 'Europe/Nowhere' });
  expect(zone.data.configureCountry.userErrors).toMatchObject([
    { code: 'INVALID', path: ['input', 'timeZone'] },
  ]);
  const done = await configure(cast.admin, { countryCode: ABROAD, version, timeZone: 'Europe/Ljubljana' });
  expect(done.data.configureCountry.country).toEqual({
    code: ABROAD,
    publication: 'NONE',
    timeZone: 'Europe/Ljubljana',
    version: version + 1,
  });
  const late = await configure(cast.admin, { countryCode: ABROAD, version, publication: 'SOURCE' });
  expect(late.data.configureCountry.userErrors).toEqual([{ code: 'CONFLICT', path: ['input', 'version'] }]);
  const refused = await configure(cast.analyst, { version });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('a page with everything on it takes as many statements for twenty recommendations as for two', async () => {
  const [first] = await enterRecommendations(cast.coordinator, 20, {
    themeCodes: ['scope-of-international-obligations'],
    sdgCodes: ['5.2'],
  });
  const page = (size: number) =>
    cast.coordinator.ask(
      `query ($id: ID!, $size: Int!) { document(id: $id) { recommendations(first: $size) { totalCount nodes {
        document { symbol } country { name } mechanism { name } position positions { id } texts { text }
        text(language: FR) { text } themes { theme { label } taggedBy { name } } affectedGroups { group { label } }
        sdgs { goal { label } target { label } } recommendingStates { name } revisions { id } annotationId sourceUrl
        mergedInto { id } } } } }`,
      { id: first?.documentId, size },
    );
  await expectNoGrowth(world, page, 2, 20);
  const { data } = await page(20);
  expect(data.document.recommendations.nodes).toHaveLength(20);
});

it('every document is in exactly one page, in each order, with equal and missing days', async () => {
  for (const [at, publishedOn] of ['2020-01-01', '2020-01-01', null, '2022-05-05', null].entries()) {
    await enterRecommendation(cast.foreignCoordinator, {
      symbol: `PAGED/${5 - at}`,
      newDocument: { publishedOn },
    });
  }
  for (const orderBy of ['NEWEST', 'OLDEST', 'SYMBOL']) {
    const symbols: string[] = [];
    let after: string | null = null;
    do {
      const { data }: Answer = await cast.foreignCoordinator.ask(
        `query ($orderBy: DocumentOrder!, $after: String) {
          documents(first: 2, orderBy: $orderBy, after: $after) { nodes { symbol } pageInfo { hasNextPage endCursor } } }`,
        { orderBy, after },
      );
      symbols.push(...data.documents.nodes.map(({ symbol }: any) => symbol));
      after = data.documents.pageInfo.hasNextPage ? data.documents.pageInfo.endCursor : null;
    } while (after);
    expect(symbols).toHaveLength(6);
    expect(new Set(symbols).size).toBe(6);
    if (orderBy !== 'SYMBOL') expect(symbols.slice(-2)).toEqual(['PAGED/1', 'PAGED/3']);
  }
});
