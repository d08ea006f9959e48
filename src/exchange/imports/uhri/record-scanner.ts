const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Where in the export the scanner stands. */
export type Place = 'BEFORE_ARRAY' | 'FIRST_RECORD' | 'NEXT_RECORD' | 'IN_RECORD' | 'AFTER_RECORD' | 'CLOSED';

/** What the scanner came upon; `at` is an index into the bytes, for `RECORD_ENDS` the one after the record. */
export type Sighting =
  | { event: 'NEEDS_MORE' | 'RECORD_STARTS' | 'RECORD_ENDS'; at: number }
  | { event: 'PROBLEM'; at: number; problem: string };

/**
 * Finds where the records of an array of objects start and end, on bytes: in UTF-8 no byte of a longer
 * character equals a quote, a backslash or a bracket. It checks what stands between records; what stands in
 * them is left to `JSON.parse`, which is several times faster than any parser written in JavaScript.
 */
export class RecordScanner {
  place: Place = 'BEFORE_ARRAY';
  private depth = 0;
  private inString = false;
  private escaped = false;

  /** Goes on at `from`, the `at` of the last sighting, up to `to` at most. */
  next(bytes: Uint8Array, from: number, to: number): Sighting {
    if (this.place === 'IN_RECORD') return this.withinRecord(bytes, from, to);
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue;
      const problem = this.step(byte);
      if (problem) return { event: 'PROBLEM', at, problem };
      if (byte === OPEN_BRACE) return { event: 'RECORD_STARTS', at };
    }
    return { event: 'NEEDS_MORE', at: to };
  }

  private withinRecord(bytes: Uint8Array, from: number, to: number): Sighting {
    let { depth } = this;
    let at = this.inString ? this.afterString(bytes, from, to) : from;
    while (at < to) {
      const byte = bytes[at++]!;
      if (byte === QUOTE) at = this.afterString(bytes, at, to);
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
      else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0) {
        this.place = 'AFTER_RECORD';
        return { event: 'RECORD_ENDS', at };
      }
    }
    this.depth = depth;
    return { event: 'NEEDS_MORE', at: to };
  }

  /** From within a string to the index after its closing quote; to `to` when that is not there yet. */
  private afterString(bytes: Uint8Array, from: number, to: number): number {
    let at = this.escaped ? from + 1 : from;
    this.escaped = false;
    while (at < to) {
      const byte = bytes[at++]!;
      if (byte === QUOTE) {
        this.inString = false;
        return at;
      }
      if (byte === BACKSLASH) at++;
    }
    this.inString = true;
    this.escaped = at > to;
    return to;
  }

  /** One byte between records. Answers what is wrong with it, if anything. */
  private step(byte: number): string | undefined {
    switch (this.place) {
      case 'BEFORE_ARRAY':
        if (byte !== OPEN_BRACKET) return `found ${named(byte)} where the array's "[" should be`;
        this.place = 'FIRST_RECORD';
        return;
      case 'FIRST_RECORD':
      case 'NEXT_RECORD':
        if (byte === OPEN_BRACE) {
          this.place = 'IN_RECORD';
          this.depth = 0;
          this.inString = false;
          this.escaped = false;
          return;
        }
        if (byte === CLOSE_BRACKET && this.place === 'FIRST_RECORD') {
          this.place = 'CLOSED';
          return;
        }
        return insteadOfRecord(byte);
      case 'AFTER_RECORD':
        if (byte === COMMA) this.place = 'NEXT_RECORD';
        else if (byte === CLOSE_BRACKET) this.place = 'CLOSED';
        else return `found ${named(byte)} after a record, where "," or "]" should be`;
        return;
      default:
        return `found ${named(byte)} after the array's closing "]", where the input should end`;
    }
  }
}

function insteadOfRecord(byte: number): string {
  if (byte === CLOSE_BRACKET) return 'a "," before the closing "]"; a record should follow it';
  if (byte === COMMA) return 'a "," where a record should be';
  const kind = KINDS[String.fromCharCode(byte)];
  if (kind) return `the element is ${kind}; each element should be an object, a record`;
  return `not JSON: found ${named(byte)} where a record's "{" should be`;
}

const KINDS: Readonly<Record<string, string>> = {
  '"': 'a string',
  '[': 'an array',
  t: 'a boolean',
  f: 'a boolean',
  n: 'null',
  '-': 'a number',
  ...Object.fromEntries([...'0123456789'].map((digit) => [digit, 'a number'])),
};

function named(byte: number): string {
  if (byte > 0x20 && byte < 0x7f) return JSON.stringify(String.fromCharCode(byte));
  return `the byte 0x${byte.toString(16).padStart(2, '0')}`;
}
