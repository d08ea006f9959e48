import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';

/** The only place that asks what time it is, so that a test can move it. */
@Injectable()
export class Clock {
  /** The instant now, as UTC ISO text with milliseconds: `2026-03-01T08:15:00.000Z`. */
  now(): string {
    return new Date().toISOString();
  }

  /** The day it is now (`YYYY-MM-DD`) in an IANA time zone: a country's day ends in its own zone. */
  today(timeZone = 'UTC'): string {
    return DateTime.fromISO(this.now(), { zone: timeZone }).toISODate() ?? this.now().slice(0, 10);
  }

  /** The instant `minutes` from now. */
  inMinutes(minutes: number): string {
    return new Date(Date.parse(this.now()) + minutes * 60_000).toISOString();
  }
}

/** The first instant after a day (`YYYY-MM-DD`) has ended in a time zone, as UTC ISO text. */
export function endOfDay(day: string, timeZone: string): string {
  return DateTime.fromISO(day, { zone: timeZone }).plus({ days: 1 }).startOf('day').toUTC().toISO() as string;
}
