import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import { AmountError, minorUnits } from '../../platform/money/amount.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { OpenInstitutions } from '../plans/open-institutions.js';
import type { SupportRequest } from './support-request.entities.js';
import { WITH_PARTNER, type PriorityGround } from './support-request.enums.js';
import type { ChangeSupportRequestInput, EnterSupportRequestInput } from './support-request.inputs.js';

type Input = EnterSupportRequestInput | ChangeSupportRequestInput;
type Money = Pick<SupportRequest, 'currency' | 'asked' | 'received'>;
type Years = Pick<SupportRequest, 'fromYear' | 'toYear'>;
/** Everything of a request that an input may say, but the areas. */
export type SupportTerms = Omit<
  SupportRequest,
  'id' | 'countryCode' | 'state' | 'result' | 'createdAt' | 'version'
>;

/** What a request is to be, from the words of an input. */
@Injectable()
export class SupportRequestTermsOf {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly institutions: OpenInstitutions,
  ) {}

  /** What is left out stays; null takes away. Throws `INVALID` for what cannot be, and for a bad institution. */
  async of(input: Input, now: SupportRequest): Promise<SupportTerms> {
    const kept = <K extends keyof SupportTerms>(
      field: K,
      given: SupportTerms[K] | undefined,
    ): SupportTerms[K] => (given === undefined ? now[field] : given);
    const terms: SupportTerms = {
      channel: input.channel ?? now.channel,
      title: input.title?.trim() ?? now.title,
      description: kept('description', input.description),
      requestingBodyId: input.requestingBodyId ?? now.requestingBodyId,
      priorityGround: input.priorityGround ?? now.priorityGround,
      genderMarker: kept('genderMarker', input.genderMarker),
      donors: input.donors === undefined ? now.donors : (input.donors ?? []).map((donor) => donor.trim()),
      partnerCode: kept('partnerCode', input.partnerCode),
      ...yearsOf(input, now),
      ...moneyOf(input, now),
    };
    this.mustBeMarker(terms.genderMarker);
    this.mustBePartner(terms, now.countryCode);
    if (terms.requestingBodyId !== now.requestingBodyId) {
      const path = ['input', 'requestingBodyId'];
      await this.institutions.mustBe(now.countryCode, [{ id: terms.requestingBodyId, path }]);
    }
    return terms;
  }

  /** Whether the country is served first, as the list of countries has it today. */
  groundOf(countryCode: string): PriorityGround {
    const country = this.vocabulary.country(countryCode);
    if (country?.leastDeveloped) return country.smallIsland ? 'BOTH' : 'LEAST_DEVELOPED';
    return country?.smallIsland ? 'SMALL_ISLAND' : 'NONE';
  }

  private mustBeMarker(code: string | null): void {
    const codes = this.vocabulary.supportTerms('GENDER_MARKER').map((term) => term.code);
    if (code === null || codes.includes(code)) return;
    throw invalid('genderMarker', `There is no "${code}": give one of ${codes.join(', ')}.`);
  }

  private mustBePartner({ channel, partnerCode }: SupportTerms, countryCode: string): void {
    const wanted = WITH_PARTNER.includes(channel);
    if (wanted && partnerCode === null)
      throw invalid('partnerCode', `With ${channel}, say which State is asked.`);
    if (!wanted && partnerCode !== null) throw invalid('partnerCode', `With ${channel} no State is asked.`);
    if (partnerCode === null) return;
    if (partnerCode === countryCode) throw invalid('partnerCode', 'A country does not ask itself.');
    if (!this.vocabulary.country(partnerCode))
      throw invalid('partnerCode', `There is no country with the code "${partnerCode}".`);
  }
}

function yearsOf(input: Input, now: Years): Years {
  const fromYear = input.fromYear === undefined ? now.fromYear : input.fromYear;
  const toYear = input.toYear === undefined ? (now.toYear ?? fromYear) : (input.toYear ?? fromYear);
  if (toYear !== null && fromYear === null) throw invalid('fromYear', 'Say from which year on.');
  if (fromYear !== null && toYear !== null && toYear < fromYear)
    throw invalid('toYear', `It ends in ${toYear}, before it begins in ${fromYear}.`);
  return { fromYear, toYear };
}

/** Amounts in minor units, in the currency they are given in: another currency takes new amounts. */
function moneyOf(input: Input, now: Money): Money {
  const currency = input.currency === undefined ? now.currency : input.currency;
  const amount = (field: 'asked' | 'received'): string | null => {
    const given = input[field];
    if (given === null || (given === undefined && now[field] === null)) return null;
    if (given === undefined && currency === now.currency) return now[field];
    if (given === undefined) throw invalid(field, `It was given in ${now.currency}: say what it is now.`);
    if (currency === null) throw invalid('currency', 'Say in which currency the amounts are.');
    return exact(given, currency, field);
  };
  const [asked, received] = [amount('asked'), amount('received')];
  return { currency: asked === null && received === null ? null : currency, asked, received };
}

function exact(amount: string, currency: string, field: string): string {
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
