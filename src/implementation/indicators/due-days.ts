import { DateTime, type DurationLikeObject } from 'luxon';
import type { FrequencyUnit } from './measuring-frequency.js';

/** When measurements are due: every so many units, counted from the first due day. */
export interface DueRule {
  every: number;
  unit: FrequencyUnit;
  firstDueOn: string;
  /** No due day is after it; null where there is no end. */
  lastDueOn: string | null;
}

const UNIT: Record<FrequencyUnit, keyof DurationLikeObject> = {
  WEEK: 'weeks',
  MONTH: 'months',
  QUARTER: 'quarters',
  YEAR: 'years',
};

/** Shortest length of a unit in days: what is divided by it is never too small. */
const DAYS: Record<FrequencyUnit, number> = { WEEK: 7, MONTH: 28, QUARTER: 89, YEAR: 365 };

/**
 * The due day of a number: 0 is the first one, -1 the day that would have come before it. Always counted from the
 * first day and never from the last one, so that nothing drifts: of 31 January and each month the next is 28 or 29
 * February, and the one after it 31 March.
 */
export function dueDay(rule: DueRule, number: number): string {
  return at(rule, number).toISODate() as string;
}

/** The number of the latest due day that is not after a day, by the rule's end too; -1 where none has come. */
export function numberUpTo(rule: DueRule, day: string): number {
  const last = rule.lastDueOn !== null && rule.lastDueOn < day ? rule.lastDueOn : day;
  const end = instant(last);
  if (end < instant(rule.firstDueOn)) return -1;
  // Too high by what months are longer than the shortest, never too low: from there it only goes down.
  const days = end.diff(instant(rule.firstDueOn)).as('days');
  let low = 0;
  let high = Math.floor(days / (DAYS[rule.unit] * rule.every)) + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (at(rule, middle) <= end) low = middle;
    else high = middle;
  }
  return low;
}

function at({ firstDueOn, every, unit }: DueRule, number: number): DateTime {
  return instant(firstDueOn).plus({ [UNIT[unit]]: every * number });
}

/** Days are counted in UTC: what is a day is decided before, in the country's own zone. */
function instant(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'UTC' });
}
