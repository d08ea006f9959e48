import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileIn, type Parts } from '../../../../test/harness/packages.js';
import {
  cell,
  deleted,
  inserted,
  paragraph,
  row,
  run,
  table,
  wordFile,
} from '../../../../test/texts/word-file.js';
import { inFormat } from './numbering.js';
import { blocksOfWord, readWord } from './read-word.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'word-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function shown(content: string, more?: Parts): Promise<string[]> {
  const items = await readWord(await fileIn(folder, await wordFile(content, more)));
  return blocksOfWord(items).map(({ label, text }) => (label === null ? text : `${label} ${text}`));
}

it('numbers paragraphs as Word shows them, whether the list is the paragraph’s or its style’s', async () => {
  const content = [
    paragraph('First', { style: 'Numbered' }),
    paragraph('One', { style: 'Sub' }),
    paragraph('Two', { list: [1, 1] }),
    paragraph('Deep', { list: [1, 2] }),
    paragraph('Second', { style: 'Numbered' }),
    paragraph('One again', { style: 'Sub' }),
    paragraph('None', { style: 'Numbered', list: [0, 0] }),
    paragraph('A point', { list: [2, 0] }),
    paragraph('Begun anew', { list: [3, 0] }),
  ];
  await expect(shown(content.join(''))).resolves.toEqual([
    '11. First',
    '(a) One',
    '(b) Two',
    '(i) Deep',
    '12. Second',
    '(a) One again',
    'None',
    'A point',
    '30. Begun anew',
  ]);
});

it('shows what is shown: deleted, moved, hidden text and the codes of fields are not', async () => {
  const content = [
    paragraph(`${run('The State ')}${deleted('shall not ')}${inserted('should ')}${run('act')}`),
    paragraph(`${run('Here')}<w:moveFrom>${run(' and there')}</w:moveFrom>${run(' secret', '<w:vanish/>')}`),
    paragraph(`${run('Page ')}<w:r><w:instrText>PAGE</w:instrText></w:r>${run('7')}`),
    paragraph(
      `${run('See')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' art.')}<w:r><w:tab/></w:r>${run('3')}`,
    ),
    paragraph('Joined ', { markDeleted: true }),
    paragraph('with the next'),
    paragraph('   '),
  ];
  await expect(shown(content.join(''))).resolves.toEqual([
    'The State should act',
    'Here',
    'Page 7',
    'See art. 3',
    'Joined with the next',
  ]);
});

it('takes the properties that hold, not those that somebody changed', async () => {
  const changed = `<w:p><w:pPr><w:pStyle w:val="Numbered"/><w:pPrChange w:id="9" w:author="A"><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('Counted')}</w:p>`;
  await expect(shown(changed)).resolves.toEqual(['11. Counted']);
});

it('reads tables row by row, without rows that were deleted', async () => {
  const gone = row(cell('gone')).replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr>');
  const path = await fileIn(
    folder,
    await wordFile(table(row(cell('Theme: A', 4)), gone, row(cell('1\n2'), cell('b')))),
  );
  const items = await readWord(path);
  expect(
    items.map((item) =>
      'row' in item ? item.row.map(({ span, paragraphs }) => [span, paragraphs.length]) : null,
    ),
  ).toEqual([
    [[4, 1]],
    [
      [1, 2],
      [1, 1],
    ],
  ]);
});

it('reads a document without lists and styles', async () => {
  await expect(shown(paragraph('12. Typed'), { 'word/_rels/document.xml.rels': null })).resolves.toEqual([
    '12. Typed',
  ]);
});

it.each([
  [4, 'lowerRoman', 'iv'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [27, 'lowerLetter', 'aa'],
  [3, 'upperLetter', 'C'],
  [7, 'decimalZero', '07'],
  [7, 'ideographDigital', '7'],
])('writes %d in %s as %s', (count, format, text) => {
  expect(inFormat(count, format)).toBe(text);
});
