import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { dayOf } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import {
  ReminderSource,
  ReminderSources,
  type DueItem,
  type ReminderQuestion,
} from '../reminders/reminder-source.js';
import { askedNow } from './asked-institutions.sql.js';

interface Owed {
  roundId: string;
  institutionId: string;
  name: string;
  owedBy: string | null;
  /** When the oldest nil return that waits for the validator was handed in; null where none does. */
  waitsSince: string | null;
}

/** Reports that institutions owe in open rounds, and nil returns that wait for their validator. */
@Injectable()
export class RoundReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  async due({ countryCode, timeZone, until }: ReminderQuestion): Promise<DueItem[]> {
    const asked = askedNow({ round: sql`r.country_code = ${countryCode}` }, false);
    const rows = await this.reader.rowsOfMany<Owed>(sql`
      select owing."roundId", owing."institutionId", d.name, owing."owedBy", (
          select min(n.submitted_at) from nil_return n where n.round_id = owing."roundId"
            and n.institution_id = owing."institutionId" and n.state = 'SUBMITTED') as "waitsSince"
      from (${asked}) owing join reporting_round d on d.id = owing."roundId"
      order by owing."roundId", owing."institutionId"`);
    return rows.flatMap(({ roundId, institutionId, name, owedBy, waitsSince }): DueItem[] => {
      const about = { subjectId: roundId, title: name, link: roundId };
      const items: DueItem[] = [];
      if (owedBy !== null && owedBy <= until)
        items.push({ kind: 'REPORT', ...about, dueOn: owedBy, recipients: [{ institutionId }] });
      if (waitsSince !== null)
        items.push({
          kind: 'CLEARANCE',
          ...about,
          dueOn: dayOf(waitsSince, timeZone),
          recipients: [{ institutionId, role: 'VALIDATOR' }],
        });
      return items;
    });
  }
}
