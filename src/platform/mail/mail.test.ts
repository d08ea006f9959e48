import { mustBeWellFormed, type Mail } from './mail.js';

const mail: Mail = {
  messageId: 'dig_01@example.org',
  to: { name: 'Ana Šuštar', address: 'ana@example.org' },
  subject: '提醒',
  text: 'Two\nlines.',
  html: '<p>Two<br>lines.</p>',
  language: 'zh',
  unsubscribeUrl: 'https://example.org/stop?token=a.b',
  writtenAt: '2026-03-01T09:00:00.000Z',
};

it('takes a mail in any script', () => {
  expect(() => mustBeWellFormed(mail)).not.toThrow();
});

describe('refuses what would end a header or add another', () => {
  it.each<[string, Partial<Mail>, RegExp]>([
    ['a line end in the subject', { subject: 'Hello\r\nBcc: all@example.org' }, /subject/],
    ['a bare line feed in the subject', { subject: 'Hello\nBcc: all@example.org' }, /subject/],
    ['a NUL in the subject', { subject: 'Hello\u0000' }, /subject/],
    ['a line separator in the name', { to: { name: 'Ana\u2028Bcc: x', address: 'ana@example.org' } }, /name/],
    [
      'two addresses',
      { to: { name: 'Ana', address: 'ana@example.org, all@example.org' } },
      /no e-mail address/,
    ],
    [
      'an address with a line end',
      { to: { name: 'Ana', address: 'ana@example.org\r\nBcc: x@y' } },
      /\\r\\nBcc/,
    ],
    ['an address in brackets', { to: { name: 'Ana', address: '<ana@example.org>' } }, /no e-mail address/],
    ['a message id with a line end', { messageId: 'a@b\r\nX: y' }, /no message id/],
    ['a message id with brackets', { messageId: '<a@b>' }, /no message id/],
    ['a link with a bracket', { unsubscribeUrl: 'https://example.org/>,<mailto:x@y' }, /unsubscribe/],
    ['a link with a line end', { unsubscribeUrl: 'https://example.org/\r\nX: y' }, /unsubscribe/],
    ['a language with a line end', { language: 'en\r\nX: y' }, /language/],
  ])('%s', (_, given, message) => {
    expect(() => mustBeWellFormed({ ...mail, ...given })).toThrow(message);
  });
});
