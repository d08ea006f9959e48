import { isAscii, isUtf8 } from 'node:buffer';
import type { ByteWindow } from './byte-window.js';
import { ExportFormatError } from './export-format-error.js';

/** One element of the export as it was parsed: an object with whatever fields it has. */
export type RawRecord = Record<string, unknown>;

/** Where a record stands: its 1-based position, the offset of its "{" and the one after its "}". */
export interface RecordSpan {
  record: number;
  start: number;
  end: number;
}

/** Says what is wrong with a record's shape, if anything. */
export type RecordCheck = (record: RawRecord) => string | undefined;

/** The records of consecutive spans, up to the first that cannot be read, and why that one cannot. */
export function parseGroup(
  window: ByteWindow,
  spans: readonly RecordSpan[],
  check: RecordCheck = () => undefined,
): { records: RawRecord[]; failure?: ExportFormatError } {
  if (spans.length === 0) return { records: [] };
  const all = parseTogether(window.view(spans[0]!.start, spans.at(-1)!.end));
  const records: RawRecord[] = [];
  for (const [index, span] of spans.entries()) {
    try {
      const record = all ? all[index]! : parseOne(window.view(span.start, span.end), span);
      const problem = check(record);
      if (problem) throw new ExportFormatError(problem, span.record, span.start);
      records.push(record);
    } catch (failure) {
      if (failure instanceof ExportFormatError) return { records, failure };
      throw failure;
    }
  }
  return { records };
}

/** One call for all is the fast way. Undefined when one of them cannot be parsed: which, is found one by one. */
function parseTogether(bytes: Buffer): RawRecord[] | undefined {
  if (!isUtf8(bytes)) return undefined;
  // A string that is known to be ASCII is made and parsed in half the time.
  const text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  try {
    return JSON.parse(`[${text}]`) as RawRecord[];
  } catch {
    return undefined;
  }
}

function parseOne(bytes: Buffer, { record, start }: RecordSpan): RawRecord {
  if (!isUtf8(bytes)) {
    const at = firstInvalidByte(bytes);
    throw new ExportFormatError(
      `the byte 0x${bytes[at]!.toString(16)} is not UTF-8 here; the file must be encoded in UTF-8 throughout`,
      record,
      start + at,
    );
  }
  const text = bytes.toString('utf8');
  try {
    return JSON.parse(text) as RawRecord;
  } catch (error) {
    const { message } = error as SyntaxError;
    const at = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
    const byte = start + Buffer.byteLength(text.slice(0, at));
    throw new ExportFormatError(`the record is not JSON: ${message}`, record, byte);
  }
}

/** Index of the byte where the first sequence starts that is not UTF-8, found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (startsAsUtf8(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  let at = invalid - 1;
  while (!isUtf8(bytes.subarray(0, at))) at--;
  return at;
}

function startsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
