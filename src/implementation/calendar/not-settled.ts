import type { CalendarEntry } from './calendar.entities.js';

/** What an open entry says about its end: nothing. */
export const NOT_SETTLED = {
  state: 'OPEN',
  settledOn: null,
  settledDocumentId: null,
  settledSymbol: null,
  settledTitle: null,
  settledUrl: null,
  settledNote: null,
  settledAt: null,
  settledById: null,
} as const satisfies Partial<CalendarEntry>;
