import { DateTime } from 'luxon';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

/** One day, or several, in a calendar program. */
export interface FeedEvent {
  /** The same for ever, so that a program knows the event again when its date moves. */
  uid: string;
  /** `YYYY-MM-DD`, both included. */
  firstDay: string;
  lastDay: string;
  summary: string;
  /** Lines of text. */
  description: string;
  url: string | null;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Grows with each change. */
  sequence: number;
  /** When it was last changed: UTC ISO text. */
  changedAt: string;
}

/** How often a program should look again. */
const REFRESH_SECONDS = 4 * 60 * 60;

/**
 * Events as an iCalendar text (RFC 5545). Days are days wherever the reader is (`VALUE=DATE`), and the end is the day
 * after the last one, as the standard has it. The same events always give the same text.
 */
export function icalOf(name: string, events: readonly FeedEvent[]): string {
  const calendar = ical({
    prodId: { company: 'Rectrack', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(name),
    ttl: REFRESH_SECONDS,
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      start: midnight(event.firstDay),
      end: midnight(dayAfter(event.lastDay)),
      allDay: true,
      summary: printable(event.summary),
      description: printable(event.description),
      url: event.url,
      status: ICalEventStatus[event.status],
      transparency: ICalEventTransparency.TRANSPARENT,
      sequence: event.sequence,
      stamp: event.changedAt,
      lastModified: event.changedAt,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The generator writes the UTC day of an instant, whatever the zone of the process. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

function dayAfter(day: string): string {
  return DateTime.fromISO(day, { zone: 'UTC' }).plus({ days: 1 }).toISODate() as string;
}

/** The generator escapes the texts of events, not the name of the calendar. */
function escaped(text: string): string {
  return printable(text)
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', ' ');
}

/** The standard has no control characters but tab and the end of a line. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what must go
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}
