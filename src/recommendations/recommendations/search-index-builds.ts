import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { Events } from '../../platform/events/events.js';

const SUBJECT = 'search-index';
const NAME = 'SearchIndexBuilt';

/** Which version of the analysis built the full-text index: told by the event log. */
@Injectable()
export class SearchIndexBuilds {
  constructor(
    private readonly reader: Reader,
    private readonly events: Events,
  ) {}

  /** Version of the analysis that last built the whole index; null on a new database. */
  async last(): Promise<number | null> {
    const row = await this.reader.row<{ data: string }>(
      sql`select data from event where subject_id = ${SUBJECT} and name = ${NAME} order by sequence desc limit 1`,
    );
    return row ? (JSON.parse(row.data) as { analyser: number }).analyser : null;
  }

  /** Notes, in a unit of work, that the whole index is of a version now. */
  note(analyser: number): void {
    this.events.publish({ name: NAME, countryCode: null, subjectId: SUBJECT, data: { analyser } });
  }
}
