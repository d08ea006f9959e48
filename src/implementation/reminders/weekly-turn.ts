import { DateTime } from 'luxon';
import { WEEKDAYS, type Weekday } from './reminder-schedule.entity.js';

/**
 * Whether those who want one mail a week get theirs today: it is the day, or on the last such day nothing was made
 * ready. `doneOn` is the last day that was; null before the first.
 */
export function weeklyTurn(today: string, weeklyOn: Weekday, doneOn: string | null): boolean {
  const day = DateTime.fromISO(today, { zone: 'UTC' });
  const since = (day.weekday - (WEEKDAYS.indexOf(weeklyOn) + 1) + 7) % 7;
  if (since === 0) return true;
  const last = day.minus({ days: since }).toISODate() as string;
  return doneOn !== null && doneOn < last;
}
