import type { Position } from '../../../recommendations/positions/position.entity.js';
import type { Kind } from '../../../recommendations/recommendations/recommendation.entity.js';
import type { RawRecord } from './record-group.js';

/** Finds the codes of the export's labels, whatever their spelling. Each answers null for an unknown label. */
export interface Vocabulary {
  resolveCountry(label: string): string | null;
  resolveMechanism(label: string): string | null;
  resolveTheme(label: string): string | null;
  /** On documents before this day (YYYY-MM-DD) the theme is a known artefact; null when it never is. */
  themeSuspectBefore(code: string): string | null;
  resolveGroup(label: string): string | null;
  resolveSdg(label: string): string | null;
  resolveAnnotationType(label: string): Kind | null;
  resolvePosition(label: string): Position | null;
}

/** A term of a vocabulary; `code` is null where the label is unknown. `raw` is the label, cleaned. */
export interface Tag {
  code: string | null;
  raw: string;
}

export interface ThemeTag extends Tag {
  /** A known artefact: kept, and left out of facets and figures. */
  suspect: boolean;
}

/** How the country was found: by its name, by its two-letter code, or by the document's symbol. */
export interface AddressedCountry {
  code: string;
  how: 'NAMED' | 'ISO2' | 'FROM_SYMBOL';
}

/** A State that made a UPR recommendation, from the record's field or from the parentheses closing its text. */
export interface RecommendingStateTag extends Tag {
  from: 'FIELD' | 'TEXT';
}

/** One record of UHRI's export, cleaned; nothing in it is markup, and both databases can hold all of it. */
export interface SourceRecord {
  /** AnnotationId in lower case, or `symbol#reference#hash` where there is none (`fallback`). */
  sourceId: string;
  fallback: boolean;
  /** "" where the record has none. */
  symbol: string;
  documentSourceId: string | null;
  /** Day of the document, YYYY-MM-DD. */
  publishedOn: string | null;
  /** As the record has it: local time of nowhere in particular. */
  publishedOnUhriAt: string | null;
  kind: Kind;
  mechanismCode: string | null;
  /** The body's label, cleaned; "" where the record has none. */
  mechanismRaw: string;
  /** The first is the one that the symbol names, if it names one of them. Empty where none was found. */
  countries: AddressedCountry[];
  unresolvedCountries: string[];
  /** Plain text in NFC; "" where the record has none. */
  text: string;
  /** As the record has it, but for characters that no database holds. */
  rawText: string;
  /** SHA-256 of `text`. */
  textHash: string;
  /** Paragraph or item: `115.85`, `26 (b)`; null where it is not certain. */
  reference: string | null;
  sectionHeading: string | null;
  recommendingStates: RecommendingStateTag[];
  /** Null outside the UPR, as are the next two. */
  uprCycle: number | null;
  uprSession: number | null;
  position: Position | null;
  themes: ThemeTag[];
  groups: Tag[];
  /** Goals and targets, each as the record names it. */
  sdgs: Tag[];
  /** What the record says apart from its text, cleaned, in an order of its own, so that it can be compared. */
  labels: SourceLabels;
  /** SHA-256 of `labels` as JSON. */
  labelsHash: string;
  /** It comes from UHRI's workbook, which knows neither the document's id nor the UPR cycle. */
  fromSheet: boolean;
  /** Its text fills a cell of the workbook: the rest of it was cut off. */
  textCut: boolean;
}

/** Lists are sorted, without repetitions. */
export interface SourceLabels {
  symbol: string;
  documentId: string | null;
  publishedOn: string | null;
  type: string;
  body: string;
  countries: string[];
  themes: string[];
  groups: string[];
  sdgs: string[];
  cycle: string;
  session: string;
  positions: string[];
  recommendingStates: string[];
}

/** Something in a record that is not as it should be, and what was made of it. */
export type NoteKind =
  | 'NO_ID'
  | 'NO_SYMBOL'
  | 'NO_TEXT'
  | 'NO_COUNTRY'
  | 'COUNTRY_FROM_SYMBOL'
  | 'COUNTRY_FROM_ISO2'
  | 'SEVERAL_COUNTRIES'
  | 'MECHANISM_FROM_SYMBOL'
  | 'UNKNOWN_COUNTRY'
  | 'UNKNOWN_MECHANISM'
  | 'UNKNOWN_TYPE'
  | 'UNKNOWN_POSITION'
  | 'UNKNOWN_THEME'
  | 'UNKNOWN_GROUP'
  | 'UNKNOWN_SDG'
  | 'UNKNOWN_STATE'
  | 'BARE_UUID'
  | 'SUSPECT_THEME'
  | 'BAD_DATE'
  | 'CYCLE_AND_SESSION_DISAGREE'
  | 'STATE_ONLY_IN_TEXT'
  | 'MARKUP_REMOVED'
  | 'UNSTORABLE_CHARACTERS'
  | 'WRONG_TYPE'
  | 'TEXT_CUT';

/** `record` is the 1-based position in the file, `detail` the label or value in question. */
export interface Note {
  record: number;
  kind: NoteKind;
  detail: string;
}

const FIELDS = ['AnnotationId', 'Symbol', 'Text', 'Body', 'AnnotationType'];

/** What is wrong with a record that has no field of the export's records: the file is another one. */
export function foreignShape(record: RawRecord): string | undefined {
  if (FIELDS.some((field) => Object.hasOwn(record, field))) return undefined;
  const found = Object.keys(record).slice(0, 5);
  return (
    `the record has none of the fields ${FIELDS.join(', ')}: this is not UHRI's export; ` +
    (found.length > 0 ? `it has ${JSON.stringify(found)}` : 'it is empty')
  );
}
