import { addressees } from './addressees.js';
import { mechanismOfSymbol } from './document-symbol.js';
import { isBareUuid } from './label-index.js';
import { hasMarkup } from './markup.js';
import { plainText, sha256, storable } from './plain-text.js';
import { RawFields } from './raw-fields.js';
import type { RawRecord } from './record-group.js';
import { placeOf } from './reference.js';
import type {
  Note,
  NoteKind,
  SourceLabels,
  SourceRecord,
  Tag,
  ThemeTag,
  Vocabulary,
} from './source-record.js';
import { looksLikeUpr, OUTSIDE_UPR, uprFacts } from './upr-facts.js';

export type Normalised = { record: SourceRecord; notes: Note[] } | { skipped: string };

/**
 * A raw record of the export as the importer keeps it. Whatever the fields hold, it does not throw: a record is
 * skipped only when it has neither an id nor a text, everything else that is odd becomes a note. `position` is
 * the record's 1-based position in the file, for the notes.
 */
export function normaliseRecord(raw: RawRecord, position: number, vocabulary: Vocabulary): Normalised {
  const fields = new RawFields(raw, position);
  const rawText = fields.text('Text');
  const text = plainText(rawText);
  const id = annotationId(fields);
  if (id === '' && text === '') return { skipped: 'neither an AnnotationId nor a text' };
  if (text === '') fields.note('NO_TEXT', id);
  else if (hasMarkup(rawText)) fields.note('MARKUP_REMOVED', id);

  const symbol = fields.label('Symbol');
  if (symbol === '') fields.note('NO_SYMBOL', id);
  const publishedOn = fields.day('PublicationDate');
  const mechanism = mechanismOf(fields, symbol, vocabulary);
  const upr = mechanism.code === 'UPR';
  const facts = upr ? uprFacts(fields, text, vocabulary) : OUTSIDE_UPR;
  const { reference, heading } = placeOf(text, upr);
  const { countries, unresolved } = addressees(fields, symbol, vocabulary);
  const textHash = sha256(text);
  const labels = labelsOf(fields, symbol, publishedOn);
  if (id === '') fields.note('NO_ID', symbol);
  const record: SourceRecord = {
    sourceId: id || `${symbol}#${reference ?? ''}#${textHash.slice(0, 32)}`,
    fallback: id === '',
    symbol,
    documentSourceId: labels.documentId,
    publishedOn,
    publishedOnUhriAt: publishedOnUhri(fields),
    kind: kindOf(fields, vocabulary),
    mechanismCode: mechanism.code,
    mechanismRaw: mechanism.raw,
    countries,
    unresolvedCountries: unresolved,
    text,
    rawText: storable(rawText),
    textHash,
    reference,
    sectionHeading: heading,
    ...facts,
    themes: themesOf(fields, publishedOn, facts.uprCycle, vocabulary),
    groups: tags(fields, 'AffectedPersons', 'UNKNOWN_GROUP', (label) => vocabulary.resolveGroup(label)),
    sdgs: tags(fields, 'Sdgs', 'UNKNOWN_SDG', (label) => vocabulary.resolveSdg(label)),
    labels,
    labelsHash: sha256(JSON.stringify(labels)),
    fromSheet: raw['FromSheet'] === true,
    textCut: raw['TextCut'] === true,
  };
  if (record.textCut) fields.note('TEXT_CUT', id);
  return { record, notes: fields.notes };
}

function annotationId(fields: RawFields): string {
  const id = fields.label('AnnotationId').toLowerCase();
  return /^[0-]*$/.test(id) ? '' : id;
}

function publishedOnUhri(fields: RawFields): string | null {
  const text = storable(fields.text('PublicationDateOnUhri')).trim();
  return text === '' || text.startsWith('1900-01-01') ? null : text;
}

function kindOf(fields: RawFields, vocabulary: Vocabulary): SourceRecord['kind'] {
  const label = fields.label('AnnotationType');
  if (label === '') return 'OTHER';
  const kind = vocabulary.resolveAnnotationType(label);
  if (kind === null) fields.noteUnknown('UNKNOWN_TYPE', label);
  return kind ?? 'OTHER';
}

/** A record of the newest batches may lack the body; the series of its symbol then tells it. */
function mechanismOf(
  fields: RawFields,
  symbol: string,
  vocabulary: Vocabulary,
): { code: string | null; raw: string } {
  const raw = fields.label('Body');
  const named = raw === '' ? null : vocabulary.resolveMechanism(raw);
  if (named !== null) return { code: named, raw };
  if (raw !== '') {
    fields.noteUnknown('UNKNOWN_MECHANISM', raw);
    if (!isBareUuid(raw)) return { code: null, raw };
  }
  const upr = looksLikeUpr(fields) ? vocabulary.resolveMechanism('UPR') : null;
  const code = upr ?? mechanismOfSymbol(symbol, vocabulary);
  if (code !== null) fields.note('MECHANISM_FROM_SYMBOL', code);
  else if (raw === '') fields.note('UNKNOWN_MECHANISM', raw);
  return { code, raw };
}

/** One tag for each term, in the record's order, and one for each unknown label. */
function tags(
  fields: RawFields,
  field: string,
  unknown: NoteKind,
  resolve: (label: string) => string | null,
): Tag[] {
  const found = new Map<string, Tag>();
  for (const raw of fields.labels(field)) {
    const code = resolve(raw);
    if (code === null) fields.noteUnknown(unknown, raw);
    const key = code ?? `unknown ${raw.toLowerCase()}`;
    if (!found.has(key)) found.set(key, { code, raw });
  }
  return [...found.values()];
}

/**
 * The artefacts were made by a migration of old records, so a document of unknown date is taken for an old one
 * unless its UPR cycle, the third or a later one, began after the migration.
 */
function themesOf(
  fields: RawFields,
  publishedOn: string | null,
  uprCycle: number | null,
  vocabulary: Vocabulary,
): ThemeTag[] {
  return tags(fields, 'Themes', 'UNKNOWN_THEME', (label) => vocabulary.resolveTheme(label)).map((tag) => {
    const before = tag.code === null ? null : vocabulary.themeSuspectBefore(tag.code);
    const old = before !== null && (publishedOn === null ? (uprCycle ?? 0) < 3 : publishedOn < before);
    if (old) fields.note('SUSPECT_THEME', tag.raw);
    return { ...tag, suspect: old };
  });
}

function labelsOf(fields: RawFields, symbol: string, publishedOn: string | null): SourceLabels {
  const sorted = (field: string) => [...fields.labels(field)].sort();
  return {
    symbol,
    documentId: fields.label('DocumentId').toLowerCase() || null,
    publishedOn,
    type: fields.label('AnnotationType'),
    body: fields.label('Body'),
    countries: sorted('Countries'),
    themes: sorted('Themes'),
    groups: sorted('AffectedPersons'),
    sdgs: sorted('Sdgs'),
    cycle: fields.labels('UprCycle').join(', '),
    session: fields.labels('UprSession').join(', '),
    positions: sorted('UprPositions'),
    recommendingStates: sorted('UprRecommendingCountry'),
  };
}
