import type { Labels } from '../languages/language.js';
import type { ReferenceRows } from '../reference-rows.js';
import { SupportTerm, type SupportVocabulary } from './support-term.entity.js';

/** A term as `support-terms.json` tells it. */
export interface SupportTermFile {
  vocabulary: SupportVocabulary;
  code: string;
  label: Labels;
  meaning: Labels;
  sources: string[];
}

/** The rows of `support-terms.json`; the order of the file is that of each vocabulary. */
export function supportRows(terms: readonly SupportTermFile[]): ReferenceRows<SupportTerm> {
  return {
    entity: SupportTerm,
    table: 'support_term',
    keySql: "vocabulary || ':' || code",
    key: ({ vocabulary, code }) => `${vocabulary}:${code}`,
    rows: terms.map(({ label, meaning, ...term }, ordinal): SupportTerm => ({
      ...term,
      ordinal: ordinal + 1,
      labels: label,
      meanings: meaning,
    })),
  };
}
