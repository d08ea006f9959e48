import { Injectable } from '@nestjs/common';
import { raw, default as sql } from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import type { EntityClass } from '../../platform/database/insert.js';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork, type Author } from '../../platform/database/unit-of-work.js';
import { Writer } from '../../platform/database/writer.js';
import { afterFailures } from '../../platform/scheduler/growing-delay.js';
import type { DigestFailure, DigestState } from './digest.entities.js';

/** Without a word for so long, whoever was sending a mail counts as dead, and it is sent again. */
const SENDING_MINUTES = 10;

/** A mail that could not be sent for so long is old news: its things are told with the next one. */
const GOOD_FOR_MINUTES = 48 * 60;

/** A row that stands for a mail to be sent. */
export interface Outgoing {
  id: string;
  itemCount: number;
  attempts: number;
  error: string | null;
  queuedAt: string;
}

/** The ends that a mail can come to. */
export type MailEnd = { state: Exclude<DigestState, 'QUEUED' | 'FAILED'> } | { failure: DigestFailure };

/** The rows of mails of one kind: which are to be sent, who is at it, what became of them. */
@Injectable()
export abstract class OutgoingLedger<M extends Outgoing> {
  protected abstract readonly table: string;
  protected abstract readonly entity: EntityClass<M>;

  constructor(
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Some of those that may be sent now, what has waited longest first. */
  async ready(): Promise<string[]> {
    const rows = await this.reader.rows<{ id: string }>(
      sql`select id from ${raw(this.table)} where state = 'QUEUED' and next_try_at <= ${this.clock.now()}
        order by next_try_at, id limit 50`,
    );
    return rows.map(({ id }) => id);
  }

  /** Takes one to send it, once among all processes; null where another has it, or it is sent. */
  async claim(author: Author, id: string): Promise<M | null> {
    return this.units.run(author, async () => {
      const touched = await this.writer.execute(
        sql`update ${raw(this.table)} set attempts = attempts + 1, next_try_at = ${this.clock.inMinutes(SENDING_MINUTES)}
          where id = ${id} and state = 'QUEUED' and next_try_at <= ${this.clock.now()}`,
      );
      return touched > 0 ? this.writer.find(this.entity, id) : null;
    });
  }

  async end(
    author: Author,
    { id }: Outgoing,
    end: MailEnd,
    patch: Partial<Pick<Outgoing, 'itemCount' | 'error'>> = {},
  ): Promise<void> {
    const failure = 'failure' in end ? end.failure : null;
    const state: DigestState = 'failure' in end ? 'FAILED' : end.state;
    const { itemCount = null, error = null } = patch;
    await this.units.run(author, () =>
      this.writer.execute(
        sql`update ${raw(this.table)} set state = ${state}, failure = ${failure}, error = ${error},
          item_count = coalesce(cast(${itemCount} as integer), item_count), sent_at = ${state === 'SENT' ? this.clock.now() : null}
          where id = ${id} and state = 'QUEUED'`,
      ),
    );
  }

  /** Whether it is old news by now: nobody is told on Friday what was so on Monday. */
  isTooOld({ queuedAt }: Outgoing, at = this.clock.now()): boolean {
    return Date.parse(at) - Date.parse(queuedAt) > GOOD_FOR_MINUTES * 60_000;
  }

  /** It did not get through: later again, or given up where it has waited too long. */
  async delay(author: Author, mail: Outgoing, error: string): Promise<void> {
    const minutes = afterFailures(mail.attempts);
    const next = this.clock.inMinutes(minutes);
    if (this.isTooOld(mail, next)) return this.end(author, mail, { failure: 'GIVEN_UP' }, { error });
    await this.units.run(author, () =>
      this.writer.execute(
        sql`update ${raw(this.table)} set next_try_at = ${next}, error = ${error}
          where id = ${mail.id} and state = 'QUEUED'`,
      ),
    );
  }
}
