import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { CalendarKeeper } from './calendar-keeper.js';
import { CalendarLedger } from './calendar-ledger.js';
import { CalendarRules } from './calendar-rules.js';
import { CalendarSources } from './calendar-sources.js';
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
    const entry = await this.ledger.open(actor, given, { source, reason: null });
    this.events.publish(dateEntered(entry));
    return { entry };
  }

  /** Everything but the date: what is left out stays, null takes it away. */
  async edit(actor: Actor, input: EditCalendarEntryInput): Promise<CalendarEntryPayload> {
    const entry = await this.keeper.holdAt(actor, input);
    const patch = {
      title: input.title?.trim() ?? entry.title,
      institutionId: input.institutionId === undefined ? entry.institutionId : input.institutionId,
      note: input.note === undefined ? entry.note : input.note,
    };
    if (patch.institutionId !== entry.institutionId)
      await this.rules.mustBeInstitution({ ...entry, ...patch });
    await this.ledger.change(entry, patch);
    this.events.publish(calendarEntryEdited(entry));
    return { entry };
  }
}
