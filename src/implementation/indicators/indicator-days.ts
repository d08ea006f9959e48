import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Vocabulary } from '../../reference/vocabulary.js';
import { CountryToday } from '../status/country-today.js';
import type { Indicator } from './indicator.entities.js';
import type { Measuring } from './measurement-schedule.js';

/** The days of an indicator's country: a period ends at its midnight. */
@Injectable()
export class IndicatorDays {
  constructor(
    private readonly days: CountryToday,
    private readonly vocabulary: Vocabulary,
  ) {}

  of({ countryCode, archivedAt }: Indicator): Pick<Measuring, 'today' | 'givenUpOn'> {
    const zone = this.vocabulary.country(countryCode)?.timeZone ?? 'UTC';
    return {
      today: this.days.today(countryCode),
      givenUpOn: archivedAt === null ? null : DateTime.fromISO(archivedAt, { zone }).toISODate(),
    };
  }
}
