import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { usualSchedule, type ReminderSchedule, type Weekday } from './reminder-schedule.entity.js';

interface ScheduleRow {
  countryCode: string;
  daysBefore: string | null;
  hour: number | null;
  weeklyOn: Weekday | null;
  version: number | null;
  queuedOn: string | null;
}

/** A country's schedule, and the last day that its reminders were made ready; null before the first. */
export interface CountrySchedule {
  schedule: ReminderSchedule;
  queuedOn: string | null;
}

/** When countries remind: as they configured it, or as is usual. */
@Injectable()
export class SchedulesQuery {
  constructor(private readonly reader: Reader) {}

  /** Of every country with people, by its code. */
  async ofCountriesWithPeople(): Promise<CountrySchedule[]> {
    const rows = await this.reader.rows<ScheduleRow>(sql`
      select c.country_code as "countryCode", s.days_before as "daysBefore", s.hour, s.weekly_on as "weeklyOn",
        s.version, d.queued_on as "queuedOn"
      from (select distinct country_code from membership where ended_at is null and country_code is not null) c
      left join reminder_schedule s on s.country_code = c.country_code
      left join reminder_day d on d.country_code = c.country_code
      order by c.country_code`);
    return rows.map((row) => ({ schedule: scheduleOf(row), queuedOn: row.queuedOn }));
  }

  /** Of some countries, in no order. */
  async of(countryCodes: readonly string[]): Promise<ReminderSchedule[]> {
    if (countryCodes.length === 0) return [];
    const rows = await this.reader.rows<ScheduleRow>(sql`
      select c.code as "countryCode", s.days_before as "daysBefore", s.hour, s.weekly_on as "weeklyOn", s.version
      from country c left join reminder_schedule s on s.country_code = c.code
      where c.code in (${join([...countryCodes])})`);
    return rows.map(scheduleOf);
  }
}

function scheduleOf({ countryCode, daysBefore, hour, weeklyOn, version }: ScheduleRow): ReminderSchedule {
  const usual = usualSchedule(countryCode);
  return Object.assign(usual, {
    daysBefore: daysBefore === null ? usual.daysBefore : (JSON.parse(daysBefore) as number[]),
    hour: hour ?? usual.hour,
    weeklyOn: weeklyOn ?? usual.weeklyOn,
    version: version ?? usual.version,
  });
}
