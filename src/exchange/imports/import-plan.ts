import { join, default as sql } from 'sql-template-tag';
import type { Writer } from '../../platform/database/writer.js';
import { duplicateHash } from '../../recommendations/recommendations/text-hash.js';
import type { AddresseeState } from '../../recommendations/source/source-record.entity.js';
import type { Language } from '../../reference/languages/language.js';
import type { SourceRecord } from './uhri/source-record.js';

/** A record of the file on its way in. */
export class Incoming {
  private compared: string | undefined;

  constructor(
    /** Position in the file, from 1. */
    readonly ordinal: number,
    readonly record: SourceRecord,
    private hash: string,
  ) {}

  /** Hash of the text just as the file has it: any change is seen. */
  get textHash(): string {
    return this.hash;
  }

  /** The text is the one that is here, whose hash this is; the file only spaces it otherwise. */
  stands(textHash: string): void {
    this.hash = textHash;
  }

  /** Hash of the text as it is compared for duplicates; what is here just so does not need it. */
  get duplicateHash(): string {
    return (this.compared ??= duplicateHash(this.record.text));
  }
}

/** A source record as the database has it. */
export interface KnownRecord {
  id: string;
  sourceId: string;
  contentHash: string;
  labelsLanguage: Language;
  lastRunId: string;
  withdrawnAt: string | null;
}

/** A recommendation of a known source record, with the hash of its text in the file's language. */
export interface KnownRecommendation {
  id: string;
  sourceRecordId: string;
  countryCode: string | null;
  withdrawnAt: string | null;
  textRow: number | null;
  textHash: string | null;
}

/** What the database already has of a batch, in three statements whatever its size. */
export interface Known {
  records: Map<string, KnownRecord>;
  recommendations: Map<string, KnownRecommendation[]>;
  addressees: Map<string, { countryCode: string; state: AddresseeState }[]>;
}

/** Looks up what is there of a batch of source ids. */
export async function known(
  writer: Writer,
  sourceIds: readonly string[],
  language: Language,
): Promise<Known> {
  if (sourceIds.length === 0)
    return { records: new Map(), recommendations: new Map(), addressees: new Map() };
  const found = await writer.rows<KnownRecord>(sql`
    select id, source_id as "sourceId", content_hash as "contentHash", labels_language as "labelsLanguage",
           last_run_id as "lastRunId", withdrawn_at as "withdrawnAt"
    from source_record where source = 'UHRI' and source_id in (${join(sourceIds)})`);
  const records = new Map(found.map((row) => [row.sourceId, row]));
  if (found.length === 0) return { records, recommendations: new Map(), addressees: new Map() };
  const ids = join(found.map(({ id }) => id));
  const recommendations = await writer.rows<KnownRecommendation>(sql`
    select r.id, r.source_record_id as "sourceRecordId", r.country_code as "countryCode", r.withdrawn_at as "withdrawnAt", t."row" as "textRow", t.text_hash as "textHash"
    from recommendation r left join recommendation_text t on t.recommendation_id = r.id and t.language = ${language}
    where r.source_record_id in (${ids}) order by r.id`);
  const addressees = await writer.rows<{
    sourceRecordId: string;
    countryCode: string;
    state: AddresseeState;
  }>(sql`
    select source_record_id as "sourceRecordId", country_code as "countryCode", state
    from source_addressee where source_record_id in (${ids})`);
  return {
    records,
    recommendations: groupBy(recommendations, (row) => row.sourceRecordId),
    addressees: groupBy(addressees, (row) => row.sourceRecordId),
  };
}

/** What is to be done about one record. */
export type Verdict =
  | { kind: 'NEW'; countries: (string | null)[] }
  | {
      kind: 'CHANGED';
      before: KnownRecord;
      labels: boolean;
      /** Those of its recommendations that the run may touch. */
      recommendations: KnownRecommendation[];
      texts: KnownRecommendation[];
      countries: (string | null)[];
      reappears: boolean;
    }
  | { kind: 'UNCHANGED'; before: KnownRecord; recommendations: KnownRecommendation[] }
  | { kind: 'REPEATED' };
export type Changed = Extract<Verdict, { kind: 'CHANGED' }>;

/**
 * Compares a record with what is there. A file in another language than the one that the labels came from brings
 * texts only: its labels neither add terms nor change tags. A run for one country touches that country's
 * recommendations only: the labels of a record that is another country's too follow with a run for all countries.
 */
export function judge(
  { record, textHash }: Incoming,
  there: Known,
  run: { id: string; language: Language; countryCode: string | null },
): Verdict {
  const before = there.records.get(record.sourceId);
  const addressees = before ? (there.addressees.get(before.id) ?? []) : [];
  const countries = addressed(record, addressees, run.countryCode);
  if (!before) return { kind: 'NEW', countries };
  if (before.lastRunId === run.id) return { kind: 'REPEATED' };
  const all = there.recommendations.get(before.id) ?? [];
  const recommendations = all.filter(
    (row) => run.countryCode === null || row.countryCode === run.countryCode,
  );
  const labels =
    recommendations.length === all.length &&
    ownsLabels(run.language, before.labelsLanguage) &&
    before.contentHash !== record.labelsHash;
  // A text that was cut off replaces none.
  const texts = recommendations.filter(
    (row) => row.textHash !== textHash && !(record.textCut && row.textHash !== null),
  );
  const missing = countries.filter((code) => !recommendations.some((row) => row.countryCode === code));
  // A record that a person has since assigned to a country is not unassigned again.
  const added = recommendations.length > 0 ? missing.filter((code) => code !== null) : missing;
  const reappears =
    before.withdrawnAt !== null || recommendations.some(({ withdrawnAt }) => withdrawnAt !== null);
  if (!labels && texts.length === 0 && added.length === 0 && !reappears)
    return { kind: 'UNCHANGED', before, recommendations };
  return { kind: 'CHANGED', before, labels, recommendations, texts, countries: added, reappears };
}

/** Whether the recommendation follows the record in more than a text: in its document, its reference, its likeness. */
export function follows({ labels, texts, before }: Changed, language: Language): boolean {
  return labels || (texts.length > 0 && ownsLabels(language, before.labelsLanguage));
}

/** English labels win: UHRI relabels in English, and the other languages are translations of it. */
export function ownsLabels(language: Language, labelsLanguage: Language): boolean {
  return language === labelsLanguage || language === 'en';
}

/**
 * The countries for which the record is a recommendation now: the first that it names, further ones once a person
 * has confirmed them; null where it names none. `selected` keeps one country only.
 */
export function addressed(
  record: SourceRecord,
  decided: readonly { countryCode: string; state: AddresseeState }[],
  selected: string | null,
): (string | null)[] {
  const state = new Map(decided.map((row) => [row.countryCode, row.state]));
  const confirmed = record.countries
    .map(({ code }) => code)
    .filter((code, index) => (state.get(code) ?? (index === 0 ? 'CONFIRMED' : 'PENDING')) === 'CONFIRMED');
  if (selected !== null) return confirmed.filter((code) => code === selected);
  return record.countries.length === 0 ? [null] : confirmed;
}

export function groupBy<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
