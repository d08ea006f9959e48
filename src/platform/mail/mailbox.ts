import type { Mail } from './mail.js';

/** The server will never take this mail; the message is its answer. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** The mail could not be handed over this time; the message says why. */
export class MailDelayed extends Error {
  override name = 'MailDelayed';
}

/** The mail server itself cannot be used now: no mail would get through. */
export class MailServerUnreachable extends MailDelayed {
  override name = 'MailServerUnreachable';
}

/** Where mails are handed over. Tests put one of their own in its place. */
export abstract class Mailbox {
  /** Who the mails are from; null where the installation sends none. */
  abstract readonly sender: string | null;

  /**
   * Hands a mail over; resolves when a server has taken it. Throws `MailRefused`, `MailDelayed` (for the whole server
   * `MailServerUnreachable`), or `MailMalformed` before anything is sent.
   */
  abstract send(mail: Mail): Promise<void>;

  /** Part of the sender's address that ids of messages end in. */
  get domain(): string {
    return /@([^<>@\s]+?)>?\s*$/.exec(this.sender ?? '')?.[1] ?? 'localhost';
  }
}

/** The mailbox of an installation without a mail server. */
export class NoMailbox extends Mailbox {
  readonly sender = null;

  async send(): Promise<void> {
    throw new MailServerUnreachable('RECTRACK_SMTP_URL is not set: no mails are sent.');
  }
}
