import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';

/** An uploaded file. Its bytes lie in the files folder under their hash. */
@Entity()
@Index(['sha256'])
@ObjectType({ implements: () => Node, description: 'An uploaded file.' })
export class StoredFile extends Node {
  @IdColumn('fil') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'SHA-256 of the bytes, hexadecimal.' })
  sha256: string;

  @TextColumn()
  @Field({ description: 'Name as uploaded.' })
  name: string;

  @TextColumn()
  @Field({ description: 'Media type, found from the bytes: `application/pdf`.' })
  mediaType: string;

  @IntColumn()
  @Field(() => Int, { description: 'Bytes.' })
  size: number;

  @TextColumn() uploadedById: string;
  @TextColumn({ nullable: true }) institutionId: string | null;
  @InstantColumn()
  @Field({ description: 'When (UTC).' })
  uploadedAt: string;
}
