import { weeklyTurn } from './weekly-turn.js';

// 2 March 2026 is a Monday.
it.each([
  ['on the day itself', '2026-03-02', 'MONDAY', '2026-03-01', true],
  ['on the day, the very first time', '2026-03-02', 'MONDAY', null, true],
  ['on another day', '2026-03-03', 'MONDAY', '2026-03-02', false],
  ['on another day, the very first time', '2026-03-03', 'MONDAY', null, false],
  ['a day late, where nothing was made ready on the day', '2026-03-03', 'MONDAY', '2026-03-01', true],
  ['five days late', '2026-03-06', 'SUNDAY', '2026-02-28', true],
  ['once the day was made up for', '2026-03-04', 'MONDAY', '2026-03-03', false],
  ['on a Sunday', '2026-03-01', 'SUNDAY', '2026-02-28', true],
] as const)('%s: %s, %s, done on %s: %s', (_, today, weeklyOn, doneOn, turn) => {
  expect(weeklyTurn(today, weeklyOn, doneOn)).toBe(turn);
});
