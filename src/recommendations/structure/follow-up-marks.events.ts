import type { Fact } from '../../platform/events/fact.js';

/** Paragraphs of a document were marked for an answer before the next report, or the mark was taken away. */
export function markedForFollowUp(countryCode: string, documentId: string, paragraphs: number): Fact {
  return { name: 'MarkedForFollowUp', countryCode, subjectId: documentId, data: { paragraphs } };
}
