import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Author } from '../../platform/database/unit-of-work.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { MailMalformed } from '../../platform/mail/mail.js';
import { Mailbox, MailDelayed, MailRefused, MailServerUnreachable } from '../../platform/mail/mailbox.js';
import { AddresseeQuery } from './addressee.query.js';
import type { ReminderDigest } from './digest.entities.js';
import { DigestLedger } from './digest-ledger.js';
import { DigestLetters } from './digest-letters.js';

/** Sends one mail at most once, as far as the world allows: a process that dies in between sends it again with the same id. */
@Injectable()
export class DigestDelivery {
  constructor(
    private readonly ledger: DigestLedger,
    private readonly addressees: AddresseeQuery,
    private readonly letters: DigestLetters,
    private readonly mailbox: Mailbox,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Throws `MailServerUnreachable` after noting it: the others would fare no better. */
  async deliver(author: Author, id: string): Promise<void> {
    const digest = await this.ledger.claim(author, id);
    if (!digest) return;
    if (this.ledger.isTooOld(digest))
      return this.ledger.end(author, digest, { failure: 'GIVEN_UP' }, { error: digest.error });
    try {
      await this.hand(author, digest);
    } catch (error) {
      await this.fail(author, digest, error);
    }
  }

  private async hand(author: Author, digest: ReminderDigest): Promise<void> {
    const addressee = await this.addressees.addressee(digest);
    const items = addressee ? await this.addressees.items(digest, addressee, author.requestId) : [];
    if (!addressee || items.length === 0)
      return this.ledger.end(author, digest, { state: 'WITHDRAWN' }, { itemCount: 0 });
    await this.mailbox.send(this.letters.write(digest, addressee, items));
    await this.ledger.end(author, digest, { state: 'SENT' }, { itemCount: items.length });
  }

  private async fail(author: Author, digest: ReminderDigest, error: unknown): Promise<void> {
    const { message } = error as Error;
    if (error instanceof MailRefused || error instanceof MailMalformed) {
      this.logger.warn({ digestId: digest.id, answer: message }, 'a reminder was refused for good');
      return this.ledger.end(author, digest, { failure: 'REFUSED' }, { error: message });
    }
    // One that cannot be written by our own fault must not keep the others from being sent.
    if (!(error instanceof MailDelayed))
      this.logger.error({ err: error, digestId: digest.id }, 'a reminder failed by our own fault');
    await this.ledger.delay(author, digest, message);
    if (error instanceof MailServerUnreachable) throw error;
  }
}
