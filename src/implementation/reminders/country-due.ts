import { Injectable } from '@nestjs/common';
import { Clock, daysAfter } from '../../platform/clock/clock.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { CountryDue } from './digest-plan.js';
import { ReminderSources } from './reminder-source.js';
import type { ReminderSchedule } from './reminder-schedule.entity.js';

/** Asks every feature what is due in a country, on the day it is there. */
@Injectable()
export class CountriesDue {
  constructor(
    private readonly sources: ReminderSources,
    private readonly vocabulary: Vocabulary,
    private readonly clock: Clock,
  ) {}

  async of(schedules: readonly ReminderSchedule[]): Promise<Map<string, CountryDue>> {
    const due = new Map<string, CountryDue>();
    for (const { countryCode, daysBefore } of schedules) {
      const timeZone = this.timeZone(countryCode);
      const today = this.clock.today(timeZone);
      const until = daysAfter(today, Math.max(0, ...daysBefore));
      const items = await this.sources.due({ countryCode, today, timeZone, until });
      due.set(countryCode, { today, daysBefore, items });
    }
    return due;
  }

  timeZone(countryCode: string): string {
    return this.vocabulary.country(countryCode)?.timeZone ?? 'UTC';
  }
}
