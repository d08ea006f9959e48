import { join, default as sql } from 'sql-template-tag';
import type { Writer } from '../../platform/database/writer.js';
import type { Language } from '../../reference/languages/language.js';
import { sha256 } from './uhri/plain-text.js';
import type { Incoming, Known } from './import-plan.js';
import type { SourceLabels } from './uhri/source-record.js';

/**
 * What UHRI's workbook does not say (the document's id, the UPR cycle) of records that are here stays as it is, and so
 * does a text that differs in white space only, which a cell does not keep: a workbook after the JSON export changes
 * nothing, and the other way round neither.
 */
export async function keepWhatSheetsLack(
  writer: Writer,
  incoming: readonly Incoming[],
  there: Known,
  language: Language,
): Promise<void> {
  const found = new Map(
    incoming.flatMap((item) => {
      const known = item.record.fromSheet ? there.records.get(item.record.sourceId) : undefined;
      return known ? [[known.id, item] as const] : [];
    }),
  );
  if (found.size === 0) return;
  const rows = await writer.rows<KeptRow>(sql`
    select s.id, s.raw_labels as labels, t.text_hash as "textHash", coalesce(t.source_text, t.text) as text
    from source_record s
    left join recommendation r on r.source_record_id = s.id
    left join recommendation_text t on t.recommendation_id = r.id and t.language = ${language}
    where s.id in (${join([...found.keys()])})`);
  for (const row of rows) {
    const item = found.get(row.id);
    if (!item) continue;
    keepLabels(item, JSON.parse(row.labels) as SourceLabels);
    if (row.textHash !== null && spaced(row.text) === spaced(item.record.rawText)) item.stands(row.textHash);
  }
}

interface KeptRow {
  id: string;
  labels: string;
  textHash: string | null;
  text: string | null;
}

function keepLabels({ record }: Incoming, { documentId, cycle }: SourceLabels): void {
  const labels = { ...record.labels, documentId, cycle: record.labels.cycle || cycle };
  const stated = /\d{1,4}/.exec(labels.cycle)?.[0];
  Object.assign(record, {
    labels,
    labelsHash: sha256(JSON.stringify(labels)),
    documentSourceId: documentId,
    uprCycle: stated ? Number(stated) : record.uprCycle,
  });
}

function spaced(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
