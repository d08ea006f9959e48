import type { Fact } from '../../platform/events/fact.js';

/** A country changed what it publishes, or its time zone. */
export function countryConfigured(countryCode: string): Fact {
  return { name: 'CountryConfigured', countryCode, subjectId: countryCode };
}
