import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import type { Publication } from '../../reference/countries/country.entity.js';
import { PublicationException } from '../../reference/countries/publication-exception.entity.js';
import { isOver } from './embargo.js';
import { exceptionColumns } from '../../reference/countries/exception.sql.js';

/** What is said of things from now on. */
export interface Wanted {
  publication: Publication;
  embargoUntil: string | null;
  opensAt: string | null;
  reason: string;
}

/** Writes what is said about things; the database holds that one word at a time holds for each. */
@Injectable()
export class ExceptionLedger {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async write(
    actor: Actor,
    ids: readonly string[],
    wanted: Wanted | null,
  ): Promise<{ changedCount: number; unchangedCount: number }> {
    const setAt = this.clock.now();
    const written = await this.written(ids);
    const current = written.filter((row) => !isOver(row, setAt));
    const same = new Set(current.flatMap((row) => (wanted && alike(row, wanted) ? [row.itemId] : [])));
    const ending = current.filter(({ itemId }) => !same.has(itemId));
    await this.writer.changeAll(PublicationException, ending, { endedAt: setAt, endedById: actor.userId });
    if (!wanted) return { changedCount: ending.length, unchangedCount: ids.length - ending.length };
    // Makes room for the new word where the job has not come by yet.
    await this.noteEnd(written.filter((row) => isOver(row, setAt)));
    const fresh = ids.filter((id) => !same.has(id));
    await this.writer.add(
      PublicationException,
      fresh.map((itemId) => ({
        id: newId('pex'),
        countryCode: actor.ownCountry,
        itemId,
        ...wanted,
        setAt,
        setById: actor.userId as string,
        endedAt: null,
        endedById: null,
      })),
    );
    return { changedCount: fresh.length, unchangedCount: same.size };
  }

  /** Embargoes that are over: writes down when they ended, and answers how many of each country. */
  async endDue(): Promise<Map<string, number>> {
    const at = this.clock.now();
    const due = await this.writer.rows<PublicationException>(
      sql`select ${exceptionColumns} from publication_exception x where x.ended_at is null and x.opens_at <= ${at}
        order by x.id limit 1000 ${locked(this.reader.dialectName)}`,
    );
    await this.noteEnd(due);
    const counts = new Map<string, number>();
    for (const { countryCode } of due) counts.set(countryCode, (counts.get(countryCode) ?? 0) + 1);
    return counts;
  }

  /** At the instant at which they ended, whenever it is noted. */
  private async noteEnd(over: readonly PublicationException[]): Promise<void> {
    for (const endedAt of new Set(over.map(({ opensAt }) => opensAt))) {
      const together = over.filter(({ opensAt }) => opensAt === endedAt);
      await this.writer.changeAll(PublicationException, together, { endedAt });
    }
  }

  /** Of each thing the word whose end nobody has written down. */
  private written(ids: readonly string[]): Promise<PublicationException[]> {
    return this.writer.rows<PublicationException>(
      sql`select ${exceptionColumns} from publication_exception x
        where x.item_id in (${join([...ids])}) and x.ended_at is null order by x.id ${locked(this.reader.dialectName)}`,
    );
  }
}

function alike(row: PublicationException, wanted: Wanted): boolean {
  return (
    row.publication === wanted.publication &&
    row.embargoUntil === wanted.embargoUntil &&
    row.reason === wanted.reason
  );
}
