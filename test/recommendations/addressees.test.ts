import { RecommendationTheme } from '../../src/recommendations/tags/tag.entities.js';
import { Document } from '../../src/recommendations/documents/document.entity.js';
import { PositionStatement } from '../../src/recommendations/positions/position.entity.js';
import { RecommendationText } from '../../src/recommendations/recommendations/recommendation-text.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { SourceAddressee, SourceRecord } from '../../src/recommendations/source/source-record.entity.js';
import { newId } from '../../src/platform/ids/id.js';
import { ABROAD, Cast, done, HOME } from '../harness/cast.js';
import { write } from '../harness/seeds.js';
import { World } from '../harness/world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world?.close());

const THEME = 'scope-of-international-obligations';
let records = 0;

/** A record as an import leaves it: taken for `country`, and naming others that wait. */
async function imported(country: string | null, others: string[], withText = true) {
  const at = world.clock.now();
  const symbol = `A/HRC/22/${++records}`;
  const source = newId('src');
  const id = newId('rec');
  const documentId = newId('doc');
  const addressee = (countryCode: string, state: 'CONFIRMED' | 'PENDING') => ({
    sourceRecordId: source,
    countryCode,
    state,
  });
  await write(world, async (writer) => {
    await writer.addUnaudited(SourceRecord, [
      {
        id: source,
        source: 'UHRI',
        sourceId: `annotation-${records}`,
        fallbackId: false,
        symbol,
        contentHash: 'hash',
        labelsLanguage: 'en',
        rawLabels: '{}',
        firstSeenAt: at,
        lastRunId: 'run_seed',
      },
    ]);
    await writer.addUnaudited(SourceAddressee, [
      ...(country ? [addressee(country, 'CONFIRMED')] : []),
      ...others.map((code) => addressee(code, 'PENDING')),
    ]);
    if (!withText) return;
    const of = { countryCode: country, mechanismCode: 'UPR', uprCycle: 2, createdAt: at, version: 1 };
    await writer.addUnaudited(Document, [{ ...of, id: documentId, symbol, sourceDocumentId: 'uhri-1' }]);
    await writer.addUnaudited(Recommendation, [
      {
        ...of,
        id,
        documentId,
        sourceRecordId: source,
        kind: 'RECOMMENDATION',
        origin: 'IMPORT',
        reference: '15.1',
        referenceSort: '000015.000001',
        followUpRequested: true,
        textHash: 'hash',
        updatedAt: at,
      },
    ]);
    await writer.addUnaudited(RecommendationText, [
      { recommendationId: id, language: 'en', text: 'Ratify it.', textHash: 'raw', translated: true },
    ]);
    await writer.addUnaudited(RecommendationTheme, [
      { recommendationId: id, origin: 'SOURCE', themeCode: THEME, suspect: false },
      { recommendationId: id, origin: 'NATIONAL', themeCode: 'right-to-education', suspect: false },
    ]);
    await writer.addUnaudited(PositionStatement, [
      {
        id: newId('pos'),
        recommendationId: id,
        countryCode: country,
        position: 'SUPPORTED',
        stage: 'SOURCE',
        recordedAt: at,
      },
    ]);
  });
  return { source, id, documentId, symbol, annotationId: `annotation-${records}` };
}

const PENDING =
  '{ pendingAddressees { totalCount nodes { sourceRecordId symbol annotationId text otherCountries { code } } } }';
const CONFIRM = `mutation ($input: DecideAddresseeInput!) { confirmAddressee(input: $input) {
  recommendation { id } userErrors { code message path } } }`;
const REJECT = `mutation ($input: DecideAddresseeInput!) { rejectAddressee(input: $input) {
  rejected userErrors { code } } }`;

