import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';

/** Whether the day of an adoption has come in the country. */
@Injectable()
export class AdoptionDays {
  constructor(
    private readonly clock: Clock,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** INVALID for a day that is yet to come: what is not adopted has no such day. */
  mustHaveCome(countryCode: string, day: string | null | undefined, path: readonly string[]): void {
    const today = this.clock.today(this.vocabulary.country(countryCode)?.timeZone);
    if (day == null || day <= today) return;
    throw new UserError(
      'INVALID',
      `${day} is in the future: today is ${today}. Enter it once it was adopted.`,
      path,
    );
  }
}
