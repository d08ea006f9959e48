import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../../platform/logging/logger.js';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { AddresseeQuery } from './addressee.query.js';
import type { ReminderDigest } from './digest.entities.js';
import { DigestLedger } from './digest-ledger.js';
import { DigestLetters } from './digest-letters.js';
import { OutgoingDelivery, type Written } from './outgoing-delivery.js';

/** Sends the day's reminders: what of each its addressee wants and may see. */
@Injectable()
export class DigestDelivery extends OutgoingDelivery<ReminderDigest> {
  constructor(
    ledger: DigestLedger,
    mailbox: Mailbox,
    @Inject(LOGGER) logger: Logger,
    private readonly addressees: AddresseeQuery,
    private readonly letters: DigestLetters,
  ) {
    super(ledger, mailbox, logger);
  }

  protected async write(digest: ReminderDigest, requestId: string): Promise<Written | null> {
    const addressee = await this.addressees.addressee(digest);
    const items = addressee ? await this.addressees.items(digest, addressee, requestId) : [];
    if (!addressee || items.length === 0) return null;
    return { mail: this.letters.write(digest, addressee, items), itemCount: items.length };
  }
}
