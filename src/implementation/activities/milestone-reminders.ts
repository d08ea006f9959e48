import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import {
  ReminderSource,
  ReminderSources,
  type DueItem,
  type ReminderQuestion,
} from '../reminders/reminder-source.js';

interface DueMilestone {
  id: string;
  title: string;
  activityId: string;
  activityTitle: string;
  institutionId: string;
  dueOn: string;
}

/** Milestones of plans in force that are not reached: told to those who carry the activity out. */
@Injectable()
export class MilestoneReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  async due({ countryCode, until }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rowsOfMany<DueMilestone>(sql`
      select k.id, k.title, k.due_on as "dueOn", a.id as "activityId", a.title as "activityTitle",
        a.institution_id as "institutionId"
      from implementation_plan p join milestone k on k.plan_id = p.id join activity a on a.id = k.activity_id
      where p.country_code = ${countryCode} and p.state = 'ADOPTED' and k.due_on <= ${until}
        and k.reached_on is null and k.archived_at is null
        and a.institution_id is not null and a.state not in ('DONE', 'DROPPED')
      order by k.due_on, k.id`);
    return rows.map(({ id, title, activityId, activityTitle, institutionId, dueOn }) => ({
      kind: 'MILESTONE' as const,
      subjectId: id,
      title: `${title} (${activityTitle})`,
      dueOn,
      recipients: [{ institutionId }],
      link: activityId,
    }));
  }
}
