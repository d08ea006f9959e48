import { Field, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { FlagColumn, JsonColumn, TextColumn } from '../../platform/database/columns.js';
import type { Labels } from '../languages/language.js';

/** A group of persons whose rights are concerned, in UHRI's vocabulary. */
@Entity()
@ObjectType({ description: "A group of persons whose rights are concerned, in UHRI's vocabulary." })
export class AffectedGroup {
  @TextColumn({ primary: true })
  @Field({ description: 'Stays the same when the label changes: `women-girls`.' })
  code: string;

  @JsonColumn() labels: Labels;

  @FlagColumn()
  @Field({
    description:
      'Met in an import under an unknown label and kept as it was; a person should decide what it is.',
  })
  provisional: boolean;
}
