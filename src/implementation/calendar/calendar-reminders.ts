import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { LANGUAGES, type Labels } from '../../reference/languages/language.js';
import {
  ReminderSource,
  ReminderSources,
  type DueItem,
  type ReminderQuestion,
} from '../reminders/reminder-source.js';
import type { DateCertainty } from './calendar.entities.js';
import { CALENDAR_KINDS, kindsOf, type CalendarKind } from './calendar-kind.js';
import { feedWords } from './feed/feed-words.js';

interface DueRow {
  subjectId: string;
  mechanismCode: string;
  kind: CalendarKind;
  title: string;
  certainty: DateCertainty;
  dueOn: string;
  institutionId: string | null;
}

/** What a mechanism awaits, or what is about to take place: for the coordinators and who is responsible. */
@Injectable()
export class CalendarReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
  ) {
    super(sources);
  }

  /** What is owed, however long overdue; what is voluntary or expected, until its day has passed. */
  async due({ countryCode, today, until }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rows<DueRow>(sql`
      select c.id as "subjectId", c.mechanism_code as "mechanismCode", c.kind, c.title, c.certainty,
        c.starts_on as "dueOn", c.institution_id as "institutionId"
      from calendar_entry c
      where c.country_code = ${countryCode} and c.starts_on <= ${until} and c.state = 'OPEN'
        and (c.kind in (${join(kindsOf('DUE'))}) or c.starts_on >= ${today})
      union all
      select r.document_id, d.mechanism_code, 'FOLLOW_UP_ANSWER', d.symbol, 'CONFIRMED', r.follow_up_due_on, null
      from recommendation r join document d on d.id = r.document_id
      where r.country_code = ${countryCode} and r.follow_up_due_on <= ${until} and r.merged_into_id is null
        and r.withdrawn_at is null and not exists (
          select 1 from calendar_entry e where e.document_id = r.document_id and e.kind = 'FOLLOW_UP_ANSWER')
      group by r.document_id, d.mechanism_code, d.symbol, r.follow_up_due_on`);
    return rows.map((row) => ({
      kind: CALENDAR_KINDS[row.kind].duty === 'DUE' ? 'CALENDAR' : 'CALENDAR_EVENT',
      subjectId: row.subjectId,
      title: titlesOf(row),
      dueOn: row.dueOn,
      recipients:
        row.institutionId === null
          ? ['COORDINATORS']
          : ['COORDINATORS', { institutionId: row.institutionId }],
      link: row.subjectId,
    }));
  }
}

/** In each language: who set it, what it is, and whether the day is sure. */
function titlesOf({ mechanismCode, kind, title, certainty }: DueRow): Labels {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const words = feedWords(language);
      const remark = certainty === 'ESTIMATED' ? ` (${words.estimated})` : '';
      return [language, `${mechanismCode} · ${words.kinds[kind]}: ${title}${remark}`];
    }),
  );
}
