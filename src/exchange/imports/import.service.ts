import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Author } from '../../platform/database/unit-of-work.js';
import type { OnProgress } from './import-job.js';
import { ImportRuns, type ImportRequest } from './import-runs.service.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportWork } from './import-work.js';

/** Begins imports and works them off. */
@Injectable()
export class ImportService {
  constructor(
    private readonly runs: ImportRuns,
    private readonly job: ImportWork,
  ) {}

  /** Imports a source to its end; resolves with the ended run. Throws CONFLICT while another import is at work. */
  async import(
    author: Author,
    request: ImportRequest,
    source: Readable,
    onProgress?: OnProgress,
  ): Promise<ImportRun> {
    const run = await this.runs.begin(author, request);
    return this.job.work(author, run, source, { onProgress });
  }
}
