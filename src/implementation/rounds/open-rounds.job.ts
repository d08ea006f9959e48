import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { Job, Jobs, type Turn } from '../../platform/scheduler/job.js';
import { CountryToday } from '../status/country-today.js';
import { RoundsOpeningThemselves } from './rounds-opening-themselves.js';

interface Planned {
  id: string;
  countryCode: string;
  opensOn: string;
}

/** Opens planned rounds on their day, in their country's time zone. */
@Injectable()
export class OpenRounds extends Job {
  readonly name = 'rounds.open';
  readonly purpose = 'Opens the reporting rounds whose opening day has come.';
  readonly everyMinutes = 15;

  constructor(
    jobs: Jobs,
    private readonly reader: Reader,
    private readonly days: CountryToday,
    private readonly opening: RoundsOpeningThemselves,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super(jobs);
  }

  async run({ author, signal }: Turn): Promise<void> {
    const planned = await this.reader.rows<Planned>(
      sql`select id, country_code as "countryCode", opens_on as "opensOn" from reporting_round
          where state = 'PLANNED' order by opens_on, id`,
    );
    for (const { id, countryCode, opensOn } of planned) {
      if (signal.aborted) return;
      if (opensOn > this.days.today(countryCode)) continue;
      try {
        await this.opening.open(author, id);
      } catch (error) {
        // It stays planned, where its coordinators see it; the others open all the same.
        if (!(error instanceof UserError)) throw error;
        this.logger.warn({ roundId: id, why: error.message }, 'a reporting round could not open');
      }
    }
  }
}