it('a record that names the country beside another becomes a recommendation when a person confirms it', async () => {
  const { source, id, symbol, annotationId } = await imported(ABROAD, [HOME]);
  const before = await cast.coordinator.ask(PENDING);
  expect(before.data.pendingAddressees).toEqual({
    totalCount: 1,
    nodes: [
      {
        sourceRecordId: source,
        symbol,
        annotationId,
        text: 'Ratify it.',
        otherCountries: [{ code: ABROAD }],
      },
    ],
  });
  const confirmed = done(
    await cast.coordinator.ask(CONFIRM, { input: { sourceRecordId: source } }),
    'confirmAddressee',
  );
  const copy = confirmed.recommendation.id;
  expect(copy).not.toBe(id);
  const { data } = await cast.coordinator.ask(
    `query ($id: ID!, $other: ID!) {
      recommendation(id: $id) { country { code } document { symbol country { code } } reference followUpRequested
        annotationId sourceUrl text { text } themes { theme { code } origin } position origin }
      other: recommendation(id: $other) { id }
      recommendations(search: "ratify") { nodes { id } }
    }`,
    { id: copy, other: id },
  );
  expect(data).toEqual({
    recommendation: {
      country: { code: HOME },
      document: { symbol, country: { code: HOME } },
      reference: '15.1',
      followUpRequested: false,
      annotationId,
      sourceUrl: 'https://uhri.ohchr.org/en/document/uhri-1',
      text: { text: 'Ratify it.' },
      themes: [{ theme: { code: THEME }, origin: 'SOURCE' }],
      position: 'SUPPORTED',
      origin: 'IMPORT',
    },
    other: null,
    recommendations: { nodes: [{ id: copy }] },
  });
  expect((await cast.coordinator.ask(PENDING)).data.pendingAddressees.totalCount).toBe(0);
  const again = await cast.coordinator.ask(REJECT, { input: { sourceRecordId: source } });
  expect(again.data.rejectAddressee.userErrors).toEqual([{ code: 'CONFLICT' }]);
});

it('a rejected one waits no longer, and nothing comes of it', async () => {
  const { source } = await imported(ABROAD, [HOME]);
  done(await cast.coordinator.ask(REJECT, { input: { sourceRecordId: source } }), 'rejectAddressee');
  expect((await cast.coordinator.ask(PENDING)).data.pendingAddressees.totalCount).toBe(0);
});

it('a confirmed one whose text is not here comes with the next import', async () => {
  const { source } = await imported(ABROAD, [HOME], false);
  const { data } = await cast.coordinator.ask(CONFIRM, { input: { sourceRecordId: source } });
  expect(data.confirmAddressee).toEqual({ recommendation: null, userErrors: [] });
});

it('a record that does not name the own country is as one that does not exist', async () => {
  const { source } = await imported(ABROAD, ['KEN']);
  const answers = await Promise.all(
    [source, 'src_01jzzzzzzzzzzzzzzzzzzzzzzz'].map(async (sourceRecordId) => {
      const answer = await cast.coordinator.ask(CONFIRM, { input: { sourceRecordId } });
      return JSON.stringify(answer.data).replaceAll(sourceRecordId, '*');
    }),
  );
  expect(answers[0]).toBe(answers[1]);
  expect((await cast.admin.ask(PENDING)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('a recommendation without a country is seen by an administrator only, who says which it is', async () => {
  const { id } = await imported(null, []);
  const UNASSIGNED = '{ unassignedRecommendations { totalCount nodes { id country { code } } } }';
  const READ = 'query ($id: ID!) { recommendation(id: $id) { country { code } position document { id } } }';
  expect((await cast.admin.ask(UNASSIGNED)).data.unassignedRecommendations).toEqual({
    totalCount: 1,
    nodes: [{ id, country: null }],
  });
  expect((await cast.coordinator.ask(UNASSIGNED)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await cast.coordinator.ask(READ, { id })).data.recommendation).toBeNull();
  const assign = (countryCode: string) =>
    cast.admin.ask(
      `mutation ($input: AssignCountryInput!) { assignCountry(input: $input) {
        recommendations { id } userErrors { code path } } }`,
      { input: { recommendationIds: [id], countryCode } },
    );
  expect((await assign('NOWHERE')).data.assignCountry.userErrors).toEqual([
    { code: 'INVALID', path: ['input', 'countryCode'] },
  ]);
  done(await assign(HOME), 'assignCountry');
  const { data } = await cast.coordinator.ask(READ, { id });
  expect(data.recommendation).toMatchObject({ country: { code: HOME }, position: 'SUPPORTED' });
  expect(data.recommendation.document).not.toBeNull();
  expect((await assign(ABROAD)).data.assignCountry.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
});
