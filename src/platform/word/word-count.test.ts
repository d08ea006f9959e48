import { wordCount } from './word-count.js';

it.each([
  ['', 0],
  ['  \n ', 0],
  ['Slovenia supports this recommendation.', 4],
  ['Human-rights – and the rule of law', 6],
  ['110.5 (a) A/HRC/59/15', 3],
  ['two\u00A0words\nand\ttwo more', 5],
  ['الدولة تؤيد هذه التوصية', 4],
  ['L’État l’accepte.', 2],
])('of %j there are %d', (text, count) => {
  expect(wordCount(text)).toBe(count);
});

it('divides what is written without spaces', () => {
  const count = wordCount('支持这项建议。');
  expect(count).toBeGreaterThan(2);
  expect(count).toBeLessThan(7);
});
