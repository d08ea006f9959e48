import { Cast } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld, issuesOf } from './importing.js';
import { annotationId, uhriRecord } from './uhri.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

const TEXT = '14. The State party should open a school in every valley.';
const one = uhriRecord(1, { Text: TEXT });
const other = uhriRecord(2, { Text: '14. The State party should open a school on every island.' });
const likeOne = { ...other, Text: TEXT };

const pairs = async (): Promise<{ state: string; ids: string[] }[]> => {
  const { data } = await cast.coordinator.ask(
    '{ possibleDuplicates { nodes { id version state recommendation { annotationId } other { annotationId } } } }',
  );
  return data.possibleDuplicates.nodes.map(({ recommendation, other, ...pair }: any) => ({
    ...pair,
    ids: [recommendation.annotationId, other.annotationId],
  }));
};

it('a record that has become equal to another is noticed, in a dry run as well', async () => {
  expect(await importFile(world, cast.coordinator, [one, other])).toMatchObject({
    new: 2,
    possibleDuplicates: 0,
  });
  const dry = await importFile(world, cast.coordinator, [one, likeOne], { dryRun: true });
  expect(dry).toMatchObject({ changed: 1, possibleDuplicates: 1 });
  expect(await pairs()).toEqual([]);

  const run = await importFile(world, cast.coordinator, [one, likeOne]);
  expect(run).toMatchObject({ changed: 1, possibleDuplicates: 1 });
  expect(
    (await issuesOf(cast.coordinator, run.id)).map(({ code, sourceId }) => ({ code, sourceId })),
  ).toEqual([{ code: 'POSSIBLE_DUPLICATE', sourceId: annotationId(2) }]);
  expect(await pairs()).toMatchObject([{ state: 'OPEN', ids: [annotationId(1), annotationId(2)] }]);
});

it('a pair that somebody has decided about is not asked about again', async () => {
  const [pair] = (await pairs()) as any[];
  await cast.coordinator.ask(
    'mutation($input: DismissDuplicateInput!) { dismissDuplicate(input: $input) { userErrors { message } } }',
    { input: { duplicateId: pair.id, version: pair.version } },
  );
  await importFile(world, cast.coordinator, [one, other]);
  expect(await importFile(world, cast.coordinator, [one, likeOne])).toMatchObject({
    changed: 1,
    possibleDuplicates: 0,
  });
  expect(await pairs()).toMatchObject([{ state: 'DISMISSED' }]);
});

it('a reference that a person entered is the same however it is spaced and capitalised', async () => {
  const [symbol, Text] = ['CRC/C/XSA/CO/9', '30 (a) Open a school on every hill.'];
  const document = { mechanismCode: 'CRC', publishedOn: '2021-10-04' };
  const entered = { symbol, newDocument: document, reference: '30(A)', text: Text };
  const { id } = await enterRecommendation(cast.coordinator, entered);
  const run = await importFile(world, cast.coordinator, [uhriRecord(20, { Symbol: symbol, Text })]);
  expect(run).toMatchObject({ new: 0, adopted: 1, possibleDuplicates: 0 });
  const { data } = await cast.coordinator.ask(
    'query ($id: ID!) { recommendation(id: $id) { annotationId reference } }',
    { id },
  );
  expect(data.recommendation).toEqual({ annotationId: annotationId(20), reference: '30 (a)' });
});

it('two that become equal in one file are noticed once', async () => {
  const texts = ['20. Ratify the Convention.', '20. Accede to the Convention.'];
  const apart = texts.map((Text, index) => uhriRecord(10 + index, { Text }));
  await importFile(world, cast.coordinator, apart);
  const run = await importFile(
    world,
    cast.coordinator,
    apart.map((record) => ({ ...record, Text: '20. Join the Convention.' })),
  );
  expect(run).toMatchObject({ changed: 2, possibleDuplicates: 1 });
  expect(await pairs()).toHaveLength(2);
});
