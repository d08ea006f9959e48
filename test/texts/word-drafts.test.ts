import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cast } from '../harness/cast.js';
import { World } from '../harness/world.js';
import type { Parts } from '../harness/packages.js';
import { refusal } from '../progress/reporting.js';
import {
  applied,
  drafted,
  draftingText,
  OBSERVATIONS,
  recommendationsOf,
  uploaded,
  type Draft,
} from './drafting.js';
import { cell, paragraph, row, table, wordFile } from './word-file.js';

let world: World;
let cast: Cast;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rectrack-word-'));
  world = await World.open({ RECTRACK_FILES: folder });
  cast = await Cast.play(world);
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function fileOf(content: string, more: Parts = {}): Promise<string> {
  return uploaded(world, cast.coordinator, await wordFile(content, more), 'text.docx');
}

it('concluding observations in Word are read with the numbers that Word gives them', async () => {
  const content = [
    paragraph('Education', { style: 'H1G' }),
    paragraph('The Committee is concerned that few girls finish school.', { style: 'Numbered' }),
    paragraph('The State party should:', { style: 'Numbered' }),
    paragraph('Open schools;', { style: 'Sub' }),
    paragraph('Pay teachers in time.', { style: 'Sub' }),
    paragraph(
      'The Committee requests the State party to provide, by 1 March 2027, information on the implementation of the recommendations in paragraph 12 (b).',
      {
        style: 'Numbered',
      },
    ),
  ].join('');
  const draft = await drafted(cast.coordinator, '', {
    fileId: await fileOf(content),
    newDocument: OBSERVATIONS,
    subParagraphs: 'APART',
  });
  const { document } = await applied(cast.coordinator, draft);
  const rows = await recommendationsOf(cast.coordinator, document.id);
  expect(rows.map((each) => [each.reference, each.kind, each.sectionHeading, each.followUpDueOn])).toEqual([
    ['11', 'CONCERN', 'Education', null],
    ['12 (a)', 'RECOMMENDATION', 'Education', null],
    ['12 (b)', 'RECOMMENDATION', 'Education', '2027-03-01'],
    ['13', 'RECOMMENDATION', 'Education', null],
  ]);
  expect(rows[2]).toMatchObject({
    text: { text: '12. The State party should:\n(b) Pay teachers in time.' },
    position: null,
    followUpRequested: true,
  });
});

describe('OHCHR’s thematic list', () => {
  const list = async (symbol: string, content: string): Promise<Draft> =>
    drafted(cast.coordinator, '', {
      fileId: await fileOf(content),
      layout: 'THEMATIC_LIST',
      newDocument: { symbol, mechanismCode: 'UPR' },
    });

  it('of cycle 4: goals in the last column, States in brackets of their own', async () => {
    const draft = await list(
      'A/HRC/60/11',
      table(
        row(cell('Recommendation'), cell('Position'), cell('Full list of themes'), cell('SDGs')),
        row(cell('Theme: Right to education', 4)),
        row(
          cell(
            '140.7 Open a school in each valley (France) (Kenya);\nSource of Position: A/HRC/60/11/Add.1 - Para.3',
          ),
          cell('Supported'),
          cell('- Right to education\n- Right to the moon\nGroups of Persons:\n- Children'),
          cell('4 - QUALITY EDUCATION\n4.1 - Free primary and secondary education'),
        ),
      ),
    );
    expect(draft.paragraphs).toHaveLength(1);
    expect(draft.paragraphs[0]).toMatchObject({
      reference: '140.7',
      text: '140.7 Open a school in each valley (France) (Kenya);',
      sectionHeading: 'Right to education',
      recommendingStates: [{ code: 'FRA' }, { code: 'KEN' }],
      position: 'SUPPORTED',
      positionSource: 'A/HRC/60/11/Add.1 - Para.3',
      positionComment: null,
      themeCodes: ['right-to-education'],
      affectedGroupCodes: ['children'],
      sdgCodes: ['4', '4.1'],
      unknownTerms: ['Right to the moon'],
      doubts: ['UNKNOWN_TERM'],
    });
    const { document } = await applied(cast.coordinator, draft);
    const [first] = await recommendationsOf(cast.coordinator, document.id);
    expect(first).toMatchObject({ position: 'SUPPORTED', themes: [{ origin: 'NATIONAL' }] });
    expect(first.positions).toContainEqual(
      expect.objectContaining({
        position: 'SUPPORTED',
        stage: 'ADDENDUM',
        source: 'A/HRC/60/11/Add.1 - Para.3',
      }),
    );
  });

  it('of cycle 3: goals under the themes, comments in the last column, States in one pair of brackets', async () => {
    const draft = await list(
      'A/HRC/43/11',
      table(
        row(
          cell('Recommendation'),
          cell('Position'),
          cell('Full list of themes'),
          cell('Assessment/comments on level of implementation'),
        ),
        row(
          cell('121.1 Train midwives (Chile, Peru);\nSource of Position: A/HRC/43/11/Add.1'),
          cell('Noted'),
          cell(
            '- Right to health\nAffected persons:\n- Women & girls\nSDGs:\n- 3 - GOOD HEALTH AND WELL-BEING',
          ),
          cell('Midwives are trained\nin each district.'),
        ),
      ),
    );
    expect(draft.paragraphs[0]).toMatchObject({
      recommendingStates: [{ code: 'CHL' }, { code: 'PER' }],
      position: 'NOTED',
      positionComment: 'Midwives are trained\nin each district.',
      affectedGroupCodes: ['women-and-girls'],
      sdgCodes: ['3'],
    });
  });

  it('of cycle 2: codes before the themes; one under two themes is one; what is there gets what is missing', async () => {
    const report = '110.1 Ratify the treaty (Norway);\n110.2 Plant trees (Samoa).';
    const before = await drafted(cast.coordinator, report, {
      newDocument: { symbol: 'A/HRC/22/11', mechanismCode: 'UPR' },
    });
    const { document } = await applied(cast.coordinator, before);
    const item = (themes: string): string =>
      row(cell('110.1 Ratify the treaty (Norway);'), cell('Supported'), cell(themes), cell('Done.'));
    const draft = await drafted(cast.coordinator, '', {
      fileId: await fileOf(
        table(
          row(cell('Theme: A12 Acceptance of international norms', 4)),
          item('A12 Acceptance of international norms'),
          row(cell('Theme: E51 Right to education', 4)),
          item('E51 Right to education'),
        ),
      ),
      layout: 'THEMATIC_LIST',
      documentId: document.id,
    });
    expect(draft['preview']).toMatchObject({ entered: 0, same: 1 });
    expect(draft.paragraphs[0]?.['themeCodes']).toContain('right-to-education');
    expect(draft.paragraphs[0]?.['unknownTerms']).toEqual([]);
    await applied(cast.coordinator, draft);
    const rows = await recommendationsOf(cast.coordinator, document.id);
    expect(rows.map(({ reference, position }) => [reference, position])).toEqual([
      ['110.1', 'SUPPORTED'],
      ['110.2', 'PENDING'],
    ]);
    expect(rows[0].themes).toHaveLength(2);
  });
});

