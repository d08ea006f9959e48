import sql from 'sql-template-tag';
import { CalendarDatesService } from '../../implementation/calendar/calendar-dates.service.js';
import type { CalendarKind } from '../../implementation/calendar/calendar-kind.js';
import { CalendarLinksService } from '../../implementation/calendar/calendar-links.service.js';
import { CalendarSettlingService } from '../../implementation/calendar/calendar-settling.service.js';
import type { CalendarSourceInput } from '../../implementation/calendar/calendar-source.js';
import type { CalendarEntry } from '../../implementation/calendar/calendar.entities.js';
import { CalendarService } from '../../implementation/calendar/calendar.service.js';
import { Reader } from '../../platform/database/reader.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

/** A document of the country by its symbol, or what is cited. */
interface ToldSource extends Omit<CalendarSourceInput, 'documentId'> {
  document?: string;
}

/** What became of a date later. */
type ToldTurn = { on: string; source?: ToldSource } & (
  | { act: 'change'; startsOn: string; endsOn?: string; certainty: 'ESTIMATED' | 'CONFIRMED'; reason: string }
  | { act: 'postpone'; startsOn?: string; endsOn?: string; reason: string }
  | { act: 'settle'; settledOn: string; note?: string }
  | { act: 'cancel'; reason: string }
);

interface ToldDate {
  key: string;
  on: string;
  mechanism: string;
  kind: CalendarKind;
  title: string;
  startsOn: string;
  endsOn?: string;
  certainty: 'ESTIMATED' | 'CONFIRMED';
  source: ToldSource;
  termMonths?: number;
  institution?: string;
  note?: string;
  annotationIds?: string[];
  then?: ToldTurn[];
}

/** The coordinator keeps the calendar of what the mechanisms set. */
export async function dating(setting: Setting): Promise<Scene[]> {
  const dates = await readTold<ToldDate[]>('calendar');
  return dates.flatMap((told) => scenesOf(setting, told));
}

function scenesOf(setting: Setting, told: ToldDate): Scene[] {
  let entry: CalendarEntry;
  return [
    { on: told.on, what: `date "${told.key}"`, play: async () => void (entry = await enter(setting, told)) },
    ...(told.then ?? []).map((turn) => ({
      on: turn.on,
      what: `${turn.act} "${told.key}"`,
      play: async () => void (entry = await take(setting, entry, turn)),
    })),
  ];
}

async function enter(setting: Setting, told: ToldDate): Promise<CalendarEntry> {
  const { stage, people, records } = setting;
  const by = people.firstCoordinator();
  const {
    mechanism,
    institution,
    annotationIds = [],
    kind,
    title,
    startsOn,
    certainty,
    termMonths,
    note,
  } = told;
  const source = await sourceOf(setting, told.source);
  const { entry } = await stage.act(by, CalendarService, (service) =>
    service.enter(by, {
      mechanismCode: mechanism,
      kind,
      title,
      startsOn,
      endsOn: told.endsOn ?? null,
      certainty,
      source,
      termMonths: termMonths ?? null,
      institutionId: institution === undefined ? null : people.institution(institution),
      note: note ?? null,
    }),
  );
  const made = entry as CalendarEntry;
  if (annotationIds.length > 0) {
    const itemIds = records.idsOf(annotationIds);
    await stage.act(by, CalendarLinksService, (service) => service.link(by, { entryId: made.id, itemIds }));
  }
  return made;
}

async function take(
  setting: Setting,
  { id, version }: CalendarEntry,
  turn: ToldTurn,
): Promise<CalendarEntry> {
  const { stage, people } = setting;
  const by = people.firstCoordinator();
  const source = turn.source ? await sourceOf(setting, turn.source) : null;
  const { act: _, on: __, ...said } = turn;
  const input = { id, version, ...said, source: source as CalendarSourceInput };
  const { entry } =
    turn.act === 'change' || turn.act === 'postpone'
      ? await stage.act(by, CalendarDatesService, (service) => service[turn.act](by, input as never))
      : await stage.act(by, CalendarSettlingService, (service) => service[turn.act](by, input as never));
  return entry as CalendarEntry;
}

async function sourceOf(
  { stage, story }: Setting,
  { document, ...cited }: ToldSource,
): Promise<CalendarSourceInput> {
  if (document === undefined) return cited;
  const row = await stage
    .get(Reader)
    .row<{ id: string }>(
      sql`select id from document where symbol = ${document} and country_code = ${story.country}`,
    );
  if (!row) throw new Error(`there is no document ${document}`);
  return { documentId: row.id };
}
