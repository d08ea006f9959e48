import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { dayOf } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { aboutColumns, aboutJoins, titled, type AboutRow } from '../reminders/about.js';
import {
  ReminderSource,
  ReminderSources,
  type DueItem,
  type ReminderQuestion,
} from '../reminders/reminder-source.js';

interface Waiting {
  id: string;
  declinedAt: string;
}

/** Each "not ours" that the coordinator has not decided on. */
@Injectable()
export class DeclineReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  async due({ countryCode, timeZone }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rowsOfMany<Waiting & AboutRow>(sql`
      select d.id, d.declined_at as "declinedAt", ${aboutColumns}
      from assignment_decline d join assignment a on a.id = d.assignment_id ${aboutJoins(sql`a`)}
      where d.country_code = ${countryCode} and d.state = 'OPEN'
      order by d.declined_at, d.id, named_text.row`);
    return titled<Waiting>(rows, ({ id }) => id).map(({ row: { id, declinedAt }, title }) => ({
      kind: 'DECLINE',
      subjectId: id,
      title,
      dueOn: dayOf(declinedAt, timeZone),
      recipients: ['COORDINATORS'],
      link: id,
    }));
  }
}
