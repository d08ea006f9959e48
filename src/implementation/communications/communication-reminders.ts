import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { grouped } from '../../platform/graphql/loaders.js';
import {
  ReminderSource,
  ReminderSources,
  type DueItem,
  type ReminderQuestion,
} from '../reminders/reminder-source.js';

interface DueRow {
  subjectId: string;
  title: string;
  dueOn: string;
  userId: string | null;
}

/** Replies that are due: for the coordinators and the persons named on the communication, and nobody else. */
@Injectable()
export class CommunicationReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  /** By its reference alone: a mail passes through more hands than the database. */
  async due({ countryCode, until }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rows<DueRow>(sql`
      select c.id as "subjectId", c.reference as title, c.due_on as "dueOn", g.user_id as "userId"
      from communication c
      left join communication_grant g on g.communication_id = c.id and g.ended_at is null
      where c.country_code = ${countryCode} and c.state = 'OPEN' and c.due_on <= ${until} order by c.id, g.id`);
    const ids = [...new Set(rows.map(({ subjectId }) => subjectId))];
    return grouped(ids, rows, ({ subjectId }) => subjectId).map(itemOf);
  }
}

function itemOf(rows: DueRow[]): DueItem {
  const [{ subjectId, title, dueOn }] = rows as [DueRow];
  const persons = rows.flatMap(({ userId }) => (userId === null ? [] : [{ userId }]));
  return {
    kind: 'COMMUNICATION',
    subjectId,
    title,
    dueOn,
    recipients: ['COORDINATORS', ...persons],
    link: subjectId,
  };
}
