import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { SignInAttempt } from './session.entities.js';

const WINDOW_MINUTES = 15;
const FAILURES_OF_AN_EMAIL = 5;
const FAILURES_OF_AN_ADDRESS = 50;
const KEPT_MINUTES = 24 * 60;

/** Whose attempts are counted. */
export interface Attempter {
  /** In lower case. */
  email: string;
  address: string;
}

/** Counts failed passwords in the database, so that neither a restart nor a second process forgets them. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** Whether to refuse, be the password right or wrong. */
  async exhausted({ email, address }: Attempter): Promise<boolean> {
    const since = this.clock.inMinutes(-WINDOW_MINUTES);
    const counts = await this.reader.row<{ ofEmail: number; ofAddress: number }>(
      sql`select (select count(*) from sign_in_attempt where email = ${email} and at > ${since}) as "ofEmail",
                 (select count(*) from sign_in_attempt where address = ${address} and at > ${since}) as "ofAddress"`,
    );
    return (
      (counts?.ofEmail ?? 0) >= FAILURES_OF_AN_EMAIL || (counts?.ofAddress ?? 0) >= FAILURES_OF_AN_ADDRESS
    );
  }

  /** Lets simultaneous attempts on one e-mail address pass one after the other: each sees the count before it. */
  async takeTurn({ email }: Attempter): Promise<void> {
    // SQLite has one writer at a time anyway.
    if (this.reader.dialectName === 'postgres')
      await this.writer.rows(sql`select pg_advisory_xact_lock(7311, hashtext(${email}))`);
    else await this.writer.rows(sql`select 1`);
  }

  async failed({ email, address }: Attempter): Promise<void> {
    await this.writer.execute(
      sql`delete from sign_in_attempt where at < ${this.clock.inMinutes(-KEPT_MINUTES)}`,
    );
    const attempt = { id: newId('sia'), email, address, at: this.clock.now() };
    await this.writer.addUnaudited(SignInAttempt, [attempt]);
  }

  /** After the right password, or a new one: what was tried before counts no longer. */
  async forget({ email }: Pick<Attempter, 'email'>): Promise<void> {
    await this.writer.execute(sql`delete from sign_in_attempt where email = ${email}`);
  }
}
