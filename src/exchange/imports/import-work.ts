import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { SimilarityService } from '../../implementation/suggestions/similarity.service.js';
import type { Author } from '../../platform/database/unit-of-work.js';
import { ImportJob, type Working } from './import-job.js';
import type { ImportRun } from './import-run.entity.js';

/** An import to its end, and what follows from new texts. */
@Injectable()
export class ImportWork {
  constructor(
    private readonly job: ImportJob,
    private readonly similarity: SimilarityService,
  ) {}

  /** The run is over, and may be seen to be, before its texts are compared. */
  async work(author: Author, run: ImportRun, source: Readable, how: Working = {}): Promise<ImportRun> {
    const ended = await this.job.work(author, run, source, how);
    if (broughtSomething(ended)) await this.similarity.afterImport(ended.countryCode);
    return ended;
  }

  /** Lets the work end after the batch in hand. */
  stop(): void {
    this.job.stop();
  }
}

function broughtSomething({ state, dryRun, added, changed, withdrawn, reappeared }: ImportRun): boolean {
  return !dryRun && state !== 'RUNNING' && added + changed + withdrawn + reappeared > 0;
}
