import { InputType } from '@nestjs/graphql';
import { CalendarArgs } from '../../../../implementation/calendar/calendar.args.js';
import { columnEnum, type ListColumns } from '../list-column.js';
import { listInput } from '../list.inputs.js';
import type { RootList } from '../root-list.js';

type CalendarColumn =
  | 'STARTS_ON'
  | 'ENDS_ON'
  | 'CERTAINTY'
  | 'KIND'
  | 'DUTY'
  | 'TITLE'
  | 'MECHANISM'
  | 'DOCUMENT'
  | 'RECOMMENDATIONS'
  | 'STATE'
  | 'OVERDUE';

const COLUMNS: ListColumns<CalendarColumn> = {
  STARTS_ON: {
    header: 'Day',
    field: 'startsOn',
    kind: 'DAY',
    description: 'the day, or the first day; empty where none is named.',
  },
  ENDS_ON: { header: 'Last day', field: 'endsOn', kind: 'DAY', description: 'where it takes several.' },
  CERTAINTY: { header: 'Certainty', field: 'certainty', description: 'estimated, confirmed or postponed.' },
  KIND: { header: 'Kind', field: 'kind', description: 'what is due or takes place.' },
  DUTY: { header: 'Duty', field: 'duty', description: 'due, voluntary or expected.' },
  TITLE: { header: 'Title', field: 'title', description: 'where it has one.' },
  MECHANISM: {
    header: 'Mechanism',
    field: 'mechanism.name(language: $language)',
    description: 'who set it.',
  },
  DOCUMENT: { header: 'Document', field: 'document.symbol', description: 'document that it is about.' },
  RECOMMENDATIONS: {
    header: 'Recommendations',
    field: 'recommendationCount',
    kind: 'NUMBER',
    description: 'how many recommendations it is about.',
  },
  STATE: { header: 'State', field: 'state', description: 'open, done or cancelled.' },
  OVERDUE: { header: 'Overdue', field: 'overdue', description: 'whether it is: yes or no.' },
};

export const CalendarColumnEnum = columnEnum('CalendarColumn', 'the calendar', COLUMNS);

/** Which entries of the calendar, as the list itself is asked, and what to show of them. */
@InputType({
  description: 'Which entries of the calendar, as the list itself is asked, and what to show of them.',
})
export class ExportCalendarInput extends listInput(CalendarArgs, CalendarColumnEnum) {}

/** The calendar. */
export const CALENDAR: RootList = { root: 'calendar', title: 'Calendar', columns: COLUMNS };
