import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Author } from '../../platform/database/unit-of-work.js';
import { HttpRefusal } from '../../platform/http/refusal.js';
import { newId } from '../../platform/ids/id.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { ImportRuns, type ImportRequest } from './import-runs.service.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportWork } from './import-work.js';
import { exportOfSheet, isPackage } from './uhri/sheet-export.js';

const DAY_MS = 24 * 60 * 60_000;

/** The process itself, for what nobody asked for: taking up a run after a crash. */
const SYSTEM: Author = { requestId: 'start', userId: null, membershipId: null };

/** Uploaded exports: kept on disk first, so that neither a slow line nor a crash costs more than time. */
@Injectable()
export class ImportUploads implements BeforeApplicationShutdown {
  private readonly working = new Set<Promise<unknown>>();
  private watching: NodeJS.Timeout | undefined;

  constructor(
    private readonly runs: ImportRuns,
    private readonly job: ImportWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Takes the upload to its end, begins the run and works on it in the background. Throws `HttpRefusal` for one that is
   * too large or was broken off, and CONFLICT while another import is at work; then nothing is kept.
   */
  async accept(
    author: Author,
    request: Omit<ImportRequest, 'spoolPath'>,
    upload: Readable,
  ): Promise<ImportRun> {
    const spoolPath = await this.asExport(await this.spool(upload));
    try {
      const run = await this.runs.begin(author, { ...request, spoolPath });
      this.start(author, run, spoolPath);
      return { ...run };
    } catch (error) {
      await rm(spoolPath, { force: true });
      throw error;
    }
  }

  /** A workbook becomes the JSON export that it stands for. Throws `PackageRefusal` and `UserError` for one that is none. */
  private async asExport(path: string): Promise<string> {
    if (!(await isPackage(path))) return path;
    const target = join(this.spoolFolder(), newId('spl'));
    try {
      await exportOfSheet(path, target, this.config.importLimitBytes);
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    } finally {
      await rm(path, { force: true });
    }
    return target;
  }

  /**
   * Takes up what a process that died left over, now and whenever a lease may have run out since: a server that is
   * started again at once finds the lease of the one before still good.
   */
  async watch(): Promise<void> {
    await this.takeUpOrphans();
    await this.sweep();
    const look = (): void => {
      this.takeUpOrphans().catch((error: unknown) =>
        this.logger.error({ err: error }, 'imports left over could not be looked for'),
      );
    };
    this.watching = setInterval(look, this.config.importLeaseSeconds * 1000).unref();
  }

  private async takeUpOrphans(): Promise<void> {
    for (const id of await this.runs.orphans()) {
      const run = await this.runs.claim(SYSTEM, id);
      if (run?.spoolPath) this.start({ ...SYSTEM, userId: run.startedById }, run, run.spoolPath);
    }
  }

  /** Ends the work after the batch in hand; the next start takes it up. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.watching);
    this.job.stop();
    await Promise.allSettled(this.working);
  }

  /** Uploads that were cut off by a crash, or replaced: no run needs them. A day old, no upload is still coming in. */
  private async sweep(): Promise<void> {
    const needed = new Set(await this.runs.spoolPaths());
    const folder = this.spoolFolder();
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    for (const path of names.map((name) => join(folder, name)).filter((each) => !needed.has(each))) {
      const file = await stat(path).catch(() => null);
      if (file && Date.parse(this.clock.now()) - file.mtimeMs > DAY_MS) await rm(path, { force: true });
    }
  }

  private spoolFolder(): string {
    return join(this.config.filesPath, 'imports');
  }

  private start(author: Author, run: ImportRun, path: string): void {
    const source = createReadStream(path, { highWaterMark: 256 * 1024 });
    const work = this.job
      .work(author, run, source, { mostBytes: this.config.importLimitBytes })
      .then(async (ended) => {
        if (ended.state !== 'RUNNING') await rm(path, { force: true });
      })
      .catch((error: unknown) =>
        this.logger.error({ err: error, runId: run.id }, 'an import ended by a fault'),
      )
      .finally(() => this.working.delete(work));
    this.working.add(work);
  }

  private async spool(upload: Readable): Promise<string> {
    const folder = this.spoolFolder();
    await mkdir(folder, { recursive: true });
    const path = join(folder, newId('spl'));
    try {
      await pipeline(
        // The connection is to stay when the upload is refused, so that the sender can read why.
        upload.iterator({ destroyOnReturn: false }),
        atMost(this.config.importLimitBytes),
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      );
    } catch (error) {
      await rm(path, { force: true });
      if (upload.errored)
        throw new HttpRefusal(400, 'INVALID', 'the upload ended before its end', { cause: error });
      throw error;
    }
    return path;
  }
}

function atMost(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      done(
        size > limit
          ? new HttpRefusal(
              413,
              'LIMIT_EXCEEDED',
              `the export is larger than ${limit} bytes, the most that is taken`,
            )
          : null,
        chunk,
      );
    },
  });
}
