import type { Fact } from '../../platform/events/fact.js';

/** The name under which every process hears of it. */
export const COUNTRY_CONFIGURED = 'CountryConfigured';

/** A country changed what it publishes, or its time zone. */
export function countryConfigured(countryCode: string): Fact {
  return { name: COUNTRY_CONFIGURED, countryCode, subjectId: countryCode };
}
