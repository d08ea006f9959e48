import { DateTime } from 'luxon';

/** Days from one day (YYYY-MM-DD) to another; below 0 where it lies before. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((day) => DateTime.fromISO(day, { zone: 'UTC' })) as [
    DateTime,
    DateTime,
  ];
  return Math.round(end.diff(start, 'days').days);
}

/**
 * The reminder that is owed for something due on a day: the last of the `offsets` (days before the day; 0 on it; below
 * 0 after it) that has come. A day on which nobody was reminded is made up for by the next. Null before the first.
 */
export function stageOf(dueOn: string, today: string, offsets: readonly number[]): number | null {
  const left = daysBetween(today, dueOn);
  const come = offsets.filter((offset) => left <= offset);
  return come.length > 0 ? Math.min(...come) : null;
}
