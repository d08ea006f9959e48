import type { Fact } from '../../platform/events/fact.js';

/** A coordinator put right what is said of a document. */
export function documentCorrected(countryCode: string, documentId: string): Fact {
  return { name: 'DocumentCorrected', countryCode, subjectId: documentId };
}
