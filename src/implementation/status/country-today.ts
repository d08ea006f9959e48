import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';

/** Which day it is in a country: its days end in its own time zone. */
@Injectable()
export class CountryToday {
  constructor(
    private readonly clock: Clock,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Today (`YYYY-MM-DD`) in a country. */
  today(countryCode: string): string {
    return this.clock.today(this.vocabulary.country(countryCode)?.timeZone);
  }

  /** Refuses a day that has not come yet in the country: `INVALID` at `path`. */
  mustHaveCome(day: string, countryCode: string, path: readonly string[]): void {
    const today = this.today(countryCode);
    if (day > today) throw new UserError('INVALID', `${day} is in the future: today is ${today}.`, path);
  }
}
