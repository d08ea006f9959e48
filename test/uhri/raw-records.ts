import { normaliseRecord } from '../../src/exchange/imports/uhri/normalise.js';
import type { NoteKind, SourceRecord } from '../../src/exchange/imports/uhri/source-record.js';
import { smallVocabulary } from './small-vocabulary.js';

export const ID = '5f0c0a1e-7d52-4b8e-9c55-0a1b2c3d4e5f';
export const DOCUMENT_ID = '6a1d1b2f-8e63-4c9f-8d66-1b2c3d4e5f60';
/** An id that stands for no term. */
export const unknownId = '0b7d1c52-3c1f-4f0e-8f0a-6b1d2e3f4a5b';

/** A record without a quirk, as the export has those of treaty bodies. */
export const treatyBody = {
  AnnotationId: ID,
  Symbol: 'CRC/C/PER/CO/9',
  Text: 'Right to water\n12. The State party should build wells.',
  DocumentId: DOCUMENT_ID,
  PublicationDate: '2021-05-04T00:00:00',
  PublicationDateOnUhri: '2021-06-03T10:53:45.827',
  AnnotationType: '- Recommendations',
  Body: '- CRC',
  Countries: ['Peru'],
  Regions: ['Latin America and the Caribbean'],
  AffectedPersons: ['Children'],
  Themes: ['Right to health'],
  Sdgs: ['16 - PEACE, JUSTICE AND STRONG INSTITUTIONS', '16.3 - Promote the rule of law'],
  UprCycle: null,
  UprPositions: [],
  UprRecommendingCountry: [],
  UprRecommendingRegions: [],
  UprSession: [],
};
/** One of the Universal Periodic Review. */
export const upr = {
  ...treatyBody,
  Symbol: 'A/HRC/49/9',
  Text: '100.7 Build wells (Chile) (Iran (Islamic Republic of));',
  Body: '- UPR',
  UprCycle: '3',
  UprPositions: ['Supported'],
  UprRecommendingCountry: ['Chile', 'Iran (Islamic Republic of)'],
  UprSession: ['38'],
};

/** What a record becomes, and the kinds of its notes, with the smallest of vocabularies. */
export function normalised(raw: Record<string, unknown>): { record: SourceRecord; notes: NoteKind[] } {
  const result = normaliseRecord(raw, 7, smallVocabulary);
  if ('skipped' in result) throw new Error(result.skipped);
  expect(result.notes.every(({ record }) => record === 7)).toBe(true);
  return { record: result.record, notes: result.notes.map(({ kind }) => kind) };
}

export type Expected = { [K in keyof SourceRecord]?: unknown };
