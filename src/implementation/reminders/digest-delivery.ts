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
    const addressee = await this.addressees.addressee(digest);
    const items = addressee ? await this.addressees.items(digest, addressee, author.requestId) : [];
    if (!addressee || items.length === 0)
      return this.ledger.end(author, digest, { state: 'WITHDRAWN' }, { itemCount: 0 });
    try {
      await this.mailbox.send(this.letters.write(digest, addressee, items));
    } catch (error) {
      return this.fail(author, digest, error);
    }
    await this.ledger.end(author, digest, { state: 'SENT' }, { itemCount: items.length });
  }

  private async fail(author: Author, digest: ReminderDigest, error: unknown): Promise<void> {
    if (error instanceof MailDelayed) {
      await this.ledger.delay(author, digest, error.message);
      if (error instanceof MailServerUnreachable) throw error;
      return;
    }
    if (!(error instanceof MailRefused || error instanceof MailMalformed)) throw error;
    this.logger.warn({ digestId: digest.id, answer: error.message }, 'a reminder was refused for good');
    await this.ledger.end(author, digest, { failure: 'REFUSED' }, { error: error.message });
  }
}
