import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../../platform/logging/logger.js';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { DigestLetters } from '../reminders/digest-letters.js';
import { OutgoingDelivery, type Written } from '../reminders/outgoing-delivery.js';
import { EscalationLedger } from './escalation-ledger.js';
import { EscalationTelling } from './escalation-telling.query.js';
import type { EscalationMail } from './escalation.entities.js';

/** Sends what is to be told of institutions that do not answer, each mail once. */
@Injectable()
export class EscalationDelivery extends OutgoingDelivery<EscalationMail> {
  constructor(
    ledger: EscalationLedger,
    mailbox: Mailbox,
    @Inject(LOGGER) logger: Logger,
    private readonly telling: EscalationTelling,
    private readonly letters: DigestLetters,
  ) {
    super(ledger, mailbox, logger);
  }

  protected async write(mail: EscalationMail): Promise<Written | null> {
    const addressee = await this.telling.addressee(mail);
    const items = addressee ? await this.telling.items(mail) : [];
    if (!addressee || items.length === 0) return null;
    return { mail: this.letters.write(mail, addressee, items, 'ESCALATION'), itemCount: items.length };
  }
}
