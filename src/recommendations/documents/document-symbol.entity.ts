import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { EnumColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Document } from './document.entity.js';

export type DocumentSymbolKind = 'DRAFT' | 'REPORT' | 'ADDENDUM' | 'CORRIGENDUM' | 'OTHER';
export const DocumentSymbolKindEnum = graphqlEnum<DocumentSymbolKind>(
  'DocumentSymbolKind',
  'In which form of a document a symbol stands on it.',
  {
    DRAFT: 'The draft, as adopted in the session: `A/HRC/WG.6/48/L.9`.',
    REPORT: 'The text as it was published.',
    ADDENDUM: "An addendum, such as the State's answers: `A/HRC/59/15/Add.1`.",
    CORRIGENDUM: 'A correction: `A/HRC/59/15/Corr.1`.',
    OTHER: 'Anything else under which it is cited.',
  },
);

/** A symbol under which a document is known besides its own. In a country it means one document. */
@Entity({ withoutRowid: true })
@Index(['documentId'])
@Index(['symbol'])
@ObjectType({
  description:
    'A symbol under which a document is known besides its own: the draft, an addendum. Whoever looks for a document by any of them finds it, an import too.',
})
export class DocumentSymbol {
  @TextColumn({ primary: true }) countryCode: string;

  @TextColumn({ primary: true })
  @Field({ description: 'In full: `A/HRC/WG.6/48/L.9`.' })
  symbol: string;

  @ForeignKey(() => Document) @TextColumn() documentId: string;

  @EnumColumn()
  @Field(() => DocumentSymbolKindEnum, { description: 'On which form of it the symbol stands.' })
  kind: DocumentSymbolKind;
}
