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
import { awaitsAdvice, awaitsClearance } from './position-round.sql.js';

interface DueRow {
  roundId: string;
  institutionId: string;
  symbol: string;
  dueOn: string;
  count: number;
}

/** The symbol of the report and how many questions: a mail passes through more hands than the database. */
const titleOf = ({ symbol, count }: DueRow): string => `${symbol} (${count})`;

/** Advice that is due: told to the institution that was asked, once for all that is due on one day. */
@Injectable()
export class AdviceReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  async due({ countryCode, until }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rows<DueRow>(sql`
      select q.round_id as "roundId", q.institution_id as "institutionId", d.symbol, q.due_on as "dueOn", count(*) as count
      from position_request q join position_round p on p.id = q.round_id join document d on d.id = p.document_id
      where q.country_code = ${countryCode} and p.state = 'OPEN' and ${awaitsAdvice(sql`q`)} and q.due_on <= ${until}
      group by q.round_id, q.institution_id, d.symbol, q.due_on order by q.due_on, q.round_id, q.institution_id`);
    return rows.map((row) => ({
      kind: 'POSITION_ADVICE',
      subjectId: row.roundId,
      title: titleOf(row),
      dueOn: row.dueOn,
      recipients: [{ institutionId: row.institutionId }],
      link: row.roundId,
    }));
  }
}

/** Advice that waits for the institution's validator, from the day of the oldest on. */
@Injectable()
export class AdviceClearanceReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  async due({ countryCode, timeZone }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rows<DueRow>(sql`
      select q.round_id as "roundId", q.institution_id as "institutionId", d.symbol, min(q.advised_at) as "dueOn", count(*) as count
      from position_request q join position_round p on p.id = q.round_id join document d on d.id = p.document_id
      where q.country_code = ${countryCode} and p.state = 'OPEN' and ${awaitsClearance(sql`q`)}
      group by q.round_id, q.institution_id, d.symbol order by q.round_id, q.institution_id`);
    return rows.map((row) => ({
      kind: 'POSITION_CLEARANCE',
      subjectId: row.roundId,
      title: titleOf(row),
      dueOn: dayOf(row.dueOn, timeZone),
      recipients: [{ institutionId: row.institutionId, role: 'VALIDATOR' }],
      link: row.roundId,
    }));
  }
}
