import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import type { MechanismFamily } from '../../reference/mechanisms/mechanism.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { CountryToday } from '../status/country-today.js';
import type { CommunicationKind } from './communication.entities.js';

/** What of a letter has to fit together. */
export interface LetterFacts {
  kind: CommunicationKind;
  mechanismCodes: readonly string[];
  sentOn: string;
  receivedOn: string;
  dueOn?: string | null;
}

/** What a letter has to hold. */
@Injectable()
export class CommunicationRules {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly days: CountryToday,
  ) {}

  /** Throws `INVALID` for days in the wrong order and for who does not send such letters. */
  async mustHold(letter: LetterFacts, countryCode: string): Promise<void> {
    const { sentOn, receivedOn, dueOn, mechanismCodes, kind } = letter;
    this.days.mustHaveCome(receivedOn, countryCode, ['input', 'receivedOn']);
    if (receivedOn < sentOn) {
      throw invalid('receivedOn', `It would have come on ${receivedOn}, before it was written on ${sentOn}.`);
    }
    if (dueOn != null && dueOn <= sentOn) {
      throw invalid('dueOn', `The reply would be due on ${dueOn}, not after the letter of ${sentOn}.`);
    }
    const family: MechanismFamily = kind === 'INDIVIDUAL_COMMUNICATION' ? 'TREATY_BODY' : 'SPECIAL_PROCEDURE';
    await this.vocabulary.ensure('mechanisms', mechanismCodes);
    for (const code of mechanismCodes) this.mustBeOf(family, code);
    if (family === 'TREATY_BODY' && new Set(mechanismCodes).size > 1) {
      throw invalid('mechanismCodes', 'An individual communication is before one treaty body.');
    }
  }

  private mustBeOf(family: MechanismFamily, code: string): void {
    const mechanism = this.vocabulary.mechanism(code);
    if (!mechanism) throw invalid('mechanismCodes', `There is no mechanism "${code}".`);
    if (mechanism.family === family) return;
    throw invalid('mechanismCodes', `${code} is ${mechanism.family}: such a letter comes from ${family}.`);
  }
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
