import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import { ConfidentialFiles } from '../files/confidential-files.js';
import { CountryToday } from '../status/country-today.js';
import type { Communication } from './communication.entities.js';

/** What a reply must hold: a day that can be, and a file that nobody else sees. */
@Injectable()
export class ReplyRules {
  constructor(
    private readonly days: CountryToday,
    private readonly files: ConfidentialFiles,
  ) {}

  async mustHold(
    { countryCode, sentOn }: Communication,
    { repliedOn, fileId }: { repliedOn: string; fileId: string | null },
  ): Promise<void> {
    this.days.mustHaveCome(repliedOn, countryCode, ['input', 'repliedOn']);
    if (repliedOn < sentOn) {
      throw new UserError('INVALID', `It would answer on ${repliedOn} a letter of ${sentOn}.`, [
        'input',
        'repliedOn',
      ]);
    }
    if (fileId !== null)
      await this.files.mustBeApart(fileId, countryCode, 'communication_reply', ['input', 'fileId']);
  }
}
