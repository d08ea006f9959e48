import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { Document } from './document.entity.js';
import { documentVisibleTo } from './document.visibility.js';

/** Every column of the table under the entity's names; its alias in the query is `d`. */
export const documentColumns = sql`d.id, d.country_code as "countryCode", d.symbol, d.title,
  d.mechanism_code as "mechanismCode", d.published_on as "publishedOn", d.adopted_on as "adoptedOn", d.upr_cycle as "uprCycle",
  d.upr_session as "uprSession", d.source_document_id as "sourceDocumentId", d.created_at as "createdAt", d.version`;

/** Documents by id; null for what does not exist or may not be seen. */
@Injectable()
export class DocumentLoader extends BatchLoader<string, Document | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Document | null)[]> {
    const rows = await this.reader.rows<Document>(
      sql`select ${documentColumns} from document d
        where d.id in (${join(ids)}) and ${documentVisibleTo(actor, sql`d`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}
