import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficePackage } from '../../src/platform/packages/office-package.js';
import { Cast, type Player } from '../harness/cast.js';
import { enterUprRecommendation } from '../harness/records.js';
import type { World } from '../harness/world.js';
import { importingWorld } from '../imports/importing.js';
import { download, exporting, refusedAs } from '../exports/exporting.js';
import { splitOne } from '../parts/splitting.js';
import { acted, itemsOf, opened, type Thing } from '../position-rounds/rounding.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const propose = async (round: Thing, index: number, words: object): Promise<void> => {
  const item = (await itemsOf(cast.coordinator, round.id))[index] as Thing;
  await acted(cast.coordinator, 'proposePosition', {
    positionItemId: item.id,
    version: item.version,
    ...words,
  });
};

const addendum = async (by: Player, id: string, layout = 'WITH_TEXTS'): Promise<any> => {
  const { data } = await by.ask(
    `query($id: ID!, $layout: AddendumLayout!) { node(id: $id) { ... on PositionRound { addendum(layout: $layout) {
      layout wordCount quotedWordCount wordLimit overLimitBy undecidedCount counts { position count } } } } }`,
    { id, layout },
  );
  return data.node.addendum;
};

/** The text of a part of a downloaded document, and the names of its elements with what they hold. */
async function documentOf(body: Buffer, part: string): Promise<string> {
  const path = join(
    mkdtempSync(join(process.env['RECTRACK_TEST_FOLDER'] as string, 'word-')),
    'addendum.docx',
  );
  writeFileSync(path, body);
  return OfficePackage.with(path, 'DOCX', async (opened) => {
    const chunks: Buffer[] = [];
    for await (const chunk of await opened.stream(part)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  });
}

/** The words of a document, cell by cell and paragraph by paragraph. */
const paragraphs = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([one]) =>
    [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );

it('has what the State says in the order of the report, and counts its words', async () => {
  const { coordinator } = cast;
  const { round, ids } = await opened(coordinator, 11);
  expect(ids).toHaveLength(11);
  await propose(round, 0, {
    position: 'SUPPORTED',
    claim: 'IN_PROCESS',
    comment: 'A law is before parliament.',
  });
  await propose(round, 1, { position: 'NOTED', comment: 'It costs\u0007 too <much> & more.\nSee above.' });
  const { round: changed } = await acted(coordinator, 'changePositionRound', {
    positionRoundId: round.id,
    version: round.version,
    introduction: 'The State thanks all delegations.\n\nIt looked at all of it.',
    wordLimit: 60,
  });
  expect(changed.introduction).toContain('thanks');
  const full = await addendum(coordinator, round.id);
  expect(full).toMatchObject({
    undecidedCount: 11,
    wordLimit: 60,
    counts: [
      { position: 'SUPPORTED', count: 1 },
      { position: 'NOTED', count: 1 },
      { position: null, count: 9 },
    ],
  });
  expect(full.overLimitBy).toBe(full.wordCount - 60);
  const short = await addendum(coordinator, round.id, 'REFERENCES');
  expect(short).toMatchObject({ quotedWordCount: 0, wordCount: full.wordCount - full.quotedWordCount });

  const wanted = await exporting(coordinator, 'exportAddendum', { positionRoundId: round.id });
  expect(wanted).toMatchObject({ kind: 'addendum', format: 'DOCX' });
  const file = await download(world, coordinator, wanted);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toContain('wordprocessingml');
  expect(file.headers.get('content-disposition')).toMatch(/addendum\.docx/);
  const xml = await documentOf(file.body, 'word/document.xml');
  const told = paragraphs(xml);
  expect(told).toEqual(
    expect.arrayContaining(['Addendum', 'The State thanks all delegations.', 'It looked at all of it.']),
  );
  const references = told.flatMap((text) => /^110\.(\d+) {2}/.exec(text)?.[1] ?? []);
  expect(references).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
  expect(told).toContain('Supported (being implemented)');
  expect(told).toContain('It costs too &lt;much&gt; &amp; more.See above.');
  expect(xml).not.toContain('\u0007');
  expect(xml.match(/<w:tblHeader/g)).toHaveLength(2);
  expect(await documentOf(file.body, 'word/header1.xml')).toContain('Draft: not everything is decided');
  expect(await documentOf(file.body, 'word/footer1.xml')).toMatch(/PAGE<.*NUMPAGES</s);
});

it('counts what a word processor counts in the file', async () => {
  const { round } = await opened(cast.coordinator, 3);
  await propose(round, 0, { position: 'SUPPORTED', comment: 'Yes.' });
  const { wordCount } = await addendum(cast.coordinator, round.id);
  const file = await download(
    world,
    cast.coordinator,
    await exporting(cast.coordinator, 'exportAddendum', { positionRoundId: round.id }),
  );
  const words = paragraphs(await documentOf(file.body, 'word/document.xml')).flatMap((text) =>
    text.split(/\s+/),
  );
  expect(words.filter((word) => /[\p{L}\p{N}]/u.test(word))).toHaveLength(wordCount);
});

it('is written from right to left in Arabic', async () => {
  const { round } = await opened(cast.coordinator, 1);
  await acted(cast.coordinator, 'changePositionRound', {
    positionRoundId: round.id,
    version: round.version,
    language: 'AR',
  });
  await propose(round, 0, { position: 'SUPPORTED', comment: 'تؤيد الدولة هذه التوصية.' });
  const file = await download(
    world,
    cast.coordinator,
    await exporting(cast.coordinator, 'exportAddendum', { positionRoundId: round.id }),
  );
  const xml = await documentOf(file.body, 'word/document.xml');
  expect(xml).toContain('<w:bidiVisual/>');
  expect(xml).toContain('<w:bidi/>');
  expect(xml).toContain('<w:rtl/>');
  expect(paragraphs(xml)).toEqual(
    expect.arrayContaining(['إضافة', 'تحظى بالتأييد', 'تؤيد الدولة هذه التوصية.']),
  );
  expect(await documentOf(file.body, 'word/styles.xml')).toMatch(/<w:lang [^>]*w:bidi="ar"/);
});

it('names parts after their whole, and counts wholes alone', async () => {
  const { coordinator } = cast;
  const { documentId } = await splitOne(
    coordinator,
    { reference: '5', position: 'PENDING' },
    enterUprRecommendation,
  );
  const { round } = await acted(coordinator, 'openPositionRound', { documentId });
  await propose(round, 0, { position: 'SUPPORTED_IN_PART' });
  await propose(round, 1, { position: 'SUPPORTED' });
  expect((await addendum(coordinator, round.id)).counts).toEqual([
    { position: 'SUPPORTED_IN_PART', count: 1 },
  ]);
  const file = await download(
    world,
    coordinator,
    await exporting(coordinator, 'exportAddendum', { positionRoundId: round.id, layout: 'REFERENCES' }),
  );
  const told = paragraphs(await documentOf(file.body, 'word/document.xml'));
  expect(told.filter((text) => text.startsWith('5'))).toEqual(['5', '5 (a)', '5 (b)', '5 (c)']);
});

it('is made of what holds when it is downloaded, and of nothing once there is no right to it', async () => {
  const { round } = await opened(cast.coordinator, 1);
  const wanted = await exporting(cast.coordinator, 'exportAddendum', { positionRoundId: round.id });
  await propose(round, 0, { position: 'NOTED', comment: 'Said after it was asked for.' });
  const file = await download(world, cast.coordinator, wanted);
  expect(paragraphs(await documentOf(file.body, 'word/document.xml'))).toContain(
    'Said after it was asked for.',
  );
  expect((await download(world, null, wanted)).status).toBe(401);
  expect(refusedAs(await download(world, cast.focalPoint, wanted))).toBe('NOT_FOUND');
});
