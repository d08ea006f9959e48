import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Logger } from 'pino';
import { UnitOfWork, type Author } from '../../platform/database/unit-of-work.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { ImportAbsence } from './import-absence.js';
import { ImportBatches, type Numbered } from './import-batches.js';
import { ImportRuns } from './import-runs.service.js';
import type { ImportRun } from './import-run.entity.js';
import type { ImportSession } from './import-session.js';
import { ExportFormatError } from './uhri/export-format-error.js';
import { openExport, SourceFailed } from './uhri/open-export.js';
import { splitRecords } from './uhri/record-splitter.js';
import { foreignShape } from './uhri/source-record.js';

/** A batch's transaction should not hold others up for longer than this; the next batch's size follows from the last. */
const BATCH_MS = 50;
const SMALLEST_BATCH = 20;
const LARGEST_BATCH = 500;

/** Called after each batch with the run's counts. */
export type OnProgress = (run: ImportRun) => void;

/** How a file is worked through. */
export interface Working {
  onProgress?: OnProgress;
  /** The file is refused from here on; a compressed one counts as it is once unpacked. */
  mostBytes?: number;
}

/** Works through one file: batches in short transactions, interleaved with everybody's mutations. */
@Injectable()
export class ImportJob {
  constructor(
    private readonly runs: ImportRuns,
    private readonly batches: ImportBatches,
    private readonly absence: ImportAbsence,
    private readonly units: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  private stopping = false;

  /** Lets the work end after the batch in hand; the run can be taken up by whoever comes next. */
  stop(): void {
    this.stopping = true;
  }

  /**
   * Imports the source to its end and ends the run: COMPLETED, AWAITING_CONFIRMATION, or FAILED with the error's
   * position. Everything committed before an error stays. Throws only for faults that are not the file's.
   */
  async work(
    author: Author,
    run: ImportRun,
    source: Readable,
    { onProgress = () => {}, mostBytes }: Working = {},
  ): Promise<ImportRun> {
    try {
      const session = this.batches.session(run);
      const bytes = openExport(source, mostBytes);
      const complete = await this.read(author, run, session, bytes, onProgress);
      const state = complete ? await this.absence.settle(author, run, session.met) : 'FAILED';
      await this.runs.end(author, run, state, complete ? null : 'the file ended before its closing bracket');
    } catch (error) {
      if (error instanceof ImportStopped) return this.runs.release(author, run);
      const known =
        error instanceof ExportFormatError ||
        error instanceof SourceFailed ||
        error instanceof ImportMismatch;
      if (!known)
        this.logger.error(
          { err: error, runId: run.id },
          'an import failed by our own fault or the machine’s',
        );
      await this.runs.end(
        author,
        run,
        'FAILED',
        known ? error.message : `An unexpected error stopped it: ${(error as Error).message}`,
      );
      if (!known) throw error;
    }
    onProgress(run);
    return run;
  }

  /** Reads batch by batch; true when the closing bracket was read. */
  private async read(
    author: Author,
    run: ImportRun,
    session: ImportSession,
    bytes: AsyncIterable<Uint8Array>,
    onProgress: OnProgress,
  ): Promise<boolean> {
    const position = new Position(run);
    let size = 100;
    let waiting: Numbered[] = [];
    let complete = false;
    const flush = async (all: boolean): Promise<void> => {
      while (waiting.length >= size || (all && waiting.length > 0)) {
        const batch = waiting.slice(0, size);
        waiting = waiting.slice(size);
        const prepared = session.prepare(batch);
        // Whoever asked something meanwhile is answered before the transaction, not after it.
        await breathe();
        const started = performance.now();
        await this.units.run(author, async () => {
          await session.write(prepared);
          run.positionHash = position.after(batch);
          await this.runs.keep(run);
        });
        session.committed();
        const elapsed = performance.now() - started;
        size = Math.round(
          Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, (size * BATCH_MS) / Math.max(elapsed, 1))),
        );
        onProgress(run);
        if (this.stopping) throw new ImportStopped();
        // Whoever waits for the writer goes first.
        await breathe();
      }
    };
    try {
      for await (const group of splitRecords(bytes, { check: foreignShape })) {
        complete = group.complete;
        group.records.forEach((raw, index) => {
          const ordinal = group.first + index;
          if (!position.passes(ordinal, raw)) waiting.push({ ordinal, raw });
        });
        await flush(false);
      }
    } catch (error) {
      // What stood before an error in the file is imported.
      if (error instanceof ExportFormatError || error instanceof SourceFailed) await flush(true);
      throw error;
    }
    await flush(true);
    position.mustBeReached();
    return complete;
  }
}

/** The process is shutting down. */
class ImportStopped extends Error {}

/** The file is not the one that the run began with. */
export class ImportMismatch extends Error {
  override name = 'ImportMismatch';
}

/** How far a run has come, and whether the file it goes on with is the same. */
class Position {
  private readonly hash = createHash('sha256');
  private readonly goal: number;
  private readonly expected: string | null;
  private passed = 0;

  constructor(run: ImportRun) {
    this.goal = run.read;
    this.expected = run.positionHash;
  }

  /** True for a record that an earlier process has imported. */
  passes(ordinal: number, raw: unknown): boolean {
    if (ordinal > this.goal) return false;
    this.note(raw);
    this.passed = ordinal;
    if (ordinal === this.goal && this.digest() !== this.expected) throw this.mismatch();
    return true;
  }

  /** Hash over everything read up to the end of this batch. */
  after(batch: readonly Numbered[]): string {
    for (const { raw } of batch) this.note(raw);
    return this.digest();
  }

  mustBeReached(): void {
    if (this.passed < this.goal) throw this.mismatch();
  }

  private note(raw: unknown): void {
    const record = raw as { AnnotationId?: unknown; Symbol?: unknown; Text?: unknown };
    this.hash.update(`${String(record.AnnotationId)}|${String(record.Symbol)}|${String(record.Text)}\n`);
  }

  private digest(): string {
    return this.hash.copy().digest('base64url');
  }

  private mismatch(): ImportMismatch {
    return new ImportMismatch(
      `This is not the file that the run began with: its first ${this.goal} records differ. Import it again to begin anew.`,
    );
  }
}
