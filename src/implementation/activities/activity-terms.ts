import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import { AmountError, minorDigits, minorUnits } from '../../platform/money/amount.js';
import { OpenInstitutions } from '../plans/open-institutions.js';
import type { ImplementationPlan } from '../plans/plan.entities.js';
import type { Activity } from './activity.entities.js';
import type { AddActivityInput, ChangeActivityInput } from './activity.inputs.js';
import { mustMeetPeriod } from './planned-days.js';

type Terms = Pick<
  Activity,
  'number' | 'title' | 'expectedResult' | 'institutionId' | 'startsOn' | 'endsOn' | 'fundingSource'
>;
type Money = Pick<Activity, 'currency' | 'cost' | 'secured'>;

/** What an activity is to be, from the words of an input. */
@Injectable()
export class ActivityTerms {
  constructor(private readonly institutions: OpenInstitutions) {}

  /** What is left out stays; null takes away. Throws `INVALID` for days and amounts that cannot be, and for a bad institution. */
  async of(
    input: AddActivityInput | ChangeActivityInput,
    now: Activity,
    plan: ImplementationPlan,
  ): Promise<Terms & Money> {
    const kept = <K extends keyof Activity>(field: K, given: Activity[K] | undefined): Activity[K] =>
      given === undefined ? now[field] : given;
    const terms = {
      number: input.number ?? now.number,
      title: input.title?.trim() ?? now.title,
      expectedResult: kept('expectedResult', input.expectedResult),
      institutionId: kept('institutionId', input.institutionId),
      startsOn: kept('startsOn', input.startsOn),
      endsOn: kept('endsOn', input.endsOn),
      fundingSource: kept('fundingSource', input.fundingSource),
    };
    mustBePeriod(terms);
    if (terms.startsOn !== now.startsOn || terms.endsOn !== now.endsOn) mustMeetPeriod(terms, plan);
    const money = moneyOf(input, now);
    if (terms.institutionId !== now.institutionId) {
      const path = ['input', 'institutionId'];
      await this.institutions.mustBe(now.countryCode, [{ id: terms.institutionId, path }]);
    }
    return { ...terms, ...money };
  }
}

function mustBePeriod({ startsOn, endsOn }: Terms): void {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return;
  throw invalid('endsOn', `It ends (${endsOn}) before it starts (${startsOn}).`);
}

/** Amounts in minor units. An amount stands in the currency it was given in: another currency takes new amounts. */
function moneyOf(input: AddActivityInput | ChangeActivityInput, now: Money): Money {
  const currency = input.currency === undefined ? now.currency : input.currency;
  if (currency !== null && minorDigits(currency) === null)
    throw invalid('currency', `"${currency}" is no currency code of ISO 4217, such as EUR.`);
  const amount = (field: 'cost' | 'secured'): string | null => {
    const given = input[field];
    if (given === null) return null;
    if (given === undefined) {
      if (now[field] === null || currency === now.currency) return now[field];
      throw invalid(
        field,
        currency === null
          ? `It was given in ${now.currency}: an amount without a currency says nothing. Take it away too (null).`
          : `It was given in ${now.currency}: say what it is in ${currency}.`,
      );
    }
    if (currency === null) throw invalid('currency', 'Say in which currency the amounts are.');
    return inMinorUnits(given, currency, field);
  };
  const [cost, secured] = [amount('cost'), amount('secured')];
  if (cost !== null || secured !== null) return { currency, cost, secured };
  if (input.currency != null)
    throw invalid(
      'currency',
      'A currency without an amount says nothing: give cost, secured or both with it.',
    );
  return { currency: null, cost, secured };
}

function inMinorUnits(amount: string, currency: string, field: string): string {
  try {
    return minorUnits(amount, currency);
  } catch (error) {
    if (error instanceof AmountError) throw invalid(field, error.message);
    throw error;
  }
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
