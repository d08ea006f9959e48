import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { startOfDay } from '../../platform/clock/clock.js';
import { NOW } from '../../platform/database/now.js';
import { Writer } from '../../platform/database/writer.js';
import { exceptionColumns } from './exception.sql.js';
import { PublicationException } from './publication-exception.entity.js';

/** So many are changed in one statement. */
const AT_ONCE = 1_000;

/** Embargoes end with a day of their country: where its time zone becomes another, they end at another instant. */
@Injectable()
export class EmbargoDays {
  constructor(private readonly writer: Writer) {}

  /** Those that are over stay over. */
  async goBy(timeZone: string, countryCode: string): Promise<void> {
    const running = await this.writer.rows<PublicationException>(
      sql`select ${exceptionColumns} from publication_exception x
        where x.country_code = ${countryCode} and x.ended_at is null and x.opens_at > ${NOW} order by x.id`,
    );
    for (const day of new Set(running.map(({ embargoUntil }) => embargoUntil as string))) {
      const opensAt = startOfDay(day, timeZone);
      const together = running.filter(({ embargoUntil }) => embargoUntil === day);
      for (let start = 0; start < together.length; start += AT_ONCE)
        await this.writer.changeAll(PublicationException, together.slice(start, start + AT_ONCE), {
          opensAt,
        });
    }
  }
}
