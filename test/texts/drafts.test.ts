import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cast, done } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';
import {
  applied,
  applying,
  drafted,
  draftingText,
  draftOf,
  OBSERVATIONS,
  recommendationsOf,
  REVIEW,
  uploaded,
} from './drafting.js';

let world: World;
let cast: Cast;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rectrack-texts-'));
  world = await World.open({ RECTRACK_FILES: folder });
  cast = await Cast.play(world);
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

const REPORT = `II. Conclusions and/or recommendations
140. The recommendations below will be examined by the State, which will respond in due time:
140.1 Ratify the convention on disappearances (France) (Kenya);
140.2 Strengthen the ombudsperson (Iran (Islamic Republic of));
140.3 Build more schools (Atlantis);
141. All recommendations reflect the position of the States that made them.
`;

it('a report is cut into headings and numbered paragraphs, with the States that recommend', async () => {
  const draft = await drafted(cast.coordinator, REPORT);
  expect(draft).toMatchObject({ state: 'DRAFT', symbol: REVIEW.symbol, document: null });
  expect(draft['preview']).toEqual({ entered: 3, same: 0, corrected: 0, renumbered: 0, kept: 0 });
  expect(draft.paragraphs.map(({ form, reference, kind }) => [form, reference, kind])).toEqual([
    ['HEADING', null, null],
    ['PARAGRAPH', '140', null],
    ['PARAGRAPH', '140.1', 'RECOMMENDATION'],
    ['PARAGRAPH', '140.2', 'RECOMMENDATION'],
    ['PARAGRAPH', '140.3', 'RECOMMENDATION'],
    ['PARAGRAPH', '141', null],
  ]);
  const [, , first, second, third] = draft.paragraphs;
  expect(first).toMatchObject({
    text: '140.1 Ratify the convention on disappearances (France) (Kenya);',
    sectionHeading: 'II. Conclusions and/or recommendations',
    recommendingStates: [{ code: 'FRA' }, { code: 'KEN' }],
    position: 'PENDING',
    doubts: [],
    change: 'NEW',
  });
  expect(second?.['recommendingStates']).toEqual([{ code: 'IRN' }]);
  expect(third).toMatchObject({ unknownStates: ['Atlantis'], doubts: ['UNKNOWN_STATE'] });
});

it('what was looked through and corrected becomes a document and its recommendations, pending an answer', async () => {
  const { coordinator } = cast;
  const file = await uploaded(world, coordinator, REPORT, 'report.txt');
  const draft = await drafted(coordinator, '', {
    fileId: file,
    newDocument: {
      ...REVIEW,
      symbol: 'A/HRC/WG.6/49/L.8',
      furtherSymbols: [{ symbol: 'A/HRC/60/8', kind: 'REPORT' }],
    },
  });
  const third = draft.paragraphs[4]!;
  done(
    await verb(coordinator, 'correctDraftParagraph', 'paragraph { id }', {
      paragraphId: third.id,
      version: third.version,
      recommendingStateCodes: ['GRC'],
    }),
    'correctDraftParagraph',
  );
  // What was corrected meanwhile is not what was looked through.
  expect(refusal(await applying(coordinator, draft))).toMatchObject({
    code: 'CONFLICT',
    path: ['input', 'version'],
  });
  const { document, counts } = await applied(coordinator, await draftOf(coordinator, draft.id));
  expect(counts).toEqual({ entered: 3, same: 0, corrected: 0, renumbered: 0, kept: 0 });
  const rows = await recommendationsOf(coordinator, document.id);
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatchObject({
    kind: 'RECOMMENDATION',
    origin: 'MANUAL',
    reference: '140.3',
    position: 'PENDING',
    issuedOn: '2025-05-09',
    text: { text: '140.3 Build more schools (Atlantis);' },
    recommendingStates: [{ country: { code: 'GRC' } }],
  });
  const { data } = await coordinator.ask(
    '{ documentBySymbol(symbol: "A/HRC/60/8") { id symbol adoptedOn furtherSymbols { symbol kind } } }',
  );
  expect(data.documentBySymbol).toEqual({
    id: document.id,
    symbol: 'A/HRC/WG.6/49/L.8',
    adoptedOn: null,
    furtherSymbols: [{ symbol: 'A/HRC/60/8', kind: 'REPORT' }],
  });
  expect(refusal(await applying(coordinator, await draftOf(coordinator, draft.id)))).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('was applied'),
  });
});

const TREATY =
  '1. The Committee is concerned.\n2. The State party should act. It should report.\n3. The State party should pay.';
const treaty = (number: number): object => ({
  newDocument: { ...OBSERVATIONS, symbol: `CAT/C/XSA/CO/${number}`, mechanismCode: 'CAT' },
});

it('a later text of the same document corrects what was entered, renumbers it, and doubles nothing', async () => {
  const { coordinator } = cast;
  const first = await drafted(coordinator, '6.1 Build schools (Chile);\n6.2 Plant trees (Peru);', {
    newDocument: { ...REVIEW, symbol: 'A/HRC/WG.6/49/L.20' },
  });
  const { document } = await applied(coordinator, first);
  const before = await recommendationsOf(coordinator, document.id);
  const later = '140.1 Build schools (Chile);\n6.2 Plant many trees (Peru);\n140.3 Repair roads (Fiji);';
  const second = await drafted(coordinator, later, { documentId: document.id });
  expect(second.paragraphs.map(({ change }) => change)).toEqual(['RENUMBERED', 'CORRECTED', 'NEW']);
  expect((await applied(coordinator, second)).counts).toEqual({
    entered: 1,
    same: 0,
    corrected: 1,
    renumbered: 1,
    kept: 0,
  });
  const after = await recommendationsOf(coordinator, document.id);
  const texts = new Map(after.map(({ id, reference, text }) => [id, [reference, text.text]]));
  expect(after).toHaveLength(3);
  expect(texts.get(before[0].id)).toEqual(['140.1', '140.1 Build schools (Chile);']);
  expect(texts.get(before[1].id)).toEqual(['6.2', '6.2 Plant many trees (Peru);']);
});

