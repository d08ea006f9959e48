import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { dayOf } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { aboutColumns, aboutJoins, titled, type AboutRow } from '../reminders/about.js';
import {
  ReminderSource,
  ReminderSources,
  type DueItem,
  type ReminderQuestion,
} from '../reminders/reminder-source.js';
import type { ProgressState } from './progress-update.entity.js';

interface Pending {
  id: string;
  institutionId: string;
  state: ProgressState;
  returnDueOn: string | null;
  submittedAt: string;
  clearedAt: string | null;
  waitsForValidator: number;
  /** Title of the activity that it is about; null where it is about anything else. */
  activityTitle: string | null;
}

/** As `mustBeCleared`: the institution has a validator, other than who submitted it. */
const waitsForValidator: Sql = sql`case when u.state = 'SUBMITTED' and exists (
    select 1 from membership m join "user" p on p.id = m.user_id
    where m.institution_id = u.institution_id and m.role = 'VALIDATOR' and m.ended_at is null
      and p.deactivated_at is null and p.id <> u.submitted_by_id) then 1 else 0 end`;

/** Progress updates that wait for somebody: returned ones for their author's institution, others for who reviews them. */
@Injectable()
export class ProgressReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  async due({ countryCode, timeZone, until }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rowsOfMany<Pending & AboutRow>(sql`
      select u.id, u.institution_id as "institutionId", u.state, u.return_due_on as "returnDueOn",
        u.submitted_at as "submittedAt", u.cleared_at as "clearedAt", ${waitsForValidator} as "waitsForValidator",
        activity.title as "activityTitle", ${aboutColumns}
      from progress_update u left join activity on activity.id = u.activity_id ${aboutJoins(sql`u`)}
      where u.country_code = ${countryCode}
        and (u.state in ('SUBMITTED', 'CLEARED') or u.state = 'RETURNED' and u.return_due_on <= ${until})
      order by u.submitted_at, u.id, named_text.row`);
    return titled<Pending>(rows, ({ id }) => id).map(({ row, title }) => ({
      ...pending(row, timeZone),
      subjectId: row.id,
      title: row.activityTitle ?? title,
      link: row.id,
    }));
  }
}

/** Whose turn it is, and by when or since when. */
function pending(row: Pending, timeZone: string): Pick<DueItem, 'kind' | 'dueOn' | 'recipients'> {
  const { institutionId, returnDueOn, submittedAt, clearedAt } = row;
  if (row.state === 'RETURNED' && returnDueOn !== null)
    return { kind: 'RETURNED_UPDATE', dueOn: returnDueOn, recipients: [{ institutionId }] };
  if (row.waitsForValidator === 1)
    return {
      kind: 'CLEARANCE',
      dueOn: dayOf(submittedAt, timeZone),
      recipients: [{ institutionId, role: 'VALIDATOR' }],
    };
  return { kind: 'REVIEW', dueOn: dayOf(clearedAt ?? submittedAt, timeZone), recipients: ['COORDINATORS'] };
}
