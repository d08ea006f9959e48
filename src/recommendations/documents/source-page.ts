import type { Document } from './document.entity.js';

/** Address of a document's page in UHRI; null for one entered by hand. */
export function sourcePage(document: Pick<Document, 'sourceDocumentId'> | null): string | null {
  return document?.sourceDocumentId
    ? `https://uhri.ohchr.org/en/document/${encodeURIComponent(document.sourceDocumentId)}`
    : null;
}
