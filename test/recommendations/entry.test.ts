import { Cast, done, HOME } from '../harness/cast.js';
import { enterRecommendation, enterUprRecommendation } from '../harness/records.js';
import { World } from '../harness/world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world?.close());

const ENTER = `mutation ($input: EnterRecommendationInput!) {
  enterRecommendation(input: $input) {
    recommendation { id document { id symbol } }
    userErrors { code message path }
  }
}`;
const text = [{ language: 'EN', text: 'Adopt a law.' }];

it('a coordinator enters a recommendation with its document, texts, tags, States and position', async () => {
  const { id } = await enterUprRecommendation(cast.coordinator, {
    symbol: 'A/HRC/60/7',
    newDocument: { title: 'Report of the Working Group', uprSession: 49, publishedOn: '2025-07-01' },
    reference: '26 (b)',
    sectionHeading: 'Rights of the child',
    texts: [
      { language: 'EN', text: 'End child marriage.' },
      { language: 'FR', text: 'Mettre fin au mariage des enfants.' },
    ],
    themeCodes: ['scope-of-international-obligations'],
    affectedGroupCodes: ['children'],
    sdgCodes: ['5.3', '16'],
    recommendingStateCodes: ['FRA', 'KEN'],
    position: 'NOTED',
    followUpRequested: true,
    followUpDueOn: '2026-07-01',
  });
  const { data } = await cast.coordinator.ask(
    `query ($id: ID!) { recommendation(id: $id) {
      kind origin reference sectionHeading issuedOn uprCycle uprSession followUpRequested followUpDueOn
      withdrawnAt annotationId sourceUrl version position
      country { code } mechanism { code family } document { symbol title publishedOn sourceUrl }
      texts { language text translated } fr: text(language: FR) { language } zh: text(language: ZH) { language text }
      themes { theme { code } origin suspect } affectedGroups { group { code } origin }
      sdgs { code origin goal { code } target { code } }
      recommendingStates { country { code } name(language: FR) sourceName }
      positions { position stage supersededAt } revisions { id }
    } }`,
    { id },
  );
  expect(data.recommendation).toEqual({
    kind: 'RECOMMENDATION',
    origin: 'MANUAL',
    reference: '26 (b)',
    sectionHeading: 'Rights of the child',
    issuedOn: '2025-07-01',
    uprCycle: 4,
    uprSession: 49,
    followUpRequested: true,
    followUpDueOn: '2026-07-01',
    withdrawnAt: null,
    annotationId: null,
    sourceUrl: null,
    version: 1,
    position: 'NOTED',
    country: { code: HOME },
    mechanism: { code: 'UPR', family: 'UPR' },
    document: {
      symbol: 'A/HRC/60/7',
      title: 'Report of the Working Group',
      publishedOn: '2025-07-01',
      sourceUrl: null,
    },
    texts: [
      { language: 'EN', text: 'End child marriage.', translated: true },
      { language: 'FR', text: 'Mettre fin au mariage des enfants.', translated: true },
    ],
    fr: { language: 'FR' },
    zh: { language: 'EN', text: 'End child marriage.' },
    themes: [{ theme: { code: 'scope-of-international-obligations' }, origin: 'NATIONAL', suspect: false }],
    affectedGroups: [{ group: { code: 'children' }, origin: 'NATIONAL' }],
    sdgs: [
      { code: '16', origin: 'NATIONAL', goal: { code: '16' }, target: null },
      { code: '5.3', origin: 'NATIONAL', goal: { code: '5' }, target: { code: '5.3' } },
    ],
    recommendingStates: [
      { country: { code: 'FRA' }, name: 'France', sourceName: 'France' },
      { country: { code: 'KEN' }, name: 'Kenya', sourceName: 'Kenya' },
    ],
    positions: [{ position: 'NOTED', stage: 'REVIEW', supersededAt: null }],
    revisions: [],
  });
});

it('a recommendation of the UPR without a position is pending; one of a treaty body has none', async () => {
  const upr = await enterUprRecommendation(cast.coordinator, { position: null });
  const other = await enterRecommendation(cast.coordinator);
  const { data } = await cast.analyst.ask(
    'query ($upr: ID!, $other: ID!) { upr: recommendation(id: $upr) { position } other: recommendation(id: $other) { position positions { id } } }',
    { upr: upr.id, other: other.id },
  );
  expect(data).toEqual({ upr: { position: 'PENDING' }, other: { position: null, positions: [] } });
});

it('says to each person whether they may correct it', async () => {
  const { id } = await enterRecommendation(cast.coordinator);
  const may = async (person: Cast['coordinator']) =>
    (await person.ask('query ($id: ID!) { recommendation(id: $id) { viewerCanCorrect } }', { id })).data
      .recommendation?.viewerCanCorrect;
  expect(await Promise.all([cast.coordinator, cast.analyst, cast.admin].map(may))).toEqual([
    true,
    false,
    false,
  ]);
});

it('a second recommendation goes into a document that is there, and the same symbol is not made twice', async () => {
  const first = await enterRecommendation(cast.coordinator, { symbol: 'CEDAW/C/TWICE/CO/1' });
  const second = await enterRecommendation(cast.coordinator, { documentId: first.documentId });
  expect(second.documentId).toBe(first.documentId);
  const again = await cast.coordinator.ask(ENTER, {
    input: { newDocument: { symbol: 'CEDAW/C/TWICE/CO/1', mechanismCode: 'CEDAW' }, texts: text },
  });
  expect(again.data.enterRecommendation).toMatchObject({
    recommendation: null,
    userErrors: [{ code: 'CONFLICT', path: ['input', 'newDocument', 'symbol'] }],
  });
});

