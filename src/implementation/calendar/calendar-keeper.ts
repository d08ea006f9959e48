import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { CalendarEntry } from './calendar.entities.js';
import { calendarVisibleTo } from './calendar.visibility.js';

/** Finds the entry that somebody wants to write to, and holds it for the unit of work. */
@Injectable()
export class CalendarKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** The entry at the version that was read. NOT_FOUND where the actor sees none, CONFLICT for an older version. */
  async holdAt(actor: Actor, { id, version }: { id: string; version: number }): Promise<CalendarEntry> {
    const entry = await this.hold(actor, id, ['input', 'id']);
    mustStandAt(entry, version);
    return entry;
  }

  /** The entry, held. NOT_FOUND where the actor sees none. */
  async hold(actor: Actor, id: string, path: readonly string[]): Promise<CalendarEntry> {
    const [seen] = await this.writer.rows(
      sql`select c.id from calendar_entry c
          where c.id = ${id} and ${calendarVisibleTo(actor, sql`c`)} ${locked(this.reader.dialectName)}`,
    );
    const entry = seen ? await this.writer.find(CalendarEntry, id) : null;
    if (!entry) throw notFound('date', id, path);
    actor.must('calendar:write', entry);
    return entry;
  }
}