it.each([
  ['macros', paragraph('12. The State party should act.'), { 'word/vbaProject.bin': 'x' }, 'holds macros'],
  [
    'a DOCTYPE',
    '',
    { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
    'declares a document type',
  ],
  ['a bomb', '', { 'word/document.xml': Buffer.alloc(20_000_000, ' ') }, 'one piece of more than'],
  ['broken XML', '', { 'word/document.xml': '<a>' }, 'not well-formed'],
  ['no number', paragraph('Nothing here.'), {}, 'No numbered paragraph was found'],
])('a Word file with %s is refused, and nothing is drafted', async (_, content, more, message) => {
  const fileId = await fileOf(content, more);
  const answer = await draftingText(cast.coordinator, '', {
    fileId,
    newDocument: { symbol: 'CAT/C/XSA/CO/9', mechanismCode: 'CAT' },
  });
  expect(refusal(answer)).toMatchObject({ message: expect.stringContaining(message) });
  const { data } = await cast.coordinator.ask('{ documentDrafts(states: [DRAFT]) { totalCount } }');
  expect(data.documentDrafts.totalCount).toBe(1);
});

it('a layout fits the mechanism and the file, and a file is one’s own country’s', async () => {
  const { coordinator, foreignCoordinator } = cast;
  const fileId = await fileOf(paragraph('12. The State party should act.'));
  const treaty = { newDocument: { symbol: 'CAT/C/XSA/CO/8', mechanismCode: 'CAT' } };
  const review = { newDocument: { symbol: 'A/HRC/60/12', mechanismCode: 'UPR' } };
  const refused = async (by: typeof coordinator, input: object): Promise<unknown> =>
    refusal(await draftingText(by, '140.1 Build (Chile);', input));
  expect(await refused(coordinator, { ...treaty, fileId, layout: 'THEMATIC_LIST' })).toMatchObject({
    path: ['input', 'layout'],
  });
  expect(await refused(coordinator, { ...review, layout: 'THEMATIC_LIST' })).toMatchObject({
    path: ['input', 'layout'],
  });
  expect(await refused(coordinator, { ...review, fileId, layout: 'THEMATIC_LIST' })).toMatchObject({
    path: ['input', 'layout'],
  });
  expect(await refused(coordinator, { ...treaty, fileId, text: 'both' })).toMatchObject({
    path: ['input', 'text'],
  });
  expect(await refused(foreignCoordinator, { ...treaty, fileId })).toMatchObject({
    code: 'NOT_FOUND',
    path: ['input', 'fileId'],
  });
});
