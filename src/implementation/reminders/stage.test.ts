import { daysBetween, stageOf } from './stage.js';

describe('days between', () => {
  it.each([
    ['2026-03-01', '2026-03-15', 14],
    ['2026-03-15', '2026-03-01', -14],
    // Over the night in which clocks go forward in much of the world.
    ['2026-03-28', '2026-03-30', 2],
    ['2024-02-28', '2024-03-01', 2],
  ])('%s and %s: %d', (from, to, days) => expect(daysBetween(from, to)).toBe(days));
});

describe('the reminder that is owed', () => {
  const offsets = [14, 7, 0, -7];
  it.each([
    ['before the first day', '2026-03-16', null],
    ['on the first day', '2026-03-15', 14],
    ['between two days: the last that has come', '2026-03-10', 14],
    ['seven days before', '2026-03-08', 7],
    ['on the day', '2026-03-01', 0],
    ['three days after', '2026-02-26', 0],
    ['seven days after', '2026-02-22', -7],
    ['a year after: still the last one', '2025-03-01', -7],
  ])('%s, due %s: %s', (_, dueOn, stage) => expect(stageOf(dueOn, '2026-03-01', offsets)).toBe(stage));

  it('does not depend on the order of the days', () => {
    expect(stageOf('2026-03-08', '2026-03-01', [0, -7, 14, 7])).toBe(7);
  });

  it('is none where only days after count and the day has not come', () => {
    expect(stageOf('2026-03-02', '2026-03-01', [-1])).toBeNull();
  });
});
