import type { Language } from '../../reference/languages/language.js';
import type { ImportIssueCode } from './import-run.entity.js';
import type { ImportRows } from './import-rows.js';
import type { Note, NoteKind } from './uhri/source-record.js';

interface Told {
  code: ImportIssueCode;
  message: (detail: string) => string;
}

const unknown = (what: string): Told => ({
  code: 'UNKNOWN_LABEL',
  message: (detail) => `The ${what} "${detail}" is in no vocabulary; it is kept as a provisional term.`,
});
const note = (message: (detail: string) => string): Told => ({ code: 'NOTE', message });

/** What a person should know of each note; null where it is in every export and nobody has to do anything. */
const TOLD: Record<NoteKind, Told | null> = {
  NO_ID: { code: 'EMPTY_ID', message: () => 'It has no id; symbol, number and text stand in for it.' },
  NO_SYMBOL: null,
  NO_TEXT: note(() => 'It has no text; it is kept all the same.'),
  NO_COUNTRY: { code: 'NO_COUNTRY', message: () => 'It names no country; an administrator can assign it.' },
  COUNTRY_FROM_SYMBOL: note((detail) => `It names no country; its symbol does: ${detail}.`),
  COUNTRY_FROM_ISO2: note((detail) => `Its country is given by the two-letter code ${detail}.`),
  SEVERAL_COUNTRIES: {
    code: 'SEVERAL_COUNTRIES',
    message: (detail) =>
      `It names several countries (${detail}); all but the first wait for a person's check.`,
  },
  MECHANISM_FROM_SYMBOL: note((detail) => `It names no mechanism; its symbol does: ${detail}.`),
  UNKNOWN_COUNTRY: {
    code: 'UNKNOWN_LABEL',
    message: (detail) => `The country "${detail}" is in no vocabulary.`,
  },
  UNKNOWN_MECHANISM: unknown('mechanism'),
  UNKNOWN_TYPE: {
    code: 'UNKNOWN_LABEL',
    message: (detail) => `The type "${detail}" is unknown; it is kept as OTHER.`,
  },
  UNKNOWN_POSITION: {
    code: 'UNKNOWN_LABEL',
    message: (detail) => `The position "${detail}" is unknown; it is kept as PENDING.`,
  },
  UNKNOWN_THEME: unknown('theme'),
  UNKNOWN_GROUP: unknown('affected group'),
  UNKNOWN_SDG: {
    code: 'UNKNOWN_LABEL',
    message: (detail) => `The SDG "${detail}" is unknown; the label is kept with the record.`,
  },
  UNKNOWN_STATE: {
    code: 'UNKNOWN_LABEL',
    message: (detail) => `The recommending State "${detail}" is in no vocabulary; it is kept by its name.`,
  },
  BARE_UUID: {
    code: 'UNKNOWN_LABEL',
    message: (detail) => `The label is an id that the export did not resolve: ${detail}.`,
  },
  SUSPECT_THEME: null,
  BAD_DATE: note((detail) => `The date "${detail}" cannot be read.`),
  CYCLE_AND_SESSION_DISAGREE: note(
    (detail) => `Its UPR cycle and session do not belong together: ${detail}.`,
  ),
  STATE_ONLY_IN_TEXT: null,
  MARKUP_REMOVED: null,
  UNSTORABLE_CHARACTERS: note(() => 'Characters that no database can hold were taken out.'),
  TEXT_CUT: note(
    () =>
      'Its text fills a cell of the workbook (32,767 characters): the rest of it is only in UHRI’s JSON export.',
  ),
  WRONG_TYPE: note((detail) => `A field has another type than the export's: ${detail}.`),
};

/**
 * Writes a note of the normaliser as the run's issue. Labels of a second language are not looked at, so not told; an
 * unknown label is told at the first record that has it. `labelsTold` holds what the run has told of labels.
 */
export function noteIssue(
  rows: ImportRows,
  { record, kind, detail }: Note,
  sourceId: string,
  language: Language,
  labelsTold: Set<string>,
): void {
  const told = TOLD[kind];
  if (!told) return;
  const message = told.message(detail);
  if (told.code === 'UNKNOWN_LABEL') {
    if (language !== 'en' || labelsTold.has(message)) return;
    labelsTold.add(message);
  }
  rows.issue(record, sourceId, told.code, message);
}
