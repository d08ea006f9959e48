import type { Mail } from '../../src/platform/mail/mail.js';
import { mustBeWellFormed } from '../../src/platform/mail/mail.js';
import { Mailbox } from '../../src/platform/mail/mailbox.js';

/** A mailbox that keeps what it is handed, and refuses what a test wants refused. */
export class FakeMailbox extends Mailbox {
  readonly sender = 'Rectrack <rectrack@example.org>';
  readonly sent: Mail[] = [];
  /** Thrown instead of taking the mail, as long as it answers an error. */
  trouble: (mail: Mail) => Error | null = () => null;

  async send(mail: Mail): Promise<void> {
    mustBeWellFormed(mail);
    const trouble = this.trouble(mail);
    if (trouble) throw trouble;
    this.sent.push(mail);
  }

  /** What has come since the last call, by the address it was sent to. */
  collect(): Map<string, Mail> {
    return new Map(this.sent.splice(0).map((mail) => [mail.to.address, mail]));
  }
}
