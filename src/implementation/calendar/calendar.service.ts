import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { CALENDAR_KINDS } from './calendar-kind.js';
import { CalendarKeeper } from './calendar-keeper.js';
import { CalendarLedger } from './calendar-ledger.js';
import { CalendarRules } from './calendar-rules.js';
import { CalendarSources } from './calendar-sources.js';
import type { CalendarEntry } from './calendar.entities.js';
import { NOT_SETTLED } from './not-settled.js';
import { calendarEntryEdited, dateEntered } from './calendar.events.js';
import type { EditCalendarEntryInput, EnterDateInput } from './calendar.inputs.js';
import type { CalendarEntryPayload } from './calendar.payloads.js';

/** The coordinator enters what a document sets. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly rules: CalendarRules,
    private readonly sources: CalendarSources,
    private readonly keeper: CalendarKeeper,
    private readonly ledger: CalendarLedger,
    private readonly events: Events,
  ) {}

  async enter(actor: Actor, input: EnterDateInput): Promise<CalendarEntryPayload> {
    const countryCode = actor.ownCountry;
    actor.must('calendar:write', { countryCode });
    const source = await this.sources.resolve(actor, countryCode, input.source, ['input', 'source']);
    const { mechanismCode, kind, startsOn, certainty } = input;
    const given = {
      id: newId('cal'),
      countryCode,
      mechanismCode,
      kind,
      title: input.title.trim(),
      startsOn,
      endsOn: input.endsOn ?? null,
      certainty,
      termMonths: input.termMonths ?? null,
      uprSession: input.uprSession ?? null,
      documentId: source.documentId,
      sourceSymbol: source.symbol,
      sourceTitle: source.title,
      sourceUrl: source.url,
      institutionId: input.institutionId ?? null,
      note: input.note ?? null,
      ...NOT_SETTLED,
    };
    await this.rules.mustHold(given);
    await this.rules.mustBeNew(given);
    const entry = await this.ledger.open(actor, given, { source, reason: null });
    this.events.publish(dateEntered(entry));
    return { entry };
  }

  /** Everything but the date: what is left out stays, null takes it away. */
  async edit(actor: Actor, input: EditCalendarEntryInput): Promise<CalendarEntryPayload> {
    const entry = await this.keeper.holdAt(actor, input);
    const patch = edited(entry, input);
    mustLastNoDays(entry, patch);
    await this.rules.mustBelongTogether({ ...entry, ...patch });
    if (patch.institutionId !== entry.institutionId)
      await this.rules.mustBeInstitution({ ...entry, ...patch });
    await this.ledger.change(entry, patch);
    this.events.publish(calendarEntryEdited(entry));
    return { entry };
  }
}

/** Of a kind that is due by one day: throws `INVALID` where it lasts several. */
function mustLastNoDays({ endsOn }: CalendarEntry, { kind }: Pick<CalendarEntry, 'kind'>): void {
  if (endsOn === null || CALENDAR_KINDS[kind].duty === 'EXPECTED') return;
  throw new UserError(
    'INVALID',
    `${kind} is due by one day, and this lasts until ${endsOn}: give it one day with changeDate first.`,
    ['input', 'kind'],
  );
}

/** What an entry says then, beside its date. */
function edited(
  entry: CalendarEntry,
  { mechanismCode, kind, title, termMonths, uprSession, institutionId, note }: EditCalendarEntryInput,
): Pick<
  CalendarEntry,
  'mechanismCode' | 'kind' | 'title' | 'termMonths' | 'uprSession' | 'institutionId' | 'note'
> {
  return {
    mechanismCode: mechanismCode ?? entry.mechanismCode,
    kind: kind ?? entry.kind,
    title: title?.trim() ?? entry.title,
    termMonths: termMonths === undefined ? entry.termMonths : termMonths,
    uprSession: uprSession === undefined ? entry.uprSession : uprSession,
    institutionId: institutionId === undefined ? entry.institutionId : institutionId,
    note: note === undefined ? entry.note : note,
  };
}
