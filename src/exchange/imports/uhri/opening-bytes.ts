/** So many bytes are enough to tell what an input is that is not an array. */
export const OPENING_BYTES = 64;

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** Length of the byte order mark with which the input starts: 3 or 0. */
export function markLength(opening: Uint8Array): number {
  return startsWith(opening, UTF8_MARK) ? UTF8_MARK.length : 0;
}

/**
 * What the input is, if from its first bytes (after a byte order mark) it cannot be an array in UTF-8;
 * undefined when it may be one. Wants `OPENING_BYTES` of it, or all there is.
 */
export function unfitOpening(opening: Uint8Array): string | undefined {
  if (startsWith(opening, [0x50, 0x4b, 0x03, 0x04]) || startsWith(opening, [0x50, 0x4b, 0x05, 0x06])) {
    return `this is a ZIP archive or an Excel workbook (.xlsx); ${WANTED}`;
  }
  if (startsWith(opening, [0x1f, 0x8b])) {
    return `this is compressed with gzip once more than expected; ${WANTED}`;
  }
  if (UTF16_STARTS.some((start) => startsWith(opening, start))) {
    return `this is encoded in UTF-16; save it as UTF-8`;
  }
  const text = new TextDecoder('latin1').decode(opening).trimStart();
  if (text === '') {
    return opening.length === 0 ? `the input is empty; ${WANTED}` : undefined;
  }
  if (text.startsWith('[')) return undefined;
  if (/^<\?xml/i.test(text)) return `this is XML; ${WANTED}`;
  if (text.startsWith('<')) {
    return `this is HTML, perhaps an error page of the server, which starts with ${excerpt(text)}; ${WANTED}`;
  }
  if (text.startsWith('{')) return `this is a single object, which starts with ${excerpt(text)}; ${WANTED}`;
  return `not JSON: the input starts with ${excerpt(text)}; ${WANTED}`;
}

const WANTED =
  "wanted is UHRI's export in JSON: an array of records, [{…},{…}], plain or compressed with gzip";

const UTF16_STARTS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0x5b, 0x00],
  [0x00, 0x5b],
];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function excerpt(text: string): string {
  return JSON.stringify(text.slice(0, 40).replace(/[^\x20-\x7e]+/g, ' '));
}
