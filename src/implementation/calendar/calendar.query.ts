import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { CountryDays, type ByCountry } from '../portfolio/country-days.js';
import type { CalendarItem } from './calendar-item.js';
import { itemsOf, overdueItem } from './calendar-items.sql.js';
import { CALENDAR_KINDS, kindsOf } from './calendar-kind.js';
import type { CalendarArgs, CalendarFilter } from './calendar.args.js';

type ItemRow = Omit<CalendarItem, 'overdue' | 'duty'> & { isOverdue: number };

/** The calendar of what mechanisms set, by day. */
@Injectable()
export class CalendarQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {}

  /** `counted` = whether the client asked how many there are. */
  async page(actor: Actor, args: CalendarArgs, counted: boolean): Promise<ConnectionOf<CalendarItem>> {
    const { filter, ...page } = args;
    const today = this.days.today(actor);
    const keyset = new Keyset(page, [{ by: sql`i.starts_on`, direction: 'ASC' }], sql`i.item_key`, [
      'calendar',
      filter,
    ]);
    const matching = sql`from ${itemsOf(actor, today, filter?.days ?? {})} where ${matches(filter ?? {}, today)}`;
    const rows = await this.reader.rows<ItemRow>(
      sql`select ${columns(today)}, ${keyset.columns} ${matching} and ${keyset.after}
          order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, itemOf, total?.count ?? 0);
  }

  /** What comes next and is still open, the soonest first: from today on in each country. */
  async next(actor: Actor, first: number): Promise<CalendarItem[]> {
    const today = this.days.today(actor);
    const rows = await this.reader.rows<ItemRow>(
      sql`select ${columns(today)} from ${itemsOf(actor, today, {})}
          where i.state = 'OPEN' and coalesce(i.ends_on, i.starts_on) >= ${today(sql`i.country_code`)}
          order by i.starts_on, i.item_key limit ${first}`,
    );
    return rows.map(itemOf);
  }
}

function columns(today: ByCountry): Sql {
  return sql`i.item_key as "key", i.entry_id as "entryId", i.country_code as "countryCode",
    i.mechanism_code as "mechanismCode", i.kind, i.title, i.starts_on as "startsOn", i.ends_on as "endsOn", i.certainty,
    i.state, i.document_id as "documentId", i.upr_session as "uprSession",
    i.recommendation_count as "recommendationCount", case when ${overdueItem(today)} then 1 else 0 end as "isOverdue"`;
}

function matches(filter: CalendarFilter, today: ByCountry): Sql {
  const conditions = [sql`1 = 1`];
  if (filter.countries) conditions.push(sql`i.country_code in (${join(filter.countries)})`);
  if (filter.mechanisms) conditions.push(sql`i.mechanism_code in (${join(filter.mechanisms)})`);
  if (filter.kinds) conditions.push(sql`i.kind in (${join(filter.kinds)})`);
  if (filter.duties) conditions.push(sql`i.kind in (${join(filter.duties.flatMap(kindsOf))})`);
  if (filter.certainty) conditions.push(sql`i.certainty in (${join(filter.certainty)})`);
  if (filter.states) conditions.push(sql`i.state in (${join(filter.states)})`);
  if (filter.institutions) conditions.push(sql`i.institution_id in (${join(filter.institutions)})`);
  if (filter.overdue != null) {
    // A day that is unknown is not past: `not` alone would lose it.
    const overdue = sql`(case when ${overdueItem(today)} then 1 else 0 end)`;
    conditions.push(sql`${overdue} = ${Number(filter.overdue)}`);
  }
  return join(conditions, ' and ');
}

function itemOf({ isOverdue, ...row }: ItemRow): CalendarItem {
  return { ...row, duty: CALENDAR_KINDS[row.kind].duty, overdue: isOverdue === 1 };
}
