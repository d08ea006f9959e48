import { createServer, type AddressInfo } from 'node:net';
import type { Mail } from '../../src/platform/mail/mail.js';
import { SmtpMailbox } from '../../src/platform/mail/smtp-mailbox.js';
import { MailServer, partOf } from '../harness/mail-server.js';

// A mail is the same on any database.
const once = process.env['RECTRACK_TEST_DATABASE'] === 'sqlite' ? describe : describe.skip;

let server: MailServer;
let mailbox: SmtpMailbox;
beforeAll(async () => {
  server = await MailServer.start();
  mailbox = new SmtpMailbox({ smtpUrl: server.url, from: 'Rectrack <rectrack@example.org>' });
});
afterAll(() => server.stop());

const mail: Mail = {
  messageId: 'dig_01@example.org',
  to: { name: 'Ana Šuštar', address: 'ana@example.org' },
  subject: '2 reminders',
  text: 'Dear Ana,\n\n- Žig\n.\n..two dots\n',
  html: '<!doctype html><html lang="en" dir="ltr"><body><p>Žig</p></body></html>',
  language: 'en',
  unsubscribeUrl: 'https://example.org/reminders/unsubscribe?token=usr_01.abc',
  writtenAt: '2026-03-01T09:00:00.000Z',
};

once('a mail on the wire', () => {
  it('has sender, recipient, date, id and the way out in its headers, and both bodies', async () => {
    await mailbox.send(mail);
    const [got] = server.received.splice(0);
    expect(got).toMatchObject({ from: 'rectrack@example.org', to: ['ana@example.org'] });
    expect(Object.fromEntries(got?.headers ?? [])).toMatchObject({
      from: 'Rectrack <rectrack@example.org>',
      to: 'Ana Šuštar <ana@example.org>',
      subject: '2 reminders',
      'message-id': '<dig_01@example.org>',
      date: 'Sun, 01 Mar 2026 09:00:00 +0000',
      'list-unsubscribe': '<https://example.org/reminders/unsubscribe?token=usr_01.abc>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'auto-submitted': 'auto-generated',
      'content-language': 'en',
      'mime-version': '1.0',
    });
    expect(got?.headers.get('content-type')).toMatch(/^multipart\/alternative/);
    expect(partOf(got!, 'text/plain').replaceAll('\r\n', '\n').trim()).toBe(mail.text.trim());
    expect(partOf(got!, 'text/html').trim()).toBe(mail.html);
    // Nothing but ASCII goes over the wire, in no line longer than 998 bytes.
    expect(got?.raw).toMatch(/^\p{ASCII}*$/u);
    expect(Math.max(...got!.raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it.each([
    ['Arabic', 'ar', '11 تذكيرًا ليوم 1 مارس 2026', 'ليلى حداد'],
    ['Chinese', 'zh', '2026年3月1日：5 条提醒', '李明'],
    [
      'Russian',
      'ru',
      '21 напоминание на 1 марта 2026 г., и ещё длиннее, чтобы строка заголовка была разбита на части',
      'Анна',
    ],
  ])('carries a subject and a name in %s', async (_, language, subject, name) => {
    await mailbox.send({ ...mail, language, subject, to: { name, address: 'ana@example.org' } });
    const [got] = server.received.splice(0);
    expect(got?.headers.get('subject')).toBe(subject);
    expect(got?.headers.get('to')).toBe(`${name} <ana@example.org>`);
    expect(got?.headers.get('content-language')).toBe(language);
  });

  it('is never sent where a header would be broken into', async () => {
    const injected = { ...mail, subject: 'Hello\r\nBcc: all@example.org' };
    await expect(mailbox.send(injected)).rejects.toMatchObject({ name: 'MailMalformed' });
    expect(server.received).toEqual([]);
  });

  it('has the same id however often it is sent', async () => {
    await mailbox.send(mail);
    await mailbox.send(mail);
    const ids = server.received.splice(0).map(({ headers }) => headers.get('message-id'));
    expect(ids).toEqual(['<dig_01@example.org>', '<dig_01@example.org>']);
  });
});

once('what a server answers', () => {
  it.each([
    [550, 'MailRefused'],
    [553, 'MailRefused'],
    [451, 'MailDelayed'],
    [421, 'MailServerUnreachable'],
  ])('with %d to a recipient is %s', async (code, name) => {
    server.refuse = () => code;
    const refused = mailbox.send(mail);
    await expect(refused).rejects.toMatchObject({ name, message: expect.stringContaining(String(code)) });
    server.refuse = () => null;
    expect(server.received).toEqual([]);
  });

  it('is that nobody is there', async () => {
    const nowhere = new SmtpMailbox({
      smtpUrl: `smtp://127.0.0.1:${await closedPort()}`,
      from: 'r@example.org',
    });
    await expect(nowhere.send(mail)).rejects.toMatchObject({ name: 'MailServerUnreachable' });
  });
});

/** A port on which nobody listens any more. */
function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
