import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock, endOfDay } from '../../platform/clock/clock.js';
import { Vocabulary } from '../../reference/vocabulary.js';

/** A day, or an instant, of each row's own country: an SQL expression over a column with the country's code. */
export type ByCountry = (country: Sql) => Sql;

/** Days begin and end in the country's own time zone, also where one question is about many countries. */
@Injectable()
export class CountryDays {
  constructor(
    private readonly clock: Clock,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** The day it is now (`YYYY-MM-DD`). */
  today(actor: Actor): ByCountry {
    return this.byZone(actor, (zone) => this.clock.today(zone));
  }

  /** The day it is now in the actor's own country; in UTC for those without one. */
  todayOf(actor: Actor): string {
    return this.clock.today(this.vocabulary.country(actor.countryCode)?.timeZone);
  }

  /** The first instant after a day. */
  endOf(day: string, actor: Actor): ByCountry {
    return this.byZone(actor, (zone) => endOfDay(day, zone));
  }

  /** The first instant of a day. */
  startOf(day: string, actor: Actor): ByCountry {
    const before = DateTime.fromISO(day, { zone: 'UTC' }).minus({ days: 1 }).toISODate() as string;
    return this.endOf(before, actor);
  }

  /** The day so many months before a day; before today without one. */
  monthsBefore(months: number, day: string | null, actor: Actor): ByCountry {
    return this.byZone(
      actor,
      (zone) =>
        DateTime.fromISO(day ?? this.clock.today(zone), { zone: 'UTC' })
          .minus({ months })
          .toISODate() as string,
    );
  }

  /** Countries are told apart only where their values differ: mostly there is one value for all. */
  private byZone(actor: Actor, valueIn: (zone: string) => string): ByCountry {
    const own = this.vocabulary.country(actor.countryCode);
    const countries = own ? [own] : this.vocabulary.countries();
    const values = new Map<string, string[]>();
    const zones = new Map<string, string>();
    for (const { code, timeZone } of countries) {
      const value = zones.get(timeZone) ?? valueIn(timeZone);
      zones.set(timeZone, value);
      const alike = values.get(value);
      if (alike) alike.push(code);
      else values.set(value, [code]);
    }
    const [[usual] = [valueIn('UTC')], ...others] = [...values].sort(([, a], [, b]) => b.length - a.length);
    if (others.length === 0) return () => sql`cast(${usual} as text)`;
    return (country) =>
      sql`(case ${join(
        others.map(([value, codes]) => sql`when ${country} in (${join(codes)}) then cast(${value} as text)`),
        ' ',
      )} else cast(${usual} as text) end)`;
  }
}
