import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';

/** The only place that asks what time it is, so that a test can move it. */
@Injectable()
export class Clock {
  private days = { minute: '', byZone: new Map<string, string>() };

  /** The instant now, as UTC ISO text with milliseconds: `2026-03-01T08:15:00.000Z`. */
  now(): string {
    return new Date().toISOString();
  }

  /** The day it is now (`YYYY-MM-DD`) in an IANA time zone: a country's day ends in its own zone. */
  today(timeZone = 'UTC'): string {
    const now = this.now();
    // Asked for every zone by every reader of the world; no zone's day begins within a minute.
    const minute = now.slice(0, 16);
    if (this.days.minute !== minute) this.days = { minute, byZone: new Map() };
    let day = this.days.byZone.get(timeZone);
    if (day === undefined) {
      day = dayOf(now, timeZone);
      this.days.byZone.set(timeZone, day);
    }
    return day;
  }

  /** The instant `minutes` from now. */
  inMinutes(minutes: number): string {
    return new Date(Date.parse(this.now()) + minutes * 60_000).toISOString();
  }
}

/** The day (`YYYY-MM-DD`) that an instant (UTC ISO text) falls on in a time zone. */
export function dayOf(instant: string, timeZone: string): string {
  return DateTime.fromISO(instant, { zone: timeZone }).toISODate() as string;
}

/** The day so many days after another; before it where the number is negative. */
export function daysAfter(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'UTC' }).plus({ days }).toISODate() as string;
}

/** The first instant after a day (`YYYY-MM-DD`) has ended in a time zone, as UTC ISO text. */
export function endOfDay(day: string, timeZone: string): string {
  return DateTime.fromISO(day, { zone: timeZone }).plus({ days: 1 }).startOf('day').toUTC().toISO() as string;
}

/** The first instant of a day (`YYYY-MM-DD`) in a time zone, as UTC ISO text. */
export function startOfDay(day: string, timeZone: string): string {
  return DateTime.fromISO(day, { zone: timeZone }).startOf('day').toUTC().toISO() as string;
}
