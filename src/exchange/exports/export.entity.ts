import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';

export type ExportFormat = 'XLSX' | 'CSV' | 'DOCX' | 'PDF';
export const ExportFormatEnum = graphqlEnum<ExportFormat>('ExportFormat', 'What kind of file an export is.', {
  XLSX: 'A workbook, for Excel or LibreOffice.',
  CSV: 'Values separated by commas, in UTF-8 with a byte order mark.',
  DOCX: 'A document, for Word or LibreOffice Writer.',
  PDF: 'Pages as they are printed.',
});

/** What somebody asked to have as a file. The file itself is kept nowhere: it is made when it is downloaded. */
@Entity()
@Index(['countryCode', 'requestedAt'])
@ObjectType({
  implements: () => Node,
  description:
    'What you asked to have as a file. It is made when you download it, of what you may see at that moment; nobody else can download it.',
})
export class Export extends Node {
  @IdColumn('exp') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'What is in it, such as `recommendations`.' })
  kind: string;

  @EnumColumn()
  @Field(() => ExportFormatEnum, { description: 'What kind of file.' })
  format: ExportFormat;

  /** The arguments, as GraphQL checked them. */
  @JsonColumn() question: object;

  /** Under which membership it was asked for, and is downloaded. */
  @TextColumn() membershipId: string;
  @TextColumn() requestedById: string;

  @InstantColumn()
  @Field({ description: 'When you asked for it (UTC).' })
  requestedAt: string;

  @InstantColumn()
  @Field({ description: 'Until when it can be downloaded (UTC); ask again afterwards.' })
  expiresAt: string;
}
