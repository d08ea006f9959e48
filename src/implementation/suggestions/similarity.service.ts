import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/id.js';
import { LOGGER } from '../../platform/logging/logger.js';
import type { SimilarityRun } from './similarity-run.entity.js';
import { SimilarityRuns } from './similarity-runs.js';
import { SimilaritySearch } from './similarity-search.js';

/** Has the texts of a country compared: when a coordinator asks, and from then on after each import. */
@Injectable()
export class SimilarityService {
  constructor(
    private readonly search: SimilaritySearch,
    private readonly runs: SimilarityRuns,
    private readonly reader: Reader,
    private readonly units: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Comparing comes before the transaction: nobody waits for the writer meanwhile. */
  async find(actor: Actor): Promise<SimilarityRun> {
    const countryCode = actor.ownCountry;
    actor.must('suggestions:decide', { countryCode });
    return this.runs.write(countryCode, await this.search.of(countryCode), actor.userId);
  }

  /**
   * Compares anew where suggestions were asked for before, in one country or in all. What goes wrong is logged: the
   * import is done, and the next run, or a coordinator, makes up for it.
   */
  async afterImport(countryCode: string | null): Promise<void> {
    for (const code of await this.countries(countryCode)) {
      try {
        const found = await this.search.of(code);
        const author = { requestId: newId('req'), userId: null, membershipId: null };
        await this.units.run(author, () => this.runs.write(code, found, null));
      } catch (error) {
        this.logger.error({ err: error, countryCode: code }, 'suggestions were not renewed after an import');
      }
    }
  }

  private async countries(countryCode: string | null): Promise<string[]> {
    const rows = await this.reader.rows<{ code: string }>(sql`
      select c.code from country c
      where ${countryCode === null ? sql`1 = 1` : sql`c.code = ${countryCode}`}
        and exists (select 1 from similarity_run s where s.country_code = c.code) order by c.code`);
    return rows.map(({ code }) => code);
  }
}
