import type { Fact } from '../../platform/events/fact.js';
import type { CalendarEntry } from './calendar.entities.js';

function about(
  { id, countryCode, kind, mechanismCode, startsOn, certainty }: CalendarEntry,
  name: string,
  more: Fact['data'] = {},
): Fact {
  return {
    name,
    countryCode,
    subjectId: id,
    data: { kind, mechanismCode, startsOn, certainty, ...more },
  };
}

export const dateEntered = (entry: CalendarEntry): Fact => about(entry, 'DateEntered');
export const calendarEntryEdited = (entry: CalendarEntry): Fact => about(entry, 'CalendarEntryEdited');
export const dateChanged = (entry: CalendarEntry): Fact => about(entry, 'DateChanged');
export const datePostponed = (entry: CalendarEntry): Fact => about(entry, 'DatePostponed');
export const dateSettled = (entry: CalendarEntry): Fact => about(entry, 'DateSettled');
export const dateCancelled = (entry: CalendarEntry): Fact => about(entry, 'DateCancelled');
export const dateReopened = (entry: CalendarEntry, reason: string): Fact =>
  about(entry, 'DateReopened', { reason });
export const dateLinked = (entry: CalendarEntry, count: number): Fact =>
  about(entry, 'DateLinked', { count });
export const dateUnlinked = (entry: CalendarEntry, count: number): Fact =>
  about(entry, 'DateUnlinked', { count });
