import type { Fact } from '../../platform/events/fact.js';

/** A coordinator said that a record is addressed to the country; the new recommendation is the subject, once it is here. */
export function addresseeConfirmed(
  countryCode: string,
  sourceRecordId: string,
  recommendationId: string | null,
): Fact {
  return { name: 'AddresseeConfirmed', countryCode, subjectId: recommendationId, data: { sourceRecordId } };
}

/** A coordinator said that a record is not addressed to the country. */
export function addresseeRejected(countryCode: string, sourceRecordId: string): Fact {
  return { name: 'AddresseeRejected', countryCode, subjectId: null, data: { sourceRecordId } };
}

/** An administrator said to which country unassigned recommendations are addressed. */
export function countryAssigned(countryCode: string, recommendations: number): Fact {
  return { name: 'CountryAssigned', countryCode, subjectId: null, data: { recommendations } };
}
