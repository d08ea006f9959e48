import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailSettings } from '../config/config.js';
import { mustBeWellFormed, type Mail } from './mail.js';
import { Mailbox, MailDelayed, MailRefused, MailServerUnreachable } from './mailbox.js';

/** How long a server may take to answer, in milliseconds: shorter than a stop of the process waits. */
const PATIENCE_MS = 8_000;

/** Errors that are about one mail; all others are about the server. */
const OF_ONE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

/** Hands mails to an SMTP server, one connection a mail. */
export class SmtpMailbox extends Mailbox {
  readonly sender: string;
  private readonly transport;

  constructor({ smtpUrl, from }: MailSettings) {
    super();
    this.sender = from;
    this.transport = createTransport({
      url: smtpUrl,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // A mail holds what it was given: nothing is fetched from disk or web into it.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: Mail): Promise<void> {
    mustBeWellFormed(mail);
    try {
      await this.transport.sendMail(messageOf(mail, this.sender));
    } catch (error) {
      throw judged(error as SmtpError);
    }
  }
}

function messageOf(mail: Mail, from: string): SendMailOptions {
  return {
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.messageId}>`,
    date: new Date(mail.writtenAt),
    headers: {
      // Prepared: taken as it stands, for it is checked.
      'List-Unsubscribe': { prepared: true, foldLines: true, value: `<${mail.unsubscribeUrl}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Content-Language': mail.language,
      // Out-of-office notes are not sent back to it.
      'Auto-Submitted': 'auto-generated',
    },
  };
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** 5xx about a mail is for good; anything else may be better next time. */
function judged(error: SmtpError): Error {
  const words = error.response ?? error.message;
  if (!OF_ONE_MAIL.has(error.code ?? '')) return new MailServerUnreachable(words, { cause: error });
  const forGood = (error.responseCode ?? 0) >= 500;
  return forGood ? new MailRefused(words, { cause: error }) : new MailDelayed(words, { cause: error });
}
