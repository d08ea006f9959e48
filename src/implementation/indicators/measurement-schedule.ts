import { DateTime } from 'luxon';
import { dueDay, numberUpTo, type DueRule } from './due-days.js';

export type PeriodState = 'MEASURED' | 'DUE' | 'OVERDUE' | 'TO_COME' | 'NOT_MEASURED';

/** What lies between two due days: what is measured of it is due at its end. */
export interface Period {
  periodFrom: string;
  dueOn: string;
  state: PeriodState;
  /** Latest day in it that a value speaks of; null where there is none. */
  measuredOn: string | null;
}

/** What periods are told from. Days are those of the country. */
export interface Measuring {
  rule: DueRule;
  /** Days that values speak of, in order. */
  measuredDays: readonly string[];
  today: string;
  /** Day on which the indicator was given up; null while in use. */
  givenUpOn: string | null;
}

/** Periods whose due days lie in a range, at most so many: the latest of them. Without an end up to what is due next. */
export function periodsBetween(
  measuring: Measuring,
  { from, to }: { from: string | null; to: string | null },
  most: number,
): Period[] {
  const { rule, givenUpOn } = measuring;
  const wanted = to === null ? nextNumber(measuring) : numberUpTo(rule, to);
  const last = givenUpOn === null ? wanted : Math.min(wanted, numberUpTo(rule, givenUpOn));
  const before = from === null ? -1 : numberUpTo(rule, dayBefore(from));
  return periods(measuring, Math.max(before + 1, last - most + 1), last);
}

/** All periods that are overdue, and the one that is under way where nothing was measured in it yet. */
export function openPeriods(measuring: Measuring): Period[] {
  if (measuring.givenUpOn !== null) return [];
  const running = nextNumber(measuring);
  const all = periods(measuring, 0, running);
  return all.filter(({ state }) => state === 'OVERDUE' || state === 'DUE');
}

/** Day on which the next value is due that is not there yet, today at the earliest; null where none is to come. */
export function nextDueOn(measuring: Measuring): string | null {
  if (measuring.givenUpOn !== null) return null;
  const next = nextNumber(measuring);
  // Nothing is measured ahead of its day: if the period under way is measured, the one after it is not.
  const [open] = periods(measuring, next, next + 1).filter(
    ({ state, dueOn }) => state !== 'MEASURED' && dueOn >= measuring.today,
  );
  return open?.dueOn ?? null;
}

/** The due day of the first period that has passed and was not measured; null where there is none. */
export function overdueSince(measuring: Measuring): string | null {
  return openPeriods(measuring).find(({ state }) => state === 'OVERDUE')?.dueOn ?? null;
}

/** Number of the first due day that has not passed; it may be past the rule's end. */
function nextNumber({ rule, today }: Measuring): number {
  return numberUpTo(rule, dayBefore(today)) + 1;
}

function periods(measuring: Measuring, first: number, last: number): Period[] {
  const { rule, measuredDays } = measuring;
  const found: Period[] = [];
  let before = dueDay(rule, first - 1);
  let seen = 0;
  for (let number = first; number <= last; number += 1) {
    const dueOn = dueDay(rule, number);
    if (rule.lastDueOn !== null && dueOn > rule.lastDueOn) break;
    let measuredOn: string | null = null;
    for (; (measuredDays[seen] ?? '~') <= dueOn; seen += 1) {
      const day = measuredDays[seen] as string;
      if (day > before) measuredOn = day;
    }
    const periodFrom = dayAfter(before);
    found.push({ periodFrom, dueOn, measuredOn, state: stateOf(measuring, periodFrom, dueOn, measuredOn) });
    before = dueOn;
  }
  return found;
}

function stateOf(
  { today, givenUpOn }: Measuring,
  periodFrom: string,
  dueOn: string,
  measuredOn: string | null,
): PeriodState {
  if (measuredOn !== null) return 'MEASURED';
  if (givenUpOn !== null) return 'NOT_MEASURED';
  if (dueOn < today) return 'OVERDUE';
  return periodFrom <= today ? 'DUE' : 'TO_COME';
}

function dayBefore(day: string): string {
  return DateTime.fromISO(day, { zone: 'UTC' }).minus({ days: 1 }).toISODate() as string;
}

function dayAfter(day: string): string {
  return DateTime.fromISO(day, { zone: 'UTC' }).plus({ days: 1 }).toISODate() as string;
}
