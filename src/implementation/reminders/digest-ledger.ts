import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork, type Author } from '../../platform/database/unit-of-work.js';
import { Writer } from '../../platform/database/writer.js';
import { afterFailures } from '../../platform/scheduler/growing-delay.js';
import { ReminderDigest, type DigestFailure, type DigestState } from './digest.entities.js';

/** Without a word for so long, whoever was sending a mail counts as dead, and it is sent again. */
const SENDING_MINUTES = 10;

/** A reminder that could not be sent for so long is old news: its things are told with the next one. */
const GOOD_FOR_MINUTES = 48 * 60;

/** The ends that a digest can come to. */
export type DigestEnd = { state: Exclude<DigestState, 'QUEUED' | 'FAILED'> } | { failure: DigestFailure };

/** The rows of the mails: which are to be sent, who is at it, what became of them. */
@Injectable()
export class DigestLedger {
  constructor(
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Some of those that may be sent now, what has waited longest first. */
  async ready(): Promise<string[]> {
    const rows = await this.reader.rows<{ id: string }>(
      sql`select id from reminder_digest where state = 'QUEUED' and next_try_at <= ${this.clock.now()}
        order by next_try_at, id limit 50`,
    );
    return rows.map(({ id }) => id);
  }

  /** Takes one to send it, once among all processes; null where another has it, or it is sent. */
  async claim(author: Author, id: string): Promise<ReminderDigest | null> {
    return this.units.run(author, async () => {
      const touched = await this.writer.execute(
        sql`update reminder_digest set attempts = attempts + 1, next_try_at = ${this.clock.inMinutes(SENDING_MINUTES)}
          where id = ${id} and state = 'QUEUED' and next_try_at <= ${this.clock.now()}`,
      );
      return touched > 0 ? this.writer.find(ReminderDigest, id) : null;
    });
  }

  async end(
    author: Author,
    { id }: ReminderDigest,
    end: DigestEnd,
    patch: Partial<ReminderDigest> = {},
  ): Promise<void> {
    const failure = 'failure' in end ? end.failure : null;
    const state: DigestState = 'failure' in end ? 'FAILED' : end.state;
    const { itemCount = null, error = null } = patch;
    await this.units.run(author, () =>
      this.writer.execute(
        sql`update reminder_digest set state = ${state}, failure = ${failure}, error = ${error},
          item_count = coalesce(cast(${itemCount} as integer), item_count), sent_at = ${state === 'SENT' ? this.clock.now() : null}
          where id = ${id} and state = 'QUEUED'`,
      ),
    );
  }

  /** Whether it is old news by now: nobody is told on Friday what was so on Monday. */
  isTooOld({ queuedAt }: ReminderDigest, at = this.clock.now()): boolean {
    return Date.parse(at) - Date.parse(queuedAt) > GOOD_FOR_MINUTES * 60_000;
  }

  /** It did not get through: later again, or given up where it has waited too long. */
  async delay(author: Author, digest: ReminderDigest, error: string): Promise<void> {
    const minutes = afterFailures(digest.attempts);
    const next = this.clock.inMinutes(minutes);
    if (this.isTooOld(digest, next)) return this.end(author, digest, { failure: 'GIVEN_UP' }, { error });
    await this.units.run(author, () =>
      this.writer.execute(
        sql`update reminder_digest set next_try_at = ${next}, error = ${error}
          where id = ${digest.id} and state = 'QUEUED'`,
      ),
    );
  }
}
