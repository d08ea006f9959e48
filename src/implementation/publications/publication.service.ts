import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock, endOfDay } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import type { Publication } from '../../reference/countries/country.entity.js';
import { PublicationException } from '../../reference/countries/publication-exception.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { exceptionColumns } from './exception.sql.js';
import type { ChangePublicationInput } from './publication.inputs.js';
import type { ChangePublicationPayload } from './publication.types.js';
import { dayBefore } from './embargo.js';

/** Kinds of things of which a coordinator says how much everybody may read. */
const KINDS = ['rec', 'clu', 'pln', 'upd'];

/** A coordinator hides single things from the public, opens them, or puts them under an embargo. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly items: TrackedItems,
    private readonly ledger: ExceptionLedger,
    private readonly vocabulary: Vocabulary,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Idempotent. */
  async change(actor: Actor, input: ChangePublicationInput): Promise<ChangePublicationPayload> {
    const countryCode = actor.ownCountry;
    actor.must('publication:change', { countryCode });
    const ids = [...new Set(input.itemIds)];
    await this.items.mustExist(actor, countryCode, ids, KINDS, ['input', 'itemIds']);
    const wanted = this.wanted(countryCode, input);
    const { changedCount, unchangedCount } = await this.ledger.write(actor, ids, wanted);
    if (changedCount > 0)
      this.events.publish({
        name: 'PublicationChanged',
        countryCode,
        subjectId: ids.length === 1 ? (ids[0] as string) : null,
        data: {
          publication: wanted?.publication ?? null,
          embargoUntil: wanted?.embargoUntil ?? null,
          things: changedCount,
        },
      });
    return { changedCount, unchangedCount };
  }

  private wanted(countryCode: string, input: ChangePublicationInput): Wanted | null {
    const { publication = null, embargoUntil = null } = input;
    const zone = this.vocabulary.country(countryCode)?.timeZone ?? 'UTC';
    if (embargoUntil !== null && (publication === null || publication === 'UPDATES'))
      throw new UserError(
        'INVALID',
        'An embargo goes with a level that holds something back: NONE, SOURCE or STATUS.',
        ['input', 'embargoUntil'],
      );
    if (embargoUntil !== null && embargoUntil <= this.clock.today(zone))
      throw new UserError('INVALID', `An embargo ends in the future: ${embargoUntil} has come.`, [
        'input',
        'embargoUntil',
      ]);
    if (publication === null) return null;
    const opensAt = embargoUntil === null ? null : endOfDay(dayBefore(embargoUntil), zone);
    return { publication, embargoUntil, opensAt, reason: input.reason.trim() };
  }
}

/** What is said of things from now on. */
interface Wanted {
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
    const current = await this.current(ids);
    const over = { endedAt: this.clock.now(), endedById: actor.userId };
    const same = new Set(current.flatMap((row) => (wanted && alike(row, wanted) ? [row.itemId] : [])));
    const ending = current.filter(({ itemId }) => !same.has(itemId));
    await this.writer.changeAll(PublicationException, ending, over);
    if (!wanted) return { changedCount: ending.length, unchangedCount: ids.length - ending.length };
    const fresh = ids.filter((id) => !same.has(id));
    await this.writer.add(
      PublicationException,
      fresh.map((itemId) => ({
        id: newId('pex'),
        countryCode: actor.ownCountry,
        itemId,
        ...wanted,
        setAt: over.endedAt,
        setById: actor.userId as string,
        endedAt: null,
        endedById: null,
      })),
    );
    return { changedCount: fresh.length, unchangedCount: same.size };
  }

  /** Embargoes that are over: ends them, and answers how many of each country. */
  async endDue(): Promise<Map<string, number>> {
    const at = this.clock.now();
    const due = await this.writer.rows<PublicationException>(
      sql`select ${exceptionColumns} from publication_exception x where x.ended_at is null and x.opens_at <= ${at}
        order by x.id limit 1000 ${locked(this.reader.dialectName)}`,
    );
    await this.writer.changeAll(PublicationException, due, { endedAt: at });
    const counts = new Map<string, number>();
    for (const { countryCode } of due) counts.set(countryCode, (counts.get(countryCode) ?? 0) + 1);
    return counts;
  }

  private current(ids: readonly string[]): Promise<PublicationException[]> {
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
