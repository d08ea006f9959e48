import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../../access/actor.js';
import { Reader } from '../../../platform/database/reader.js';
import type { Language } from '../../../reference/languages/language.js';
import { tasksOf } from '../../assignments/tasks.sql.js';
import { CountryDays } from '../../portfolio/country-days.js';

/** Something that an institution is to do by a day. */
export interface FeedTask {
  /** The assignment's id, or that of the update that was returned. */
  id: string;
  day: string;
  returned: number;
  clusterName: string | null;
  symbol: string | null;
  reference: string | null;
  text: string | null;
  version: number;
  changedAt: string;
}

const MOST = 2_000;

/** What a person's institution is to do: days of implementation, and updates that were returned. */
@Injectable()
export class FeedTasksQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {}

  /** By day; nothing for who acts for no institution. */
  async of(actor: Actor, language: Language): Promise<FeedTask[]> {
    if (actor.institutionId === null || !actor.may('tasks:own')) return [];
    const tasks = tasksOf(actor.institutionId, this.days.todayOf(actor));
    return this.reader.rows<FeedTask>(sql`
      select due.*, k.name as "clusterName", d.symbol, r.reference, (
          select x.text from recommendation_text x where x.recommendation_id = r.id
          order by case x.language when ${language} then 0 when 'en' then 1 else 2 end, x.language limit 1) as text
      from (
        select t.id, t.implement_by as day, 0 as returned, t.recommendation_id as rec, t.cluster_id as clu, t.version,
          t.assigned_at as "changedAt"
        from ${tasks} where t.is_open = 1 and t.implement_by is not null
        union all
        select p.id, p.return_due_on, 1, p.recommendation_id, p.cluster_id, p.version,
          coalesce(p.submitted_at, p.created_at)
        from ${tasks} join progress_update p on p.id = t.update_id
        where p.state = 'RETURNED' and p.return_due_on is not null
      ) due
      left join recommendation r on r.id = due.rec
      left join document d on d.id = r.document_id
      left join cluster k on k.id = due.clu
      order by due.day, due.id limit ${MOST}`);
  }
}
