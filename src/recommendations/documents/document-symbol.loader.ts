import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import type { DocumentSymbol } from './document-symbol.entity.js';
import { documentVisibleTo } from './document.visibility.js';

/** The further symbols of documents, as visible as these. */
@Injectable()
export class DocumentSymbolsLoader extends BatchLoader<string, DocumentSymbol[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<DocumentSymbol[][]> {
    const rows = await this.reader.rows<DocumentSymbol>(
      sql`select y.country_code as "countryCode", y.symbol, y.document_id as "documentId", y.kind
        from document_symbol y join document d on d.id = y.document_id
        where y.document_id in (${join(ids)}) and ${documentVisibleTo(actor, sql`d`)} order by y.symbol`,
    );
    return grouped(ids, rows, ({ documentId }) => documentId);
  }
}
