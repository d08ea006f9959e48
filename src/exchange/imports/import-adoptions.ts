import { join, default as sql } from 'sql-template-tag';
import type { Writer } from '../../platform/database/writer.js';
import { comparableText } from '../../recommendations/source/comparable-text.js';
import { placeKey } from '../../recommendations/source/same-place.js';
import type { ImportDocuments } from './import-documents.js';
import type { Incoming } from './import-plan.js';
import type { ImportRun } from './import-run.entity.js';

/** A recommendation that a person entered before the source had it. */
export interface EnteredByHand {
  id: string;
  countryCode: string;
  documentId: string;
  reference: string | null;
  sectionHeading: string | null;
  textRow: number | null;
  text: string | null;
}

/** What a new record is to one that was entered by hand: the same, or so like it that a person must say. */
export type Match = { is: EnteredByHand } | { isLike: EnteredByHand; why: string };

/**
 * Finds what was entered by hand before the source had it. The record is the same where document, reference and text
 * are; where two of the three are, it may be: both are kept and listed. Never by the text alone, and each one once.
 */
export class ImportAdoptions {
  private readonly adopted = new Set<string>();
  private readonly byDocument = new Map<
    string,
    (EnteredByHand & { words: Record<'upr' | 'other', string> })[]
  >();
  private documents: ImportDocuments | undefined;

  constructor(
    private readonly run: ImportRun,
    private readonly writer: Writer,
  ) {}

  /** Looks up what was entered into the documents of a batch, before the batch changes anything. */
  async begin(documents: ImportDocuments): Promise<void> {
    this.documents = documents;
    this.byDocument.clear();
    if (documents.ids.length === 0) return;
    const rows = await this.writer.rows<EnteredByHand>(sql`
      select r.id, r.country_code as "countryCode", r.document_id as "documentId", r.reference,
        r.section_heading as "sectionHeading", t."row" as "textRow", t.text
      from recommendation r
      left join recommendation_text t on t.recommendation_id = r.id and t.language = ${this.run.language}
      where r.document_id in (${join(documents.ids)}) and r.source_record_id is null and r.merged_into_id is null
      order by r.created_at, r.id`);
    for (const row of rows) {
      const words = {
        upr: comparableText(row.text ?? '', row, true),
        other: comparableText(row.text ?? '', row, false),
      };
      this.byDocument.set(row.documentId, [
        ...(this.byDocument.get(row.documentId) ?? []),
        { ...row, words },
      ]);
    }
  }

  /** What a new record for a country is the same as, or like; null for one that is new indeed. */
  match({ record }: Incoming, countryCode: string | null): Match | null {
    const document = this.documents?.known(record.symbol, countryCode);
    const free = (document ? (this.byDocument.get(document.id) ?? []) : []).filter(
      ({ id }) => !this.adopted.has(id),
    );
    if (free.length === 0 || record.text === '') return null;
    const upr = record.uprCycle !== null || record.mechanismCode === 'UPR';
    const words = comparableText(record.text, record, upr);
    const place = placeKey(record.reference);
    const says = (one: (typeof free)[number]): boolean => one.words[upr ? 'upr' : 'other'] === words;
    const here = free.filter(({ reference }) => placeKey(reference) === place);
    const same = here.filter(says);
    const [first] = same;
    if (first && same.length === 1 && place !== '') {
      this.adopted.add(first.id);
      return { is: first };
    }
    if (first)
      return { isLike: first, why: place === '' ? 'document and text, without a reference' : SEVERAL };
    const [other] = place === '' ? [] : here;
    if (other) return { isLike: other, why: other.text === null ? IN_ANOTHER_LANGUAGE : OTHER_WORDS };
    const elsewhere = free.find(says);
    return elsewhere
      ? {
          isLike: elsewhere,
          why: `document and text, under the reference ${elsewhere.reference ?? 'of none'}`,
        }
      : null;
  }
}

const SEVERAL = 'document, reference and text, which several have that were entered by hand';
const OTHER_WORDS = 'document and reference, with other words';
const IN_ANOTHER_LANGUAGE = 'document and reference, with no text in this language';
