import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import type { CalendarDate, CalendarEntry } from './calendar.entities.js';
import {
  calendarColumns,
  calendarDateColumns,
  calendarDateVisibleTo,
  calendarVisibleTo,
} from './calendar.visibility.js';

const c = sql`c`;
const h = sql`h`;
/** By day, what has none last. */
const BY_DAY = sql`case when c.starts_on is null then 1 else 0 end, c.starts_on, c.id`;

function visible({ actor }: ActorContext, which: Sql): Sql {
  return sql`select ${calendarColumns(actor, c)} from calendar_entry c
    where ${which} and ${calendarVisibleTo(actor, c)} order by ${BY_DAY}`;
}

/** Entries by id; null for what does not exist or may not be seen. */
@Injectable()
export class CalendarEntryLoader extends BatchLoader<string, CalendarEntry | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], context: ActorContext): Promise<(CalendarEntry | null)[]> {
    const rows = await this.reader.rows<CalendarEntry>(visible(context, sql`c.id in (${join(ids)})`));
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The entries that documents set, by day. */
@Injectable()
export class DocumentCalendarLoader extends BatchLoader<string, CalendarEntry[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], context: ActorContext): Promise<CalendarEntry[][]> {
    const rows = await this.reader.rows<CalendarEntry>(
      visible(context, sql`c.document_id in (${join(ids)})`),
    );
    return grouped(ids, rows, ({ documentId }) => documentId as string);
  }
}

/** The entries that are about recommendations, by day. */
@Injectable()
export class RecommendationCalendarLoader extends BatchLoader<string, CalendarEntry[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<CalendarEntry[][]> {
    const rows = await this.reader.rows<CalendarEntry & { itemId: string }>(
      sql`select l.item_id as "itemId", ${calendarColumns(actor, c)}
          from calendar_link l join calendar_entry c on c.id = l.entry_id
          where l.item_id in (${join(ids)}) and ${calendarVisibleTo(actor, c)} order by ${BY_DAY}`,
    );
    return grouped(ids, rows, ({ itemId }) => itemId);
  }
}

/** Every date that entries had, the first one first. */
@Injectable()
export class CalendarDatesLoader extends BatchLoader<string, CalendarDate[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<CalendarDate[][]> {
    const rows = await this.reader.rows<CalendarDate>(
      sql`select ${calendarDateColumns(actor, h)} from calendar_date h
          where h.entry_id in (${join(ids)}) and ${calendarDateVisibleTo(actor, h)} order by h.entry_id, h.number`,
    );
    return grouped(ids, rows, ({ entryId }) => entryId);
  }
}
