import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { documentVisibleTo } from '../../recommendations/documents/document.visibility.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { DocumentEntry } from '../../recommendations/documents/document.entry.js';
import { DocumentSymbols } from '../../recommendations/documents/document-symbols.js';
import type { NewDocumentInput } from '../../recommendations/documents/document.inputs.js';
import type { DocumentDraft } from './document-draft.entities.js';

/** What a draft says of its document. */
type Drafted = Pick<DocumentDraft, 'documentId' | 'newDocument' | 'mechanismCode' | 'symbol'>;

/** Which document is meant: one of the two. */
export interface SaidDocument {
  documentId?: string | null;
  newDocument?: NewDocumentInput | null;
}

/** The document of a draft: one that is here, or one that applying is to make. */
@Injectable()
export class DraftedDocuments {
  constructor(
    private readonly entry: DocumentEntry,
    private readonly symbols: DocumentSymbols,
    private readonly reader: Reader,
  ) {}

  /** Who speaks in it, before any transaction begins. NOT_FOUND for a document that the actor does not see. */
  async mechanismOf(actor: Actor, { documentId, newDocument }: SaidDocument): Promise<string> {
    if (!documentId && newDocument) return newDocument.mechanismCode;
    const d = sql`d`;
    const row = await this.reader.row<{ mechanismCode: string }>(
      sql`select d.mechanism_code as "mechanismCode" from document d
        where d.id = ${documentId ?? ''} and d.country_code = ${actor.ownCountry} and ${documentVisibleTo(actor, d)}`,
    );
    if (row) return row.mechanismCode;
    if (documentId) throw notFound('document', documentId, ['input', 'documentId']);
    throw new UserError('INVALID', 'Give either documentId or newDocument.', ['input', 'documentId']);
  }

  /** Checks what is said of a new one as if it were made now, so that applying does not fail for it later. */
  async of(actor: Actor, input: SaidDocument): Promise<Drafted> {
    const { newDocument } = input;
    if (input.documentId || !newDocument) {
      const { id, mechanismCode, symbol } = await this.entry.resolve(actor, input);
      return { documentId: id, newDocument: null, mechanismCode, symbol };
    }
    this.entry.check(actor.ownCountry, newDocument);
    const symbol = newDocument.symbol.trim();
    const known = [symbol, ...(newDocument.furtherSymbols ?? []).map((each) => each.symbol.trim())];
    const path = ['input', 'newDocument', 'symbol'];
    await this.symbols.mustBeFree(actor.ownCountry, known, null, path);
    const repeated = known.find((each, index) => known.indexOf(each) !== index);
    if (repeated !== undefined)
      throw new UserError('INVALID', `The symbol ${repeated} is given twice.`, path);
    return { documentId: null, newDocument, mechanismCode: newDocument.mechanismCode, symbol };
  }
}
