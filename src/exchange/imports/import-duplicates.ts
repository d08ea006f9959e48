import { join, default as sql } from 'sql-template-tag';
import type { Writer } from '../../platform/database/writer.js';
import type { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import type { ImportDocuments } from './import-documents.js';
import type { Incoming, KnownRecommendation } from './import-plan.js';
import type { ImportRows } from './import-rows.js';
import type { ImportRun } from './import-run.entity.js';

/** What two recommendations have in common that may be one. */
interface Likeness {
  symbol: string;
  countryCode: string | null;
  reference: string | null;
  textHash: string;
}

/**
 * Notices recommendations with the document, reference and text of another: listed, never merged. It is told of new and
 * changed records in the file's order, so that what it notices does not depend on where a batch ends.
 */
export class ImportDuplicates {
  private alike = new Alike();

  constructor(
    private readonly run: ImportRun,
    private readonly writer: Writer,
  ) {}

  /** Looks up what stands that the new ones of a batch may be like, before the batch changes anything. */
  async begin(documents: ImportDocuments, added: readonly Incoming[]): Promise<void> {
    // A dry run writes nothing: it remembers what its earlier batches would have written.
    if (!this.run.dryRun) this.alike = new Alike();
    const hashes = added.filter(({ record }) => record.text !== '').map(({ duplicateHash }) => duplicateHash);
    if (hashes.length === 0 || documents.ids.length === 0) return;
    const standing = await this.writer.rows<Likeness & { id: string }>(sql`
      select r.id, d.symbol, r.country_code as "countryCode", r.reference, r.text_hash as "textHash"
      from recommendation r join document d on d.id = r.document_id
      where r.document_id in (${join(documents.ids)}) and r.text_hash in (${join(hashes)}) and r.merged_into_id is null`);
    for (const { id, ...likeness } of standing) if (!this.alike.knows(id)) this.alike.put(id, likeness);
  }

  /** A record that is here has another document, reference or text now. */
  changed({ record, duplicateHash }: Incoming, recommendations: readonly KnownRecommendation[]): void {
    const { symbol, reference } = record;
    for (const { id, countryCode } of recommendations)
      this.alike.put(id, { symbol, countryCode, reference, textHash: duplicateHash });
  }

  /** Not those without a country, whose coordinator would decide, nor those without a text, which are not alike. */
  added({ ordinal, record }: Incoming, row: Recommendation, rows: ImportRows): void {
    const { id, countryCode, reference, textHash } = row;
    if (countryCode === null || record.text === '') return;
    const likeness = { symbol: record.symbol, countryCode, reference, textHash };
    const first = this.alike.first(likeness);
    this.alike.put(id, likeness);
    if (first === undefined) return;
    this.run.possibleDuplicates++;
    rows.duplicate(countryCode, first, id);
    rows.issue(
      ordinal,
      record.sourceId,
      'POSSIBLE_DUPLICATE',
      `The same document, reference and text as ${first}. Both are kept; a coordinator decides.`,
    );
  }
}

/** Recommendations by what they are like. */
class Alike {
  private readonly ids = new Map<string, Set<string>>();
  private readonly keys = new Map<string, string>();

  knows(id: string): boolean {
    return this.keys.has(id);
  }

  /** The oldest one: ids are in the order of time. */
  first(likeness: Likeness): string | undefined {
    return [...(this.ids.get(keyOf(likeness)) ?? [])].sort()[0];
  }

  put(id: string, likeness: Likeness): void {
    this.ids.get(this.keys.get(id) ?? '')?.delete(id);
    const key = keyOf(likeness);
    this.keys.set(id, key);
    this.ids.set(key, (this.ids.get(key) ?? new Set()).add(id));
  }
}

function keyOf({ symbol, countryCode, reference, textHash }: Likeness): string {
  return `${symbol}|${countryCode ?? ''}|${reference ?? ''}|${textHash}`;
}