it.each([
  ['no document', {}, 'documentId'],
  ['an unknown theme', { themeCodes: ['no-such-theme'] }, 'themeCodes'],
  ['an unknown target', { sdgCodes: ['16.99'] }, 'sdgCodes'],
  ['an unknown State', { recommendingStateCodes: ['XXX'] }, 'recommendingStateCodes'],
  ['a position outside the UPR', { position: 'SUPPORTED' }, 'position'],
  ['a due date without a request', { followUpDueOn: '2026-01-01' }, 'followUpDueOn'],
  [
    'two texts in one language',
    { texts: [...text, { language: 'EN', text: 'Adopt another law.' }] },
    'texts',
  ],
  ['no text', { texts: [] }, 'texts'],
])('refuses %s and writes nothing', async (what, input, field) => {
  const symbol = `CEDAW/C/REFUSED/${field}`;
  const document = what === 'no document' ? {} : { newDocument: { symbol, mechanismCode: 'CEDAW' } };
  const states = field === 'recommendingStateCodes' ? { newDocument: { symbol, mechanismCode: 'UPR' } } : {};
  const { data } = await cast.coordinator.ask(ENTER, {
    input: { texts: text, ...document, ...states, ...input },
  });
  expect(data.enterRecommendation.userErrors).toMatchObject([{ code: 'INVALID', path: ['input', field] }]);
  const after = await cast.coordinator.ask(
    'query ($symbol: String!) { documentBySymbol(symbol: $symbol) { id } }',
    { symbol },
  );
  expect(after.data.documentBySymbol).toBeNull();
});

it('only a coordinator enters recommendations', async () => {
  for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
    const answer = await person.ask(ENTER, { input: { texts: text } });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const anonymous = await world.ask(ENTER, { input: { texts: text } });
  expect(anonymous.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

it('a document of another country is as one that does not exist', async () => {
  const { documentId } = await enterRecommendation(cast.foreignCoordinator);
  const answers = await Promise.all(
    [documentId, 'doc_01jzzzzzzzzzzzzzzzzzzzzzzz'].map((id) =>
      cast.coordinator.ask(ENTER, { input: { documentId: id, texts: text } }),
    ),
  );
  const [foreign, absent] = answers.map((answer, at) =>
    JSON.stringify(answer.data).replaceAll([documentId, 'doc_01jzzzzzzzzzzzzzzzzzzzzzzz'][at] as string, '*'),
  );
  expect(foreign).toBe(absent);
});

it('a coordinator corrects a manual entry, and each change is kept as a revision', async () => {
  const { id } = await enterUprRecommendation(cast.coordinator, { reference: '5', text: 'Adopt a low.' });
  const correct = (input: object) =>
    cast.coordinator.ask(
      `mutation ($input: CorrectRecommendationInput!) { correctRecommendation(input: $input) {
        recommendation { version reference kind text { text } fr: text(language: FR) { text } recommendingStates { country { code } }
          revisions { field language before after origin } }
        userErrors { code path }
      } }`,
      { input: { recommendationId: id, ...input } },
    );
  const texts = [
    { language: 'EN', text: 'Adopt a law.' },
    { language: 'FR', text: 'Adopter une loi.' },
  ];
  const first = done(await correct({ version: 1, texts, reason: 'typing error' }), 'correctRecommendation');
  expect(first.recommendation).toMatchObject({
    version: 2,
    text: { text: 'Adopt a law.' },
    fr: { text: 'Adopter une loi.' },
  });
  world.clock.advance({ minutes: 1 });
  const second = done(
    await correct({
      version: 2,
      reference: '12',
      kind: 'COMMITMENT',
      recommendingStateCodes: ['KEN', 'FRA'],
    }),
    'correctRecommendation',
  );
  expect(second.recommendation).toMatchObject({ version: 3, reference: '12', kind: 'COMMITMENT' });
  expect(second.recommendation.recommendingStates.map(({ country }: any) => country.code)).toEqual([
    'KEN',
    'FRA',
  ]);
  const revisions = second.recommendation.revisions;
  expect(revisions).toHaveLength(5);
  expect(revisions.every(({ origin }: any) => origin === 'CORRECTION')).toBe(true);
  expect(revisions).toContainEqual({
    field: 'text',
    language: 'EN',
    before: 'Adopt a low.',
    after: 'Adopt a law.',
    origin: 'CORRECTION',
  });
  expect(revisions).toContainEqual({
    field: 'recommendingStates',
    language: null,
    before: 'France',
    after: 'Kenya; France',
    origin: 'CORRECTION',
  });

  const late = await correct({ version: 2, reference: '13' });
  expect(late.data.correctRecommendation.userErrors).toEqual([
    { code: 'CONFLICT', path: ['input', 'version'] },
  ]);
  const same = done(await correct({ version: 3, reference: '12', texts }), 'correctRecommendation');
  expect(same.recommendation).toMatchObject({ version: 3 });
  expect(same.recommendation.revisions).toHaveLength(5);
});

it('of two corrections at once one wins and the other is told', async () => {
  const { id } = await enterRecommendation(cast.coordinator);
  const correct = (reference: string) =>
    cast.coordinator.ask(
      'mutation ($input: CorrectRecommendationInput!) { correctRecommendation(input: $input) { recommendation { id } userErrors { code } } }',
      { input: { recommendationId: id, version: 1, reference } },
    );
  const answers = await Promise.all(['1', '2', '3'].map(correct));
  const codes = answers.flatMap(({ data }) =>
    data.correctRecommendation.userErrors.map(({ code }: any) => code),
  );
  expect(codes).toEqual(['CONFLICT', 'CONFLICT']);
});
