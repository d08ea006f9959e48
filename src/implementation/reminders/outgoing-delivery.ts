import type { Logger } from 'pino';
import type { Author } from '../../platform/database/unit-of-work.js';
import { MailMalformed, type Mail } from '../../platform/mail/mail.js';
import {
  type Mailbox,
  MailDelayed,
  MailRefused,
  MailServerUnreachable,
} from '../../platform/mail/mailbox.js';
import type { Outgoing, OutgoingLedger } from './outgoing-ledger.js';

/** A mail that may be sent, and of how many things it tells. */
export interface Written {
  mail: Mail;
  itemCount: number;
}

/** Sends one mail at most once, as far as the world allows: a process that dies in between sends it again with the same id. */
export abstract class OutgoingDelivery<M extends Outgoing> {
  constructor(
    private readonly ledger: OutgoingLedger<M>,
    private readonly mailbox: Mailbox,
    private readonly logger: Logger,
  ) {}

  /** What is to be told at this moment; null where nothing is any more, or nobody is to be told. */
  protected abstract write(outgoing: M, requestId: string): Promise<Written | null>;

  /** Throws `MailServerUnreachable` after noting it: the others would fare no better. */
  async deliver(author: Author, id: string): Promise<void> {
    const outgoing = await this.ledger.claim(author, id);
    if (!outgoing) return;
    if (this.ledger.isTooOld(outgoing))
      return this.ledger.end(author, outgoing, { failure: 'GIVEN_UP' }, { error: outgoing.error });
    try {
      await this.hand(author, outgoing);
    } catch (error) {
      await this.fail(author, outgoing, error);
    }
  }

  private async hand(author: Author, outgoing: M): Promise<void> {
    const written = await this.write(outgoing, author.requestId);
    if (!written) return this.ledger.end(author, outgoing, { state: 'WITHDRAWN' }, { itemCount: 0 });
    await this.mailbox.send(written.mail);
    await this.ledger.end(author, outgoing, { state: 'SENT' }, { itemCount: written.itemCount });
  }

  private async fail(author: Author, outgoing: M, error: unknown): Promise<void> {
    const { message } = error as Error;
    if (error instanceof MailRefused || error instanceof MailMalformed) {
      this.logger.warn({ mailId: outgoing.id, answer: message }, 'a mail was refused for good');
      return this.ledger.end(author, outgoing, { failure: 'REFUSED' }, { error: message });
    }
    // One that cannot be written by our own fault must not keep the others from being sent.
    if (!(error instanceof MailDelayed))
      this.logger.error({ err: error, mailId: outgoing.id }, 'a mail failed by our own fault');
    await this.ledger.delay(author, outgoing, message);
    if (error instanceof MailServerUnreachable) throw error;
  }
}
