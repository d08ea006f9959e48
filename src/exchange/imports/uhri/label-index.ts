import { foldWord } from '../../../platform/text/fold.js';
import { foldLabel } from '../../../reference/labels.js';
import type { Kind } from '../../../recommendations/recommendations/recommendation.entity.js';
import type { Position } from '../../../recommendations/positions/position.entity.js';
import { storable } from './plain-text.js';
import type { Vocabulary } from './source-record.js';

/** A term and the labels under which it is found; its code is one of them. */
export interface LabelRow {
  code: string;
  labels: readonly string[];
  /** Of a theme: on documents before this day (YYYY-MM-DD) it is a known artefact. */
  suspectBefore?: string | null;
}

export interface VocabularyRows {
  countries: Iterable<LabelRow>;
  mechanisms: Iterable<LabelRow>;
  themes: Iterable<LabelRow>;
  groups: Iterable<LabelRow>;
  sdgs: Iterable<LabelRow>;
  annotationTypes: Iterable<LabelRow>;
  positions: Iterable<LabelRow>;
}

/** Most labels are clean already, but for the prefix; it is several times faster to see than to make so. */
const CLEAN = /^(?:- )?(?!-)[!-~]+(?: [!-~]+)*$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A label as it is shown and kept: without the export's "- ", outer and repeated blanks; "" for a bare "-". */
export function cleanLabel(label: string): string {
  if (CLEAN.test(label)) return label.startsWith('- ') ? label.slice(2) : label;
  return storable(label)
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .replace(/^-(?: |$)/, '')
    .trim();
}

/** Whether a label is an id of UHRI's own vocabulary that the export failed to replace by its label. */
export function isBareUuid(label: string): boolean {
  return UUID.test(label);
}

const MOST_REMEMBERED = 10_000;

/** Finds a term by any of its labels, as `foldLabel` compares them, else by its letters and digits alone. */
export class LabelIndex {
  private readonly exact = new Map<string, string>();
  /** Null where two terms share the letters. */
  private readonly letters = new Map<string, string | null>();

  /** A file has a million labels and few hundred different ones. */
  private readonly resolved = new Map<string, string | null>();

  constructor(rows: Iterable<LabelRow>) {
    for (const { code, labels } of rows) for (const label of [code, ...labels]) this.add(label, code);
  }

  /** The term's code, or null. */
  resolve(label: string): string | null {
    const known = this.resolved.get(label);
    if (known !== undefined) return known;
    const cleaned = cleanLabel(label);
    const code = this.exact.get(foldLabel(cleaned)) ?? this.letters.get(foldWord(cleaned)) ?? null;
    if (this.resolved.size < MOST_REMEMBERED) this.resolved.set(label, code);
    return code;
  }

  private add(label: string, code: string): void {
    const folded = foldLabel(label);
    if (!this.exact.has(folded)) this.exact.set(folded, code);
    const letters = foldWord(label);
    // Few letters are too easily another word's.
    if (letters.length < 4) return;
    const other = this.letters.get(letters);
    this.letters.set(letters, other === undefined || other === code ? code : null);
  }
}

/** The vocabularies of an import, wherever their rows come from. */
export function buildVocabulary(rows: VocabularyRows): Vocabulary {
  const themes = [...rows.themes];
  const suspectBefore = new Map(themes.map((row) => [row.code, row.suspectBefore ?? null]));
  const index = {
    country: new LabelIndex(rows.countries),
    mechanism: new LabelIndex(rows.mechanisms),
    theme: new LabelIndex(themes),
    group: new LabelIndex(rows.groups),
    sdg: new LabelIndex(rows.sdgs),
    type: new LabelIndex(rows.annotationTypes),
    position: new LabelIndex(rows.positions),
  };
  return {
    resolveCountry: (label) => index.country.resolve(label),
    resolveMechanism: (label) => index.mechanism.resolve(label),
    resolveTheme: (label) => index.theme.resolve(label),
    themeSuspectBefore: (code) => suspectBefore.get(code) ?? null,
    resolveGroup: (label) => index.group.resolve(label),
    resolveSdg: (label) => index.sdg.resolve(sdgNumber(label) ?? label),
    resolveAnnotationType: (label) => index.type.resolve(label) as Kind | null,
    resolvePosition: (label) => index.position.resolve(label) as Position | null,
  };
}

/** "16" of `16 - PEACE …`, "16.b" of `16.b - …`: the label after it is in the file's language. */
function sdgNumber(label: string): string | undefined {
  return /^(?:SDG )?(\d{1,2}(?:\.(?:\d{1,2}|[a-z]))?)(?![\p{L}\d.])/iu
    .exec(cleanLabel(label))?.[1]
    ?.toLowerCase();
}

interface AnnotationTypesFile {
  types: { label: string; kind: Kind; aliases: string[] }[];
  positions: { label: string; position: Position; aliases: string[] }[];
}

/** The rows of `data/vocabularies/annotation-types.json`. */
export function annotationRows({
  types,
  positions,
}: AnnotationTypesFile): Pick<VocabularyRows, 'annotationTypes' | 'positions'> {
  return {
    annotationTypes: types.map(({ label, kind, aliases }) => ({ code: kind, labels: [label, ...aliases] })),
    positions: positions.map(({ label, position, aliases }) => ({
      code: position,
      labels: [label, ...aliases],
    })),
  };
}
