import { InputType } from '@nestjs/graphql';
import { DocumentsArgs } from '../../../../recommendations/documents/document.resolver.js';
import { columnEnum, type ListColumns } from '../list-column.js';
import { listInput } from '../list.inputs.js';
import type { RootList } from '../root-list.js';

type DocumentColumn =
  | 'ID'
  | 'SYMBOL'
  | 'TITLE'
  | 'MECHANISM'
  | 'PUBLISHED_ON'
  | 'UPR_CYCLE'
  | 'UPR_SESSION'
  | 'COUNTRY'
  | 'SOURCE_URL';

const COLUMNS: ListColumns<DocumentColumn> = {
  ID: { header: 'Id', field: 'id', description: 'its id here, by which a file that comes back is matched.' },
  SYMBOL: { header: 'Symbol', field: 'symbol', description: 'document symbol.' },
  TITLE: { header: 'Title', field: 'title', description: 'where somebody entered one.' },
  MECHANISM: {
    header: 'Mechanism',
    field: 'mechanism.name(language: $language)',
    description: 'who speaks.',
  },
  PUBLISHED_ON: {
    header: 'Published on',
    field: 'publishedOn',
    kind: 'DAY',
    description: 'day of the document.',
  },
  UPR_CYCLE: {
    header: 'UPR cycle',
    field: 'uprCycle',
    kind: 'NUMBER',
    description: 'empty outside the UPR.',
  },
  UPR_SESSION: {
    header: 'UPR session',
    field: 'uprSession',
    kind: 'NUMBER',
    description: 'session of the Working Group.',
  },
  COUNTRY: {
    header: 'Country',
    field: 'country.name(language: $language)',
    description: 'country that it addresses.',
  },
  SOURCE_URL: { header: 'Source', field: 'sourceUrl', description: 'its page at UHRI.' },
};

export const DocumentColumnEnum = columnEnum('DocumentColumn', 'a list of documents', COLUMNS);

/** Which documents, as the list itself is asked, and what to show of them. */
@InputType({ description: 'Which documents, as the list itself is asked, and what to show of them.' })
export class ExportDocumentsInput extends listInput(DocumentsArgs, DocumentColumnEnum) {}

/** A list of documents. */
export const DOCUMENTS: RootList = { root: 'documents', title: 'Documents', columns: COLUMNS };
