import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { SearchIndexWriter } from '../../recommendations/recommendations/search-index-writer.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportSession } from './import-session.js';

/** A record of the file with its position, not yet looked at. */
export interface Numbered {
  ordinal: number;
  raw: unknown;
}

/** Opens the session that takes a run's batches. */
@Injectable()
export class ImportBatches {
  constructor(
    readonly writer: Writer,
    readonly index: SearchIndexWriter,
    readonly vocabulary: Vocabulary,
    readonly clock: Clock,
  ) {}

  session(run: ImportRun): ImportSession {
    return new ImportSession(run, this);
  }
}
