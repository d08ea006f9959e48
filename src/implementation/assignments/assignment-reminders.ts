import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { aboutColumns, aboutJoins, titled, type AboutRow } from '../reminders/about.js';
import {
  ReminderSource,
  ReminderSources,
  type DueItem,
  type ReminderQuestion,
} from '../reminders/reminder-source.js';
import { isOpen } from './tasks.sql.js';

interface Due {
  subjectId: string;
  institutionId: string;
  dueOn: string;
}

/** What institutions have in hand with a date: told while something of it is still to be done. */
@Injectable()
export class AssignmentReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  async due({ countryCode, until }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rowsOfMany<Due & AboutRow>(sql`
      select coalesce(a.recommendation_id, a.part_id, a.cluster_id) as "subjectId", a.institution_id as "institutionId",
        a.implement_by as "dueOn", ${aboutColumns}
      from assignment a ${aboutJoins(sql`a`)}
      where a.country_code = ${countryCode} and a.implement_by <= ${until} and a.ended_at is null and ${isOpen} = 1
      order by a.implement_by, a.id, named_text.row`);
    return titled<Due>(rows, ({ subjectId, institutionId }) => `${subjectId} ${institutionId}`).map(
      ({ row: { subjectId, institutionId, dueOn }, title }) => ({
        kind: 'ASSIGNMENT',
        subjectId,
        title,
        dueOn,
        recipients: [{ institutionId }],
        link: subjectId,
      }),
    );
  }
}
