import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../../platform/clock/clock.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { SchedulesQuery } from '../reminders/schedules.query.js';

/** In which countries it is late enough for the day's mails. */
@Injectable()
export class EscalationHours {
  constructor(
    private readonly schedules: SchedulesQuery,
    private readonly vocabulary: Vocabulary,
    private readonly clock: Clock,
  ) {}

  /** Countries whose hour for mails has come, with the day it is there. */
  async now(): Promise<{ countryCode: string; today: string }[]> {
    const countries = await this.schedules.ofCountriesWithPeople();
    return countries.flatMap(({ schedule: { countryCode, hour } }) => {
      const zone = this.vocabulary.country(countryCode)?.timeZone ?? 'UTC';
      const there = DateTime.fromISO(this.clock.now(), { zone });
      return there.hour >= hour ? [{ countryCode, today: this.clock.today(zone) }] : [];
    });
  }
}
