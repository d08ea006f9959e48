import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { CountryToday } from '../status/country-today.js';
import { CalendarKeeper } from './calendar-keeper.js';
import { CalendarLedger } from './calendar-ledger.js';
import type { CalendarSourceInput, Cited } from './calendar-source.js';
import { CalendarSources } from './calendar-sources.js';
import type { CalendarEntry } from './calendar.entities.js';
import { dateCancelled, dateReopened, dateSettled } from './calendar.events.js';
import type { CancelDateInput, ReopenDateInput, SettleDateInput } from './calendar.inputs.js';
import type { CalendarEntryPayload } from './calendar.payloads.js';
import { NOT_SETTLED } from './not-settled.js';
import { calendarWorkflow, type CalendarTransition } from './calendar.workflow.js';

/** What became of a date: it was delivered or took place, or it will not come. */
@Injectable()
export class CalendarSettlingService {
  constructor(
    private readonly sources: CalendarSources,
    private readonly keeper: CalendarKeeper,
    private readonly ledger: CalendarLedger,
    private readonly days: CountryToday,
    private readonly events: Events,
  ) {}

  async settle(actor: Actor, input: SettleDateInput): Promise<CalendarEntryPayload> {
    const entry = await this.keeper.holdAt(actor, input);
    this.days.mustHaveCome(input.settledOn, entry.countryCode, ['input', 'settledOn']);
    await this.end(actor, entry, 'SETTLE', { on: input.settledOn, ...input });
    this.events.publish(dateSettled(entry));
    return { entry };
  }

  async cancel(actor: Actor, input: CancelDateInput): Promise<CalendarEntryPayload> {
    const entry = await this.keeper.holdAt(actor, input);
    const on = this.days.today(entry.countryCode);
    await this.end(actor, entry, 'CANCEL', { on, source: input.source, note: input.reason });
    this.events.publish(dateCancelled(entry));
    return { entry };
  }

  async reopen(actor: Actor, input: ReopenDateInput): Promise<CalendarEntryPayload> {
    const entry = await this.keeper.holdAt(actor, input);
    stepped(actor, entry, 'REOPEN');
    await this.ledger.change(entry, NOT_SETTLED);
    this.events.publish(dateReopened(entry, input.reason));
    return { entry };
  }

  private async end(
    actor: Actor,
    entry: CalendarEntry,
    step: CalendarTransition,
    { on, source, note }: { on: string; source?: CalendarSourceInput | null; note?: string | null },
  ): Promise<void> {
    const state = stepped(actor, entry, step);
    const cited = source
      ? await this.sources.resolve(actor, entry.countryCode, source, ['input', 'source'])
      : NOTHING;
    await this.ledger.end(actor, entry, {
      state,
      settledOn: on,
      settledDocumentId: cited.documentId,
      settledSymbol: cited.symbol,
      settledTitle: cited.title,
      settledUrl: cited.url,
      settledNote: note ?? null,
    });
  }
}

const NOTHING: Cited = { documentId: null, symbol: null, title: null, url: null };

/** The state that a step leads to. Throws `CONFLICT`. */
function stepped(actor: Actor, entry: CalendarEntry, step: CalendarTransition): CalendarEntry['state'] {
  return calendarWorkflow.run(step, entry, (permission) => actor.can(permission, entry));
}
