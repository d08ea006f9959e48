import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../vocabulary.js';
import { countryMeant } from './country-meant.js';
import { Country } from './country.entity.js';
import { countryConfigured } from './country.events.js';
import { EmbargoDays } from './embargo-days.js';
import type { ConfigureCountryInput, CountryFilter } from './country.inputs.js';

/** Countries as a vocabulary, and what a country decides about its own database. */
@Injectable()
export class CountryService {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly embargoes: EmbargoDays,
  ) {}

  /** By code. */
  list(filter: CountryFilter = {}): Country[] {
    return this.vocabulary.countries().filter((country) => matches(country, filter));
  }

  find(code: string): Country | null {
    return this.vocabulary.country(code);
  }

  /** NOT_FOUND for any country but the own one, unless an administrator asks; CONFLICT for a version that has passed. */
  async configure(actor: Actor, input: ConfigureCountryInput): Promise<Country> {
    const code = countryMeant(actor, input.countryCode);
    const country = await this.writer.find(Country, code);
    if (!country) throw notFound('country', code, ['input', 'countryCode']);
    actor.must('country:configure', { countryCode: code });
    if (country.version !== input.version) {
      throw new UserError('CONFLICT', 'Somebody configured the country meanwhile. Read it again.', [
        'input',
        'version',
      ]);
    }
    const timeZone = input.timeZone ?? country.timeZone;
    if (timeZone !== country.timeZone) await this.embargoes.goBy(timeZone, code);
    await this.writer.change(country, {
      publication: input.publication ?? country.publication,
      timeZone,
    });
    this.events.publish(countryConfigured(code));
    return country;
  }
}

function matches(country: Country, filter: CountryFilter): boolean {
  return (
    (filter.codes?.includes(country.code) ?? true) &&
    (filter.regionalGroups?.some((group) => group === country.regionalGroup) ?? true) &&
    is(filter.unMember, country.unMember) &&
    is(filter.leastDeveloped, country.leastDeveloped) &&
    is(filter.smallIsland, country.smallIsland) &&
    is(filter.fictional, country.fictional)
  );
}

function is(wanted: boolean | null | undefined, actual: boolean): boolean {
  return wanted == null || wanted === actual;
}
