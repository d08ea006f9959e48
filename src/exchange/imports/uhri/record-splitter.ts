import { ByteWindow } from './byte-window.js';
import { ExportFormatError } from './export-format-error.js';
import { CorruptGzip, ExportTooLarge } from './open-export.js';
import { markLength, OPENING_BYTES, unfitOpening } from './opening-bytes.js';
import { parseGroup, type RawRecord, type RecordCheck, type RecordSpan } from './record-group.js';
import { RecordScanner } from './record-scanner.js';

/**
 * Some consecutive records. `first` is the 1-based position of the first of them, `endOffset` the number of
 * bytes of the input (after decompression) up to the end of the last. `complete` is true on the last group,
 * which may be empty, and only when the array's closing bracket was read with nothing after it.
 */
export interface RecordGroup {
  first: number;
  records: RawRecord[];
  endOffset: number;
  complete: boolean;
}

export interface SplitOptions {
  /** Records are handed out when so many bytes of them are there; 64 KiB unless told, which is fastest. */
  groupBytes?: number;
  /** A longer record is refused; 4 MiB unless told. */
  maxRecordBytes?: number;
  /** Passes over so many records without parsing them, to resume. */
  skip?: number;
  /** The input is refused from the first record on in which this finds something wrong. */
  check?: RecordCheck;
}

/**
 * The records of an export, in groups, in memory that depends on the size of a group and of the longest record
 * only. Throws `ExportFormatError` when the input is not an array of objects in UTF-8, after all records before
 * the error were handed out; an error of the source itself passes through after them likewise.
 */
export async function* splitRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: SplitOptions = {},
): AsyncGenerator<RecordGroup, void, undefined> {
  const splitting = new Splitting(options);
  try {
    for await (const chunk of chunks) yield* splitting.take(chunk);
  } catch (error) {
    if (error instanceof ExportFormatError) throw error;
    yield* splitting.rest();
    if (error instanceof ExportTooLarge) throw splitting.refusal(error.message);
    if (!(error instanceof CorruptGzip)) throw error;
    throw splitting.refusal(`the gzip file is damaged or cut off (${error.message}); fetch it again`);
  }
  yield* splitting.end();
}

class Splitting {
  private readonly scanner = new RecordScanner();
  private readonly window = new ByteWindow();
  private readonly groupBytes: number;
  private readonly maxRecordBytes: number;
  private readonly skip: number;
  private readonly check: RecordCheck | undefined;
  private opened = false;
  /** Up to where the scanner has read. */
  private position = 0;
  /** Records begun so far, and where the last of them starts. */
  private begun = 0;
  private recordStart = 0;
  /** Records read and not yet handed out. */
  private spans: RecordSpan[] = [];

  constructor({ groupBytes, maxRecordBytes, skip, check }: SplitOptions) {
    this.groupBytes = groupBytes ?? 64 * 1024;
    this.maxRecordBytes = maxRecordBytes ?? 4 * 1024 * 1024;
    this.skip = skip ?? 0;
    this.check = check;
  }

  *take(chunk: Uint8Array): Generator<RecordGroup> {
    for (let from = 0; from < chunk.length; from += this.groupBytes) {
      this.window.append(chunk.subarray(from, from + this.groupBytes), this.neededFrom());
      if (this.opened || this.window.end >= OPENING_BYTES) yield* this.scan();
    }
  }

  /** Hands out what is left when the source has failed. */
  *rest(): Generator<RecordGroup> {
    if (this.window.end > 0) yield* this.scan();
    yield* this.flush();
  }

  *end(): Generator<RecordGroup> {
    yield* this.scan();
    const { place } = this.scanner;
    if (place === 'CLOSED') {
      yield* this.flush(true);
      return;
    }
    yield* this.flush();
    if (place === 'BEFORE_ARRAY')
      throw this.refusal('the input is empty; an array of records should be there');
    throw this.refusal(
      place === 'IN_RECORD'
        ? 'the input ends in the middle of this record: it is cut off; fetch it again'
        : 'the input ends before the array’s closing "]": it is cut off; fetch it again',
    );
  }

  /** Hands out what was read; throws when one of these records cannot be parsed, after those before it. */
  *flush(complete = false): Generator<RecordGroup> {
    const { spans } = this;
    this.spans = [];
    const { records, failure } = parseGroup(this.window, spans, this.check);
    if (records.length > 0 || (complete && !failure)) {
      yield {
        first: spans[0]?.record ?? this.begun + 1,
        records,
        endOffset: complete && !failure ? this.window.end : spans[records.length - 1]!.end,
        complete: complete && !failure,
      };
    }
    if (failure) throw failure;
  }

  refusal(problem: string, byte = this.window.end): ExportFormatError {
    const record = this.scanner.place === 'IN_RECORD' ? this.begun : this.begun + 1;
    return new ExportFormatError(problem, record, byte);
  }

  private *scan(): Generator<RecordGroup> {
    if (!this.opened) this.open();
    for (;;) {
      const { window } = this;
      const sighting = this.scanner.next(window.bytes, this.position - window.base, window.end - window.base);
      this.position = window.base + sighting.at;
      if (sighting.event === 'NEEDS_MORE') break;
      if (sighting.event === 'PROBLEM') {
        yield* this.flush();
        throw this.refusal(sighting.problem, this.position);
      }
      if (sighting.event === 'RECORD_STARTS') {
        this.begun++;
        this.recordStart = this.position;
        continue;
      }
      if (this.position - this.recordStart > this.maxRecordBytes) yield* this.refuseLength();
      if (this.begun <= this.skip) continue;
      this.spans.push({ record: this.begun, start: this.recordStart, end: this.position });
      if (this.position - this.spans[0]!.start >= this.groupBytes) yield* this.flush();
    }
    const within = this.scanner.place === 'IN_RECORD';
    if (within && this.position - this.recordStart > this.maxRecordBytes) yield* this.refuseLength();
    // Else blanks without end between two records would be kept.
    if (!within && this.position - this.neededFrom() >= this.groupBytes) yield* this.flush();
  }

  private open(): void {
    const mark = markLength(this.window.bytes.subarray(0, this.window.end));
    const problem = unfitOpening(this.window.view(mark, Math.min(this.window.end, OPENING_BYTES)));
    if (problem) throw this.refusal(problem, mark);
    this.position = mark;
    this.opened = true;
  }

  private *refuseLength(): Generator<RecordGroup> {
    yield* this.flush();
    throw new ExportFormatError(
      `the record is longer than ${this.maxRecordBytes} bytes, the most that is taken; perhaps a quotation mark is not closed`,
      this.begun,
      this.recordStart,
    );
  }

  private neededFrom(): number {
    if (this.spans.length > 0) return this.spans[0]!.start;
    return this.scanner.place === 'IN_RECORD' ? this.recordStart : this.position;
  }
}
