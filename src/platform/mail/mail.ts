/** One mail to one person. */
export interface Mail {
  /** Stays the same for one message however often it is sent, so that a repeat after a crash can be told. Without `<>`. */
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  /** Plain text; what a reader without HTML sees. */
  text: string;
  /** The same as a simple page. */
  html: string;
  /** BCP 47 code of the language it is written in. */
  language: string;
  /** Address that a mail program calls (POST) where the person wants no more such mails, and that a browser can open. */
  unsubscribeUrl: string;
  /** When it was written (UTC ISO text). */
  writtenAt: string;
}

/** A mail that no server may get: its headers would say something else than their writer meant. */
export class MailMalformed extends Error {
  override name = 'MailMalformed';
}

/** A line end, or anything else that no header can hold. */
// eslint-disable-next-line no-control-regex -- that is what is looked for
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

/** As `RFC 5322` and all servers take it: no blanks, no brackets, no lists, no comments. */
const ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/;

/** Throws `MailMalformed` where a value would end its header, or name more than one recipient. */
export function mustBeWellFormed({ messageId, to, subject, language, unsubscribeUrl }: Mail): void {
  for (const [header, value] of Object.entries({ subject, name: to.name, language, unsubscribeUrl })) {
    if (CONTROL.test(value))
      throw new MailMalformed(`The mail's ${header} holds a line end or control character.`);
  }
  if (!ADDRESS.test(to.address)) throw new MailMalformed(`"${printable(to.address)}" is no e-mail address.`);
  if (!ADDRESS.test(messageId)) throw new MailMalformed(`"${printable(messageId)}" is no message id.`);
  if (/[<>\s]/.test(unsubscribeUrl))
    throw new MailMalformed('The address to unsubscribe at holds a blank or bracket.');
}

function printable(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
