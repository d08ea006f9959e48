import fc from 'fast-check';
import { csvText, textOfCsv } from './csv-text.js';

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ['plain', 'plain'],
  ['', ''],
])('%j is written as %j and read as it was', (text, written) => {
  expect(csvText(text)).toBe(written);
  expect(textOfCsv(written)).toBe(text);
});

it('whatever is written is read as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("'", '=', 'a', '-', '\n', '@') }),
      (text) => textOfCsv(csvText(text)) === text,
    ),
  );
});
