import { Field, ObjectType } from '@nestjs/graphql';
import { CalendarSource } from './calendar-source.js';
import type { CalendarEntry } from './calendar.entities.js';

/** What became of a date. */
@ObjectType({ description: 'What became of a date: delivered or taken place, or cancelled.' })
export class CalendarSettlement {
  @Field({ description: 'The day on which it was delivered, took place or was cancelled (YYYY-MM-DD).' })
  on: string;

  @Field(() => CalendarSource, {
    nullable: true,
    description: 'What was delivered or where it stands; null where nothing is to be read.',
  })
  source: CalendarSource | null;

  @Field(() => String, {
    nullable: true,
    description: 'Note or reason; null where none, and for everybody outside the administration.',
  })
  note: string | null;

  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;

  recordedById: string | null;
}

/** Null while it is open. */
export function settlementOf(entry: CalendarEntry): CalendarSettlement | null {
  const { settledOn, settledAt, settledDocumentId, settledSymbol, settledTitle, settledUrl } = entry;
  if (settledOn === null || settledAt === null) return null;
  const cited = settledDocumentId ?? settledSymbol ?? settledTitle;
  return {
    on: settledOn,
    source:
      cited === null
        ? null
        : { documentId: settledDocumentId, symbol: settledSymbol, title: settledTitle, url: settledUrl },
    note: entry.settledNote,
    recordedAt: settledAt,
    recordedById: entry.settledById,
  };
}
