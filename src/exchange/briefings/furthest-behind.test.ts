import type { ProgressRow } from '../../implementation/statistics/progress.types.js';
import { furthestBehind, greatest } from './furthest-behind.js';

/** A row of so many recommendations, some overdue, some without any action. */
function row(key: string | null, base: number, overdue: number, notStarted: number): ProgressRow {
  const statuses = [
    { status: 'NOT_STARTED', count: notStarted },
    { status: 'IN_PROGRESS', count: base - notStarted },
  ];
  return { keys: [{ key }], all: { base, denominator: base, overdue, statuses } } as unknown as ProgressRow;
}

const keys = (rows: ProgressRow[]): unknown[] => rows.map((one) => one.keys[0]?.key);

it('puts the most overdue first, then the greatest share without action, then the greater number', () => {
  const rows = [
    row('few', 4, 1, 1),
    row('many', 10, 3, 0),
    row('half', 4, 1, 2),
    row('half of more', 8, 1, 4),
  ];
  expect(keys(furthestBehind(rows))).toEqual(['many', 'half of more', 'half', 'few']);
});

it('leaves out who is not behind, and what nobody leads', () => {
  expect(keys(furthestBehind([row('on time', 9, 0, 0), row(null, 9, 9, 9), row('late', 1, 1, 0)]))).toEqual([
    'late',
  ]);
});

it('names five institutions and eight headings at most, alike on every database', () => {
  const rows = ['i', 'h', 'g', 'f', 'e', 'd', 'c', 'b', 'a'].map((key) => row(key, 2, 1, 1));
  expect(keys(furthestBehind(rows))).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(keys(greatest(rows))).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
});
