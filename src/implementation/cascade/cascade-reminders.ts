import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { dayOf } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { excerpt } from '../reminders/about.js';
import {
  ReminderSource,
  ReminderSources,
  type DueItem,
  type ReminderQuestion,
} from '../reminders/reminder-source.js';
import type { DataRequest } from './data-request.entity.js';
import type { PassedTask } from './passed-task.entity.js';

type OpenTask = Pick<
  PassedTask,
  'id' | 'state' | 'request' | 'dueOn' | 'fromInstitutionId' | 'toInstitutionId'
> & { answeredAt: string | null };

/** Passed tasks: told to the body that is to answer, and then to the institution that is to review. */
@Injectable()
export class PassedTaskReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  async due({ countryCode, timeZone, until }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rows<OpenTask>(sql`
      select t.id, t.state, t.request, t.due_on as "dueOn", t.from_institution_id as "fromInstitutionId",
        t.to_institution_id as "toInstitutionId",
        (select max(n.answered_at) from passed_answer n where n.task_id = t.id) as "answeredAt"
      from passed_task t
      where t.country_code = ${countryCode}
        and (t.state = 'ANSWERED' or (t.state in ('SENT', 'RETURNED') and t.due_on <= ${until}))
      order by t.due_on, t.id`);
    return rows.map(({ id, request, answeredAt, ...task }): DueItem => {
      const about = { subjectId: id, title: excerpt(request), link: id };
      return task.state === 'ANSWERED' && answeredAt !== null
        ? {
            ...about,
            kind: 'PASSED_ANSWER',
            dueOn: dayOf(answeredAt, timeZone),
            recipients: [{ institutionId: task.fromInstitutionId }],
          }
        : {
            ...about,
            kind: 'PASSED_TASK',
            dueOn: task.dueOn,
            recipients: [{ institutionId: task.toInstitutionId }],
          };
    });
  }
}

/** Figures that institutions were asked for. */
@Injectable()
export class DataRequestReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  async due({ countryCode, until }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rows<
      Pick<DataRequest, 'id' | 'question' | 'dueOn' | 'toInstitutionId'>
    >(sql`
      select q.id, q.question, q.due_on as "dueOn", q.to_institution_id as "toInstitutionId" from data_request q
      where q.country_code = ${countryCode} and q.state = 'SENT' and q.due_on <= ${until} order by q.due_on, q.id`);
    return rows.map(({ id, question, dueOn, toInstitutionId }) => ({
      kind: 'DATA_REQUEST',
      subjectId: id,
      title: excerpt(question),
      dueOn,
      recipients: [{ institutionId: toInstitutionId }],
      link: id,
    }));
  }
}
