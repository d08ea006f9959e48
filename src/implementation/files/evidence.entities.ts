import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { ProgressUpdate } from '../progress/progress-update.entity.js';
import { StoredFile } from './stored-file.entity.js';

export type EvidenceKind = 'LINK' | 'FILE';
export const EvidenceKindEnum = graphqlEnum<EvidenceKind>('EvidenceKind', 'What form evidence has.', {
  LINK: 'An address on the web.',
  FILE: 'An uploaded file.',
});

/** What shows that a progress update is true. */
@Entity()
@Index(['updateId'])
@ObjectType({
  implements: () => Node,
  description: 'What shows that a progress update is true: a link or a file.',
})
export class Evidence extends Node {
  @IdColumn('evi') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => ProgressUpdate) @TextColumn() updateId: string;

  @EnumColumn()
  @Field(() => EvidenceKindEnum, { description: 'Link or file.' })
  kind: EvidenceKind;

  @TextColumn()
  @Field({ description: 'What it is.' })
  title: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'The address of a link; null for a file.' })
  url: string | null;

  @ForeignKey(() => StoredFile) @TextColumn({ nullable: true }) fileId: string | null;

  @InstantColumn()
  @Field({ description: 'When it was attached (UTC).' })
  attachedAt: string;

  /** Taken away again from a draft. */
  @InstantColumn({ nullable: true }) detachedAt: string | null;
  @IntColumn() version: number;
}
