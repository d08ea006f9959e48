import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import type { Cited } from './calendar-source.js';
import { CalendarDate, CalendarEntry } from './calendar.entities.js';

/** A date as it is recorded: where it stands, and why it is another than before. */
export interface Said {
  source: Cited;
  reason: string | null;
}

/** Which day, and how sure. */
export type DateInForce = Pick<CalendarEntry, 'startsOn' | 'endsOn' | 'certainty'>;

/** Writes entries, and with each date of theirs a line of the history. */
@Injectable()
export class CalendarLedger {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** A new entry with its first date. */
  async open(
    actor: Actor,
    given: Omit<CalendarEntry, 'createdAt' | 'updatedAt' | 'dateNumber' | 'version'>,
    said: Said,
  ): Promise<CalendarEntry> {
    const now = this.clock.now();
    const entry = Object.assign(new CalendarEntry(), given, {
      dateNumber: 1,
      createdAt: now,
      updatedAt: now,
      version: 1,
    });
    await this.writer.add(CalendarEntry, [entry]);
    await this.record(actor, entry, said);
    return entry;
  }

  /** Another date: the former stays in the history. */
  async redate(actor: Actor, entry: CalendarEntry, date: DateInForce, said: Said): Promise<void> {
    await this.change(entry, { ...date, dateNumber: entry.dateNumber + 1 });
    await this.record(actor, entry, said);
  }

  /** Everything but a date. */
  async change(entry: CalendarEntry, patch: Partial<CalendarEntry>): Promise<void> {
    await this.writer.change(entry, { ...patch, updatedAt: this.clock.now() });
  }

  /** What became of it, and who says so. */
  async end(actor: Actor, entry: CalendarEntry, patch: Partial<CalendarEntry>): Promise<void> {
    await this.change(entry, { ...patch, settledAt: this.clock.now(), settledById: actor.userId });
  }

  private async record(actor: Actor, entry: CalendarEntry, { source, reason }: Said): Promise<void> {
    const { id: entryId, dateNumber: number, countryCode, startsOn, endsOn, certainty } = entry;
    const { documentId, symbol: sourceSymbol, title: sourceTitle, url: sourceUrl } = source;
    await this.writer.add(CalendarDate, [
      {
        entryId,
        number,
        countryCode,
        startsOn,
        endsOn,
        certainty,
        documentId,
        sourceSymbol,
        sourceTitle,
        sourceUrl,
        reason,
        recordedAt: this.clock.now(),
        recordedById: actor.userId as string,
      },
    ]);
  }
}
