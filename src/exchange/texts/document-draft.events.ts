import type { Fact } from '../../platform/events/fact.js';
import type { DocumentDraft } from './document-draft.entities.js';

type Told = Pick<DocumentDraft, 'id' | 'countryCode' | 'symbol'>;

const about = (name: string, { id, countryCode, symbol }: Told, data: Fact['data'] = {}): Fact => ({
  name,
  countryCode,
  subjectId: id,
  data: { symbol, ...data },
});

/** The text of a document came in. */
export const documentDrafted = (draft: Told, paragraphs: number): Fact =>
  about('DocumentDrafted', draft, { paragraphs });

/** Somebody put right how it was read. */
export const documentDraftCorrected = (draft: Told): Fact => about('DocumentDraftCorrected', draft);

/** It was put aside. */
export const documentDraftDiscarded = (draft: Told): Fact => about('DocumentDraftDiscarded', draft);

/** What was taken of it is in the database. */
export const documentDraftApplied = (draft: Told, counts: Record<string, number>): Fact =>
  about('DocumentDraftApplied', draft, counts);
