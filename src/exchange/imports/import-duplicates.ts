import { join, default as sql } from 'sql-template-tag';
import type { Writer } from '../../platform/database/writer.js';
import type { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import type { ImportDocuments } from './import-documents.js';
import type { Incoming } from './import-plan.js';
import type { ImportRows } from './import-rows.js';
import type { ImportRun } from './import-run.entity.js';

/** A recommendation that a run brings, with the record that it comes from. */
export interface Found {
  incoming: Incoming;
  row: Recommendation;
}

type Likeness = Pick<Recommendation, 'documentId' | 'reference' | 'textHash'>;

/** Notices recommendations with the document, reference and text of another: listed, never merged. */
export class ImportDuplicates {
  /** A dry run writes nothing: what it would have written before is remembered. */
  private readonly written = new Map<string, string>();

  constructor(
    private readonly run: ImportRun,
    private readonly writer: Writer,
  ) {}

  /** Not those without a country, whose coordinator would decide, nor those without a text, which are not alike. */
  async note(rows: ImportRows, documents: ImportDocuments, found: readonly Found[]): Promise<void> {
    const assigned = found.filter(
      ({ incoming, row }) => row.countryCode !== null && incoming.record.text !== '',
    );
    if (assigned.length === 0) return;
    const earlier = this.run.dryRun ? this.written : new Map<string, string>();
    const hashes = assigned.map(({ row }) => row.textHash);
    const there = await this.writer.rows<Likeness & { id: string }>(sql`
      select id, document_id as "documentId", reference, text_hash as "textHash" from recommendation
      where document_id in (${join(documents.ids)}) and text_hash in (${join(hashes)}) and merged_into_id is null
      order by created_at desc, id desc`);
    for (const row of there) earlier.set(keyOf(row), row.id);
    for (const { incoming, row } of assigned) {
      const first = earlier.get(keyOf(row));
      if (first === undefined) {
        earlier.set(keyOf(row), row.id);
        continue;
      }
      this.run.possibleDuplicates++;
      rows.duplicate(row.countryCode as string, first, row.id);
      rows.issue(
        incoming.ordinal,
        incoming.record.sourceId,
        'POSSIBLE_DUPLICATE',
        `The same document, reference and text as ${first}. Both are kept; a coordinator decides.`,
      );
    }
  }
}

function keyOf({ documentId, reference, textHash }: Likeness): string {
  return `${documentId}|${reference ?? ''}|${textHash}`;
}
