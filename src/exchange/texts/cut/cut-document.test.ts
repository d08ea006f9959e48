import { blocksOfText } from './blocks-of-text.js';
import { cutDocument, type SubParagraphs } from './cut-document.js';
import type { CutParagraph } from './cut-paragraph.js';
import { followUpRequest } from './follow-up-request.js';

const cut = (text: string, upr = false, subParagraphs: SubParagraphs = 'TOGETHER'): CutParagraph[] =>
  cutDocument(blocksOfText(text, upr), { upr, language: 'en', subParagraphs });

const OBSERVATIONS = `CEDAW/C/XSA/CO/5

B. Positive aspects
4. The Committee welcomes the new law.

C. Principal areas of concern and recommendations

Education
11. The Committee is concerned that few girls finish school
in the valleys.
12. The State party should:
(a) Open schools, in particular:
(i) In the mountains;
(ii) On the islands;
(b) Pay teachers in time.
14
Health
13. The Committee regrets the closing of clinics and recommends that the State party reopen them.
Follow-up
20. The Committee requests the State party to provide, by 3 March 2027, information on the recommendations made in paragraphs 12 (a) (schools) and 13 above.`;

it('cuts concluding observations into headings, paragraphs and what they are', () => {
  expect(
    cut(OBSERVATIONS)
      .filter(({ form }) => form === 'PARAGRAPH')
      .map(({ reference, sectionHeading, kind }) => [reference, sectionHeading, kind]),
  ).toEqual([
    ['4', 'B. Positive aspects', null],
    ['11', 'Education', 'CONCERN'],
    ['12', 'Education', 'RECOMMENDATION'],
    ['13', 'Health', 'RECOMMENDATION'],
    ['20', 'Follow-up', 'RECOMMENDATION'],
  ]);
});

it('keeps (a), (b) in their paragraph, or takes each apart under its opening words', () => {
  expect(cut(OBSERVATIONS).find(({ reference }) => reference === '12')?.text).toBe(
    '12. The State party should:\n(a) Open schools, in particular:\n(i) In the mountains;\n(ii) On the islands;\n(b) Pay teachers in time.',
  );
  const apart = cut(OBSERVATIONS, false, 'APART').filter(({ reference }) => reference?.startsWith('12'));
  expect(apart.map(({ reference, kind }) => [reference, kind])).toEqual([
    ['12', null],
    ['12 (a)', 'RECOMMENDATION'],
    ['12 (a) (i)', 'RECOMMENDATION'],
    ['12 (a) (ii)', 'RECOMMENDATION'],
    ['12 (b)', 'RECOMMENDATION'],
  ]);
  expect(apart.at(-1)?.text).toBe('12. The State party should:\n(b) Pay teachers in time.');
});

it('marks what the document itself asks an answer on, until the day that it names', () => {
  const marked = (subParagraphs: SubParagraphs): unknown[] =>
    cut(OBSERVATIONS, false, subParagraphs)
      .filter(({ followUp }) => followUp.requested)
      .map(({ reference, followUp }) => [reference, followUp.dueOn]);
  expect(marked('TOGETHER')).toEqual([
    ['12', '2027-03-03'],
    ['13', '2027-03-03'],
  ]);
  expect(marked('APART')).toEqual([
    ['12 (a)', '2027-03-03'],
    ['13', '2027-03-03'],
  ]);
});

it.each([
  [
    'The State party is requested to provide, within two years, information on the steps taken to implement the recommendations contained in paragraphs 15 (violence), 21 (c) and (d) and 33 above.',
    ['15', '21 (c)', '21 (d)', '33'],
    null,
  ],
  [
    'It requests the State party to submit by 28 March 2026 information on the implementation of the recommendations in paragraph 9.',
    ['9'],
    '2026-03-28',
  ],
  ['The Committee requests information on schools.', null, null],
])('reads which paragraphs are asked for: %s', (text, references, dueOn) => {
  expect(followUpRequest(text, 'en')).toEqual(references === null ? null : { references, dueOn });
});

it('reads from the opening words of a list what the State said of its items', () => {
  const positions = cut(
    `140. The recommendations below enjoy the support of the State:
140.1 Build (Chile);
141. The following are noted by the State:
141.1 Repair (Peru);
142. The following recommendations will be examined by the State:
142.1 Plant (Fiji);
143. The State made these voluntary pledges:
143.1 To report each year.`,
    true,
  );
  expect(
    positions
      .filter(({ kind }) => kind !== null)
      .map(({ reference, kind, said }) => [reference, kind, said?.position ?? null]),
  ).toEqual([
    ['140.1', 'RECOMMENDATION', 'SUPPORTED'],
    ['141.1', 'RECOMMENDATION', 'NOTED'],
    ['142.1', 'RECOMMENDATION', 'PENDING'],
    ['143.1', 'COMMITMENT', null],
  ]);
});

it('finds the same in a text that was broken into lines', () => {
  const text = `140. The recommendations will be examined by the State:
140.1 Strengthen the ombudsperson, so that all who live in the mountains have somebody to turn to (Iran (Islamic Republic of));
140.2 Publish the budget (Chile);`;
  const broken = text.replace(/(.{30,50}) /g, '$1\n');
  expect(broken).not.toBe(text);
  expect(cut(broken, true)).toEqual(cut(text, true));
});

it.each([
  ['brackets without end', '('.repeat(50_000)],
  ['numbers without end', '1.'.repeat(50_000)],
  ['one line without end', 'a '.repeat(200_000)],
  ['very many lines', '12. A\n'.repeat(20_000)],
  ['labels without end', '(a) '.repeat(50_000)],
  ['brackets that close States without end', `1.1 A ${'(B) '.repeat(30_000)}`],
])('is done soon with %s', (_, text) => {
  const started = performance.now();
  cut(text, true);
  cut(text, false, 'APART');
  expect(performance.now() - started).toBeLessThan(4_000);
});
