import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock, dayOf } from '../../platform/clock/clock.js';
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
  submittedAt: string;
  /** Title of the plan that it is about; null where it is about anything else. */
  planTitle: string | null;
}

const aboutA = (prefix: string): Sql =>
  sql`case when c.item_id like ${`${prefix}\\_%`} escape '\\' then c.item_id end`;

/**
 * Contributions that are published by themselves unless a coordinator looks at them before. The mail says what they
 * are about: neither who wrote them nor what, because it may be read by others.
 */
@Injectable()
export class ContributionReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {
    super(sources);
  }

  async due({ countryCode, timeZone }: ReminderQuestion): Promise<DueItem[]> {
    const rows = await this.reader.rowsOfMany<Waiting & AboutRow>(sql`
      select said.id, said.submitted_at as "submittedAt", plan.title as "planTitle", ${aboutColumns}
      from (
        select c.id, c.submitted_at, ${aboutA('rec')} as recommendation_id, ${aboutA('par')} as part_id,
          ${aboutA('clu')} as cluster_id, ${aboutA('pln')} as plan_id
        from contribution c
        where c.country_code = ${countryCode} and c.stored_state = 'STANDING' and c.publishes_at > ${this.clock.now()}
      ) said left join implementation_plan plan on plan.id = said.plan_id ${aboutJoins(sql`said`)}
      order by said.submitted_at, said.id, named_text.row`);
    return titled<Waiting>(rows, ({ id }) => id).map(({ row, title }) => ({
      kind: 'CONTRIBUTION' as const,
      subjectId: row.id,
      title: row.planTitle ?? title,
      dueOn: dayOf(row.submittedAt, timeZone),
      recipients: ['COORDINATORS' as const],
      link: row.id,
    }));
  }
}
