import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Writer } from '../../platform/database/writer.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { ANALYSER_VERSION } from '../../platform/text/analyse.js';
import { SearchIndexBuilds } from './search-index-builds.js';
import { SearchIndexWriter, type IndexedText } from './search-index-writer.js';

/** Texts of one transaction: short enough that others hardly wait. */
const BATCH = 200;
const author = { requestId: 'search-index', userId: null, membershipId: null };

/** Rebuilds the full-text index in the background when another version of the analysis built it. */
@Injectable()
export class SearchUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopping = false;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly writer: Writer,
    private readonly units: UnitOfWork,
    private readonly builds: SearchIndexBuilds,
    private readonly index: SearchIndexWriter,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if ((await this.builds.last()) === ANALYSER_VERSION) return;
    this.work = this.rebuild().catch((error: unknown) => {
      this.logger.error(
        { err: error },
        'the full-text index could not be rebuilt; the next start tries again',
      );
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.work;
  }

  /** Resolves when no rebuilding is under way. */
  settled(): Promise<void> {
    return this.work;
  }

  private async rebuild(): Promise<void> {
    for (let last: number | null = 0; last !== null; await breathe()) {
      if (this.stopping) return;
      last = await this.rebuildAfter(last);
    }
    await this.units.run(author, async () => this.builds.note(ANALYSER_VERSION));
  }

  /** Indexes a batch; answers its last row, or null after the last text. */
  private rebuildAfter(row: number): Promise<number | null> {
    return this.units.run(author, async () => {
      const texts = await this.writer.rows<IndexedText>(
        sql`select "row", language, text from recommendation_text
          where "row" > ${row} and translated = 1 order by "row" limit ${BATCH}`,
      );
      await this.index.index(texts);
      return texts.at(-1)?.row ?? null;
    });
  }
}