it('paragraphs are divided, joined, taken and left out', async () => {
  const { coordinator } = cast;
  const draft = await drafted(coordinator, TREATY, treaty(1));
  const [, second] = draft.paragraphs as [any, any];
  const at = second.text.indexOf('It should');
  done(
    await verb(coordinator, 'splitDraftParagraph', 'paragraph { text }', {
      paragraphId: second.id,
      version: second.version,
      at,
    }),
    'splitDraftParagraph',
  );
  const split = await draftOf(coordinator, draft.id);
  expect(split.paragraphs.map(({ text }) => text)).toEqual([
    '1. The Committee is concerned.',
    '2. The State party should act.',
    'It should report.',
    '3. The State party should pay.',
  ]);
  expect(split.paragraphs[2]).toMatchObject({ kind: 'RECOMMENDATION', doubts: ['NO_REFERENCE'] });
  const { id: paragraphId, version } = split.paragraphs[2]!;
  const both = await Promise.all(
    [cast.coordinator, cast.secondCoordinator].map((by) =>
      verb(by, 'joinDraftParagraph', 'paragraph { text }', { paragraphId, version }),
    ),
  );
  expect(both.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['NOT_FOUND', 'done']);
  const joined = await draftOf(coordinator, draft.id);
  expect(joined.paragraphs[1]?.['text']).toBe('2. The State party should act.\nIt should report.');
  done(
    await verb(coordinator, 'takeDraftParagraphs', 'paragraphs { kind }', {
      paragraphIds: joined.paragraphs.slice(0, 2).map(({ id }) => id),
      kind: null,
    }),
    'takeDraftParagraphs',
  );
  expect((await draftOf(coordinator, draft.id))['preview']).toMatchObject({ entered: 1 });
});

it('what cannot be is refused where it is said, and nothing is half written', async () => {
  const { coordinator } = cast;
  const draft = await drafted(coordinator, TREATY, treaty(2));
  const { id: paragraphId, version } = draft.paragraphs[1]!;
  const correct = async (input: object): Promise<unknown> =>
    refusal(
      await verb(coordinator, 'correctDraftParagraph', 'paragraph { id }', {
        paragraphId,
        version,
        ...input,
      }),
    );
  expect(await correct({ recommendingStateCodes: ['FRA'] })).toMatchObject({
    path: ['input', 'recommendingStateCodes'],
  });
  expect(await correct({ position: 'NOTED' })).toMatchObject({ path: ['input', 'position'] });
  expect(await correct({ followUpDueOn: '2027-01-01' })).toMatchObject({ path: ['input', 'followUpDueOn'] });
  expect(
    refusal(
      await verb(coordinator, 'splitDraftParagraph', 'paragraph { id }', { paragraphId, version, at: 9_999 }),
    ),
  ).toMatchObject({ code: 'INVALID', path: ['input', 'at'] });
  done(
    await verb(coordinator, 'correctDraftParagraph', 'paragraph { id }', {
      paragraphId,
      version,
      reference: '3',
    }),
    'correctDraftParagraph',
  );
  const twice = await draftOf(coordinator, draft.id);
  expect(twice.paragraphs[1]?.['doubts']).toEqual(['REPEATED_REFERENCE']);
  expect(refusal(await applying(coordinator, twice))).toMatchObject({
    code: 'INVALID',
    message: expect.stringContaining('have the number 3'),
  });
  expect(
    (await coordinator.ask('{ documentBySymbol(symbol: "CAT/C/XSA/CO/2") { id } }')).data.documentBySymbol,
  ).toBeNull();
  for (const input of [
    { newDocument: { ...REVIEW, symbol: 'A/HRC/60/8' } },
    { newDocument: { ...REVIEW, symbol: 'X/1', furtherSymbols: [{ symbol: 'A/HRC/60/8', kind: 'REPORT' }] } },
  ])
    expect(refusal(await draftingText(coordinator, REPORT, input))).toMatchObject({ code: 'CONFLICT' });
  expect(
    refusal(
      await draftingText(coordinator, REPORT, {
        newDocument: { ...REVIEW, symbol: 'X/2', adoptedOn: '2999-01-01' },
      }),
    ),
  ).toMatchObject({ code: 'INVALID', path: ['input', 'newDocument', 'adoptedOn'] });
});

it('to everybody but the coordinators of the country a draft does not exist', async () => {
  const { coordinator, foreignCoordinator, admin, analyst, focalPoint, stakeholder } = cast;
  const draft = await drafted(coordinator, TREATY, treaty(3));
  const node = 'query ($id: ID!) { node(id: $id) { id } }';
  for (const id of [draft.id, draft.paragraphs[0]!.id]) {
    for (const by of [foreignCoordinator, admin, analyst, focalPoint, stakeholder])
      expect((await by.ask(node, { id })).data.node).toBeNull();
    expect((await world.ask(node, { id })).data.node).toBeNull();
    expect((await coordinator.ask(node, { id })).data.node).toEqual({ id });
  }
  expect(refusal(await applying(foreignCoordinator, draft))).toMatchObject({ code: 'NOT_FOUND' });
  expect((await applying(focalPoint, draft)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const { data } = await foreignCoordinator.ask('{ documentDrafts { totalCount } }');
  expect(data.documentDrafts.totalCount).toBe(0);
});
