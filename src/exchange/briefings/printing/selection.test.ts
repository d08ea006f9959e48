import { selectionOf } from './selection.js';

it.each<[object | null | undefined, string | null]>([
  [undefined, null],
  [null, null],
  [{}, null],
  [{ mechanisms: null }, null],
  [{ mechanisms: ['UPR'], cycles: [3, 4] }, 'mechanisms = UPR; cycles = 3, 4'],
  [{ overdue: false, issuedOn: { from: '2024-01-01' } }, 'overdue = false; issuedOn = { from = 2024-01-01 }'],
])('%j is told as %j', (filter, told) => {
  expect(selectionOf(filter)).toBe(told);
});
