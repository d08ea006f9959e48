import type { RawRecord } from './record-group.js';
import { cleanLabel, isBareUuid } from './label-index.js';
import { isUnstorable, storable } from './plain-text.js';
import type { Note, NoteKind } from './source-record.js';

/** Reads the fields of a raw record leniently, and keeps notes of what was odd. */
export class RawFields {
  readonly notes: Note[] = [];
  private readonly read = new Map<string, string[]>();

  constructor(
    private readonly raw: RawRecord,
    private readonly position: number,
  ) {}

  note(kind: NoteKind, detail: string): void {
    this.notes.push({ record: this.position, kind, detail: storable(detail.slice(0, 200)) });
  }

  /** A label that no vocabulary knows; an id that should have been a label is a kind of its own. */
  noteUnknown(kind: NoteKind, label: string): void {
    this.note(isBareUuid(label) ? 'BARE_UUID' : kind, label);
  }

  /** The text of a field, as it is; "" for null or nothing. Several texts become lines. */
  text(field: string): string {
    const text = this.scalars(field).join('\n');
    if (isUnstorable(text)) this.note('UNSTORABLE_CHARACTERS', field);
    return text;
  }

  label(field: string): string {
    return cleanLabel(this.text(field));
  }

  /** Cleaned labels in the record's order, without blank and repeated ones. */
  labels(field: string): readonly string[] {
    let labels = this.read.get(field);
    if (labels === undefined) {
      const cleaned = this.scalars(field)
        .flatMap((value) => (value.includes('\n') ? value.split(/\r?\n(?=- )/) : value))
        .map(cleanLabel);
      labels = [...new Set(cleaned)].filter((label) => label !== '');
      this.read.set(field, labels);
    }
    return labels;
  }

  /** The first whole number in a field, whatever is around it: "37th Session", 3, ["3"]. An id is none. */
  integer(field: string): number | null {
    const label = this.labels(field)[0] ?? '';
    const digits = /^[0-9a-f]{8}-/i.test(label) ? undefined : /\d{1,4}/.exec(label)?.[0];
    return digits === undefined ? null : Number(digits);
  }

  /** A day, YYYY-MM-DD; null for nothing and for UHRI's "unknown", which is a day in 1900 or before. */
  day(field: string): string | null {
    const text = this.text(field).trim();
    if (text === '') return null;
    const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(text)?.[0];
    const time = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
    // 31 February parses as a day in March.
    if (day === undefined || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
      this.note('BAD_DATE', `${field}: ${text}`);
      return null;
    }
    return day < '1901' ? null : day;
  }

  private scalars(field: string): string[] {
    const value = this.raw[field];
    if (typeof value === 'string') return [value];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const scalars: string[] = [];
    for (const item of values) {
      if (typeof item === 'string') scalars.push(item);
      else if (typeof item === 'number' || typeof item === 'boolean') scalars.push(String(item));
      else if (item !== null && item !== undefined) this.note('WRONG_TYPE', field);
    }
    return scalars;
  }
}
