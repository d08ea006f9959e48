import { decodeHTMLStrict } from 'entities';
import { hash } from 'node:crypto';
import { hasMarkup, withoutMarkup, withoutOfficeClipboard } from './markup.js';

/** What PostgreSQL's text cannot hold. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** ASCII in one line without markup or entities, and no blank too many: nothing to do. */
const PLAIN = /^[!-%'-;=-~]+(?: [!-%'-;=-~]+)*$/;

/** A text that both databases can hold: without NUL, with U+FFFD for half a surrogate pair. */
export function storable(text: string): string {
  if (!UNSTORABLE.test(text)) return text;
  return text.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Whether `storable` would change a text. */
export function isUnstorable(text: string): boolean {
  return UNSTORABLE.test(text);
}

/**
 * A text of the source as plain text: markup removed, then entities decoded; NFC; one blank between words and
 * none at a line's ends; no empty lines. A line break before an indented line is layout and becomes a blank.
 */
export function plainText(source: string): string {
  if (PLAIN.test(source)) return source;
  const cleaned = withoutOfficeClipboard(source);
  const text = hasMarkup(cleaned) ? withoutMarkup(cleaned) : cleaned;
  return storable(text.includes('&') ? decodeHTMLStrict(text) : text)
    .normalize('NFC')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\n {2,}/g, ' ')
    .replace(/ {2,}/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
