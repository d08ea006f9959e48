import { join, default as sql } from 'sql-template-tag';
import type { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { documentColumns } from '../../recommendations/documents/document.loader.js';
import { knownBy } from '../../recommendations/documents/document-symbols.js';
import type { Document } from '../../recommendations/documents/document.entity.js';
import type { SourceRecord } from './uhri/source-record.js';

/** The documents of a batch: those that are there, and those that it brings. */
export class ImportDocuments {
  private constructor(
    private readonly documents: Map<string, Document>,
    private readonly now: string,
  ) {}

  static async of(writer: Writer, symbols: readonly string[], now: string): Promise<ImportDocuments> {
    const wanted = [...new Set(symbols)];
    const there =
      wanted.length === 0
        ? []
        : await writer.rows<Document & { furtherSymbol: string | null }>(sql`
      select ${documentColumns}, y.symbol as "furtherSymbol"
      from document d left join document_symbol y on y.document_id = d.id and y.symbol in (${join(wanted)})
      where ${knownBy(sql`d`, wanted)}`);
    const known = there.map(({ furtherSymbol, ...row }) => ({ row, symbol: furtherSymbol ?? row.symbol }));
    return new ImportDocuments(
      new Map([
        ...known.map(({ row, symbol }) => [keyOf(symbol, row.countryCode), row] as const),
        ...known.map(({ row }) => [keyOf(row.symbol, row.countryCode), row] as const),
      ]),
      now,
    );
  }

  get ids(): string[] {
    return [...new Set([...this.documents.values()].map(({ id }) => id))];
  }

  /** The document that is known by a symbol, its own or a further one; undefined where there is none. */
  known(symbol: string, countryCode: string | null): Document | undefined {
    return this.documents.get(keyOf(symbol, countryCode));
  }

  /** The document of a record for one addressee; `added` receives it when it is new. */
  for(record: SourceRecord, countryCode: string | null, mechanismCode: string, added: Document[]): Document {
    const key = keyOf(record.symbol, countryCode);
    const there = this.documents.get(key);
    if (there) return there;
    const document: Document = {
      id: newId('doc'),
      countryCode,
      symbol: record.symbol,
      title: null,
      mechanismCode,
      publishedOn: record.publishedOn,
      adoptedOn: null,
      uprCycle: record.uprCycle,
      uprSession: record.uprSession,
      sourceDocumentId: record.documentSourceId,
      createdAt: this.now,
      version: 1,
    };
    this.documents.set(key, document);
    added.push(document);
    return document;
  }

  /** Brings a document's own facts up to what the source says now; nothing the source is silent about is lost. */
  async update(
    writer: Writer,
    document: Document,
    record: SourceRecord,
    mechanismCode: string,
  ): Promise<void> {
    const next = {
      mechanismCode,
      publishedOn: record.publishedOn ?? document.publishedOn,
      uprCycle: record.uprCycle ?? document.uprCycle,
      uprSession: record.uprSession ?? document.uprSession,
      sourceDocumentId: record.documentSourceId ?? document.sourceDocumentId,
    };
    const same = (Object.keys(next) as (keyof typeof next)[]).every(
      (field) => next[field] === document[field],
    );
    if (same) return;
    Object.assign(document, next);
    await writer.execute(sql`update document set mechanism_code = ${next.mechanismCode}, published_on = ${next.publishedOn}, upr_cycle = ${next.uprCycle},
      upr_session = ${next.uprSession}, source_document_id = ${next.sourceDocumentId}, version = version + 1 where id = ${document.id}`);
  }
}

function keyOf(symbol: string, countryCode: string | null): string {
  return `${symbol}|${countryCode ?? ''}`;
}
