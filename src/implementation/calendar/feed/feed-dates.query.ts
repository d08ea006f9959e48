import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../../access/actor.js';
import { Reader } from '../../../platform/database/reader.js';
import { CountryDays } from '../../portfolio/country-days.js';
import { documentVisibleTo } from '../../../recommendations/documents/document.visibility.js';
import { itemsOf } from '../calendar-items.sql.js';
import type { CalendarKind } from '../calendar-kind.js';
import type { CalendarState, DateCertainty } from '../calendar.entities.js';

/** A line of the calendar with what a feed says of it. */
export interface FeedDate {
  key: string;
  mechanismCode: string;
  kind: CalendarKind;
  title: string | null;
  startsOn: string | null;
  endsOn: string | null;
  /** The last day that was named before a postponement without one. */
  lastNamedOn: string | null;
  certainty: DateCertainty;
  state: CalendarState;
  uprSession: number | null;
  recommendationCount: number;
  symbol: string | null;
  sourceTitle: string | null;
  url: string | null;
  version: number | null;
  changedAt: string | null;
}

/** What is past so long is history, and no longer in a feed. */
const MONTHS_BACK = 12;
const MOST = 2_000;

/** The calendar of one country as a feed shows it. */
@Injectable()
export class FeedDatesQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {}

  /** By day; notes and reasons are left out, because calendar programs carry their texts to other people's servers. */
  of(actor: Actor, countryCode: string): Promise<FeedDate[]> {
    const today = this.days.today(actor);
    const since = this.days.monthsBefore(MONTHS_BACK, null, actor)(sql`i.country_code`);
    const lastNamed = sql`(select h.starts_on from calendar_date h
      where h.entry_id = c.id and h.starts_on is not null order by h.number desc limit 1)`;
    return this.reader.rows<FeedDate>(sql`
      select w.* from (
        select i.item_key as "key", i.mechanism_code as "mechanismCode", i.kind, i.title, i.starts_on as "startsOn",
          i.ends_on as "endsOn", ${lastNamed} as "lastNamedOn", i.certainty, i.state, i.upr_session as "uprSession",
          i.recommendation_count as "recommendationCount", coalesce(d.symbol, c.source_symbol) as symbol,
          coalesce(d.title, c.source_title) as "sourceTitle", c.source_url as url, c.version, i.changed_at as "changedAt",
          ${since} as since
        from ${itemsOf(actor, today, {})}
        left join calendar_entry c on c.id = i.entry_id
        left join document d on d.id = i.document_id and ${documentVisibleTo(actor, sql`d`)}
        where i.country_code = ${countryCode}
      ) w
      where coalesce(w."endsOn", w."startsOn", w."lastNamedOn") >= w.since
      order by coalesce(w."startsOn", w."lastNamedOn"), w."key" limit ${MOST}`);
  }
}
