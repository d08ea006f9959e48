import { join, default as sql } from 'sql-template-tag';
import type { Writer } from '../../platform/database/writer.js';
import type { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { placeKey } from '../../recommendations/source/same-place.js';
import type { EnteredByHand } from './import-adoptions.js';
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
  private listed = new Set<string>();
  private documents: ImportDocuments | undefined;

  constructor(
    private readonly run: ImportRun,
    private readonly writer: Writer,
  ) {}

  /**
   * Looks up what stands that the new and changed ones of a batch may be like, before the batch changes anything.
   * `following` are the recommendations that change with their records.
   */
  async begin(
    documents: ImportDocuments,
    items: readonly Incoming[],
    following: readonly KnownRecommendation[],
  ): Promise<void> {
    // A dry run writes nothing: it remembers what its earlier batches would have written.
    if (!this.run.dryRun) this.alike = new Alike();
    this.listed = new Set();
    this.documents = documents;
    const hashes = items.filter(({ record }) => record.text !== '').map(({ duplicateHash }) => duplicateHash);
    if (hashes.length === 0 || documents.ids.length === 0) return;
    await this.lookUpPairs(following.map(({ id }) => id));
    const standing = await this.writer.rows<Likeness & { id: string }>(sql`
      select r.id, d.symbol, r.country_code as "countryCode", r.reference, r.text_hash as "textHash"
      from recommendation r join document d on d.id = r.document_id
      where r.document_id in (${join(documents.ids)}) and r.text_hash in (${join(hashes)}) and r.merged_into_id is null`);
    for (const { id, ...likeness } of standing) if (!this.alike.knows(id)) this.alike.put(id, likeness);
  }

  /** A record that is here has another document, reference or text now. */
  changed(
    item: Incoming,
    recommendations: readonly Pick<KnownRecommendation, 'id' | 'countryCode'>[],
    rows: ImportRows,
  ): void {
    const { reference } = item.record;
    for (const { id, countryCode } of recommendations)
      this.note(
        item,
        id,
        { symbol: this.symbol(item, countryCode), countryCode, reference, textHash: item.duplicateHash },
        rows,
      );
  }

  added(item: Incoming, { id, countryCode, reference, textHash }: Recommendation, rows: ImportRows): void {
    this.note(item, id, { symbol: this.symbol(item, countryCode), countryCode, reference, textHash }, rows);
  }

  /** One that was entered by hand is so like a new record that a person must say whether they are one. */
  like(
    item: Incoming,
    { id, countryCode }: Recommendation,
    other: EnteredByHand,
    why: string,
    rows: ImportRows,
  ): void {
    if (countryCode === null) return;
    this.list(
      item,
      countryCode,
      other.id,
      id,
      `The same ${why}, as ${other.id}, which was entered by hand.`,
      rows,
    );
  }

  /** A document may be known here by another symbol than the record's. */
  private symbol({ record }: Incoming, countryCode: string | null): string {
    return this.documents?.known(record.symbol, countryCode)?.symbol ?? record.symbol;
  }

  /** Not those without a country, whose coordinator would decide, nor those without a text, which are not alike. */
  private note(item: Incoming, id: string, likeness: Likeness, rows: ImportRows): void {
    const { countryCode } = likeness;
    if (countryCode === null || item.record.text === '') return;
    this.alike.put(id, likeness);
    const first = this.alike.first(likeness, id);
    if (first === undefined) return;
    this.list(item, countryCode, first, id, `The same document, reference and text as ${first}.`, rows);
  }

  private list(
    { ordinal, record }: Incoming,
    countryCode: string,
    first: string,
    id: string,
    why: string,
    rows: ImportRows,
  ): void {
    if (this.listed.has(pairOf(first, id))) return;
    this.listed.add(pairOf(first, id));
    this.run.possibleDuplicates++;
    rows.duplicate(countryCode, first, id);
    rows.issue(
      ordinal,
      record.sourceId,
      'POSSIBLE_DUPLICATE',
      `${why} Both are kept; a coordinator decides.`,
    );
  }

  /** Pairs that were listed before, whatever became of them: nobody is asked twice. */
  private async lookUpPairs(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const pairs = await this.writer.rows<{ id: string; otherId: string }>(sql`
      select d.recommendation_id as id, d.other_id as "otherId" from possible_duplicate d
      where d.recommendation_id in (${join([...ids])}) or d.other_id in (${join([...ids])})`);
    for (const { id, otherId } of pairs) this.listed.add(pairOf(id, otherId));
  }
}

/** Recommendations by what they are like. */
class Alike {
  private readonly ids = new Map<string, Set<string>>();
  private readonly keys = new Map<string, string>();

  knows(id: string): boolean {
    return this.keys.has(id);
  }

  /** The oldest one but the one itself: ids are in the order of time. */
  first(likeness: Likeness, self: string): string | undefined {
    return [...(this.ids.get(keyOf(likeness)) ?? [])].filter((id) => id !== self).sort()[0];
  }

  put(id: string, likeness: Likeness): void {
    this.ids.get(this.keys.get(id) ?? '')?.delete(id);
    const key = keyOf(likeness);
    this.keys.set(id, key);
    this.ids.set(key, (this.ids.get(key) ?? new Set()).add(id));
  }
}

function keyOf({ symbol, countryCode, reference, textHash }: Likeness): string {
  return `${symbol}|${countryCode ?? ''}|${placeKey(reference)}|${textHash}`;
}

/** The same for both orders: which of the two came first depends on which of them changed. */
function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ');
}
