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

void OBSERVATIONS;
void draftingText;
