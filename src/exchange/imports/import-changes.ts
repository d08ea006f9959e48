import { join, raw, default as sql } from 'sql-template-tag';
import type { Writer } from '../../platform/database/writer.js';
import type { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import {
  recommendationColumns,
  toRecommendation,
  type RecommendationRow,
} from '../../recommendations/recommendations/recommendation.rows.js';
import { referenceSort } from '../../recommendations/recommendations/reference-sort.js';
import { duplicateHash } from '../../recommendations/recommendations/text-hash.js';
import type { EnteredByHand } from './import-adoptions.js';
import type { ImportDocuments } from './import-documents.js';
import { follows, type Changed, type Incoming, type KnownRecommendation } from './import-plan.js';
import type { ImportRows } from './import-rows.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportTagChanges } from './import-tag-changes.js';
import type { ImportTags } from './import-tags.js';
import type { ImportTexts } from './import-texts.js';
import type { SourceRecord } from './uhri/source-record.js';

/** Fields of the recommendation that follow the record. */
const FOLLOWING = [
  'kind',
  'mechanismCode',
  'reference',
  'sectionHeading',
  'issuedOn',
  'uprCycle',
  'uprSession',
] as const;
const COLUMN: Record<(typeof FOLLOWING)[number], string> = {
  kind: 'kind',
  mechanismCode: 'mechanism_code',
  reference: 'reference',
  sectionHeading: 'section_heading',
  issuedOn: 'issued_on',
  uprCycle: 'upr_cycle',
  uprSession: 'upr_session',
};

/**
 * Brings recommendations that are there up to what the record says now. Only the source layer is written, and each
 * change is kept as a revision: national tags, clusters, assignments and statuses are rows of other tables.
 */
export class ImportChanges {
  private readonly tagChanges: ImportTagChanges;

  constructor(
    private readonly run: ImportRun,
    private readonly writer: Writer,
    private readonly rows: ImportRows,
    private readonly texts: ImportTexts,
    private readonly documents: ImportDocuments,
    private readonly tags: ImportTags,
    private readonly now: string,
  ) {
    this.tagChanges = new ImportTagChanges(writer, rows, now);
  }

  async apply(item: Incoming, verdict: Changed): Promise<void> {
    const { record } = item;
    for (const text of verdict.texts) await this.text(text, item);
    for (const { id, withdrawnAt } of verdict.recommendations) {
      if (verdict.labels) await this.follow(id, record);
      else if (follows(verdict, this.run.language)) await this.followText(id, record);
      if (withdrawnAt !== null) await this.reappear(id, withdrawnAt);
    }
    const { labelsHash, labels } = record;
    const owned = verdict.labels
      ? sql`, content_hash = ${labelsHash}, raw_labels = ${JSON.stringify(labels)}, labels_language = ${this.run.language}, symbol = ${record.symbol}`
      : sql``;
    await this.writer.execute(
      sql`update source_record set last_run_id = ${this.run.id}, withdrawn_at = null${owned} where id = ${verdict.before.id}`,
    );
    if (verdict.labels) await this.addressees(verdict.before.id, record);
  }

  /**
   * What was entered by hand before the source had it follows the source from now on, each change kept as a revision.
   * Of what the source is silent about nothing is lost; what the State said is as `ImportTagChanges` has it.
   */
  async adopt(item: Incoming, { id, textRow, text }: EnteredByHand, sourceRecordId: string): Promise<void> {
    const { record } = item;
    if (this.run.language === 'en') await this.texts.unmaskRepetitions(id, item.textHash);
    if (textRow === null) this.texts.add(id, item);
    else await this.texts.replace(id, textRow, item);
    if (text !== record.text) this.rows.revision(id, 'text', text, record.text, true);
    this.rows.revision(id, 'source', null, record.sourceId);
    await this.writer.execute(
      sql`update recommendation set source_record_id = ${sourceRecordId}, origin = 'IMPORT' where id = ${id}`,
    );
    await this.follow(id, record);
    const held = this.tagChanges.held.get(id);
    if (held !== undefined)
      this.rows.issue(
        item.ordinal,
        record.sourceId,
        'NOTE',
        `UHRI says ${record.position}, and ${held} is recorded here as what the State said of ${id}: that stays.`,
      );
  }

  private async text({ id, textRow }: KnownRecommendation, item: Incoming): Promise<void> {
    if (this.run.language === 'en') await this.texts.unmaskRepetitions(id, item.textHash);
    const before = textRow === null ? null : await this.texts.replace(id, textRow, item);
    if (textRow === null) this.texts.add(id, item);
    this.rows.revision(id, 'text', before, item.record.text, true);
    await this.touch(id);
  }

  private async follow(id: string, record: SourceRecord): Promise<void> {
    const [row] = await this.writer.rows<RecommendationRow>(
      sql`select ${recommendationColumns} from recommendation r where r.id = ${id}`,
    );
    if (!row) return;
    const recommendation = toRecommendation(row);
    const mechanismCode = this.tags.mechanism(record);
    const document = this.documents.for(
      record,
      recommendation.countryCode,
      mechanismCode,
      this.rows.documents,
    );
    await this.rows.writeDocuments(this.writer);
    await this.documents.update(this.writer, document, record, mechanismCode);
    if (document.id !== recommendation.documentId) await this.moved(recommendation, document.symbol);
    await this.fields(
      recommendation,
      {
        ...record,
        mechanismCode,
        sectionHeading: record.sectionHeading ?? recommendation.sectionHeading,
        issuedOn: record.publishedOn ?? recommendation.issuedOn,
        uprCycle: record.uprCycle ?? recommendation.uprCycle,
        uprSession: record.uprSession ?? recommendation.uprSession,
      },
      document.id,
    );
    await this.tagChanges.follow(recommendation, record, this.tags.of(record));
  }

  private async moved({ id, documentId }: Recommendation, symbol: string): Promise<void> {
    const [before] = await this.writer.rows<{ symbol: string }>(
      sql`select symbol from document where id = ${documentId}`,
    );
    this.rows.revision(id, 'document', before?.symbol ?? null, symbol);
  }

  /** A text that changed without its labels may have another number in it. */
  private async followText(id: string, record: SourceRecord): Promise<void> {
    const [row] = await this.writer.rows<RecommendationRow>(
      sql`select ${recommendationColumns} from recommendation r where r.id = ${id}`,
    );
    if (!row) return;
    const recommendation = toRecommendation(row);
    await this.fields(
      recommendation,
      {
        ...recommendation,
        reference: record.reference,
        sectionHeading: record.sectionHeading ?? recommendation.sectionHeading,
        text: record.text,
      },
      recommendation.documentId,
    );
  }

  private async fields(
    recommendation: Recommendation,
    next: Pick<Recommendation, (typeof FOLLOWING)[number]> & { text: string },
    documentId: string,
  ): Promise<void> {
    const changed = FOLLOWING.filter((field) => recommendation[field] !== next[field]);
    for (const field of changed)
      this.rows.revision(recommendation.id, field, textOf(recommendation[field]), textOf(next[field]));
    const values = changed.map((field) => sql`${raw(COLUMN[field])} = ${next[field]}, `);
    await this.writer.execute(
      sql`update recommendation set ${values.length > 0 ? join(values, '') : sql``}reference_sort = ${referenceSort(next.reference)},
        document_id = ${documentId}, text_hash = ${duplicateHash(next.text)}, updated_at = ${this.now}, version = version + 1 where id = ${recommendation.id}`,
    );
  }

  private async reappear(id: string, withdrawnAt: string): Promise<void> {
    this.rows.revision(id, 'withdrawn', withdrawnAt, null);
    await this.writer.execute(
      sql`update recommendation set withdrawn_at = null, updated_at = ${this.now}, version = version + 1 where id = ${id}`,
    );
  }

  private async touch(id: string): Promise<void> {
    await this.writer.execute(
      sql`update recommendation set updated_at = ${this.now}, version = version + 1 where id = ${id}`,
    );
  }

  /** Countries that the record did not name before wait for a person's check. */
  private async addressees(sourceRecordId: string, record: SourceRecord): Promise<void> {
    for (const [index, { code }] of record.countries.entries()) {
      const state = index === 0 ? 'CONFIRMED' : 'PENDING';
      await this.writer.execute(
        sql`insert into source_addressee (source_record_id, country_code, state) values (${sourceRecordId}, ${code}, ${state}) on conflict do nothing`,
      );
    }
  }
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
