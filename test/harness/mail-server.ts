import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface Received {
  from: string;
  to: string[];
  /** Unfolded and decoded, by the header's name in lower case. */
  headers: Map<string, string>;
  /** Everything after the headers, as sent. */
  body: string;
  raw: string;
}

/** A real mail server on the loopback, on a port of its own. */
export class MailServer {
  readonly received: Received[] = [];
  /** The code with which a recipient is refused; null where it is welcome. */
  refuse: (address: string) => number | null = () => null;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const code = this.refuse(address);
        done(code === null ? null : Object.assign(new Error(`not for ${address}`), { responseCode: code }));
      },
      onData: (stream, { envelope }, done) => {
        text(stream).then((raw) => {
          const from = envelope.mailFrom ? envelope.mailFrom.address : '';
          this.received.push({ from, to: envelope.rcptTo.map(({ address }) => address), ...parsed(raw) });
          done();
        }, done);
      },
    });
  }

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', resolve));
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}

function parsed(raw: string): Pick<Received, 'headers' | 'body' | 'raw'> {
  const end = raw.indexOf('\r\n\r\n');
  const unfolded = raw.slice(0, end).replace(/\r\n[ \t]/g, ' ');
  const headers = new Map(
    unfolded.split('\r\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decoded(line.slice(colon + 1).trim())];
    }),
  );
  return { headers, body: raw.slice(end + 4), raw };
}

/** Encoded words (RFC 2047) as what they say. */
function decoded(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, data: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(data, 'base64').toString('latin1')
        : data
            .replace(/_/g, ' ')
            .replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}

/** The part of a multipart body with a media type, as text. */
export function partOf({ body }: Received, type: string): string {
  const part =
    body.split(/\r\n--[^\r\n]+/).find((one) => one.toLowerCase().includes(`content-type: ${type}`)) ?? '';
  const end = part.indexOf('\r\n\r\n');
  const [head, content] = [part.slice(0, end).toLowerCase(), part.slice(end + 4)];
  if (head.includes('base64')) return Buffer.from(content, 'base64').toString('utf8');
  if (!head.includes('quoted-printable')) return content;
  const bytes = content
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
