import { DateTime } from 'luxon';

/** The day before a day (`YYYY-MM-DD`). */
export function dayBefore(day: string): string {
  return DateTime.fromISO(day, { zone: 'UTC' }).minus({ days: 1 }).toISODate() as string;
}
