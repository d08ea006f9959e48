import { done, type Player } from '../harness/cast.js';
import type { Answer } from '../harness/world.js';
import { verb } from '../progress/reporting.js';

/** What the tests read of an entry. */
export const ENTRY = `id version kind duty title startsOn endsOn certainty state overdue termMonths note
  mechanism { code } institution { id } uprSession { number } source { document { id } symbol title url }
  settlement { on note source { symbol title } recordedBy { id } }
  dates { number startsOn endsOn certainty reason recordedAt recordedBy { id } source { document { id } symbol title } }
  availableTransitions`;

/** An entry as the tests read it. */
export interface Entry {
  id: string;
  version: number;
  [field: string]: any;
}

export const LETTER = { symbol: 'CEDAW/C/XSA/LET/1', title: 'Letter of the Committee' };

const REPORT = {
  mechanismCode: 'CEDAW',
  kind: 'PERIODIC_REPORT',
  startsOn: '2026-09-30',
  certainty: 'ESTIMATED',
  source: LETTER,
};

/** Nothing is entered twice under one title. */
let reports = 0;

/** Enters a date, a report's unless told. */
export const entering = (by: Player, more: object = {}): Promise<Answer> =>
  verb(by, 'enterDate', `entry { ${ENTRY} }`, { ...REPORT, title: `Report ${++reports}`, ...more });

export async function entered(by: Player, more: object = {}): Promise<Entry> {
  return done(await entering(by, more), 'enterDate').entry;
}

/** Acts on an entry; `name` is the verb. */
export const acting = (by: Player, name: string, { id, version }: Entry, more: object): Promise<Answer> =>
  verb(by, name, `entry { ${ENTRY} }`, { id, version, ...more });

export async function acted(by: Player, name: string, entry: Entry, more: object): Promise<Entry> {
  return done(await acting(by, name, entry, more), name).entry;
}

/** The calendar as somebody sees it. */
export async function calendarOf(
  ask: (query: string, variables?: object) => Promise<Answer>,
  filter: object = {},
): Promise<any[]> {
  const { data, errors } = await ask(
    `query($filter: CalendarFilter) { calendar(filter: $filter, first: 100) { totalCount nodes {
      key kind duty title startsOn endsOn certainty state overdue recommendationCount
      country { code } mechanism { code } entry { id note } document { id } uprSession { number } } } }`,
    { filter },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  if (data.calendar.totalCount !== data.calendar.nodes.length) throw new Error('a wrong count');
  return data.calendar.nodes;
}
