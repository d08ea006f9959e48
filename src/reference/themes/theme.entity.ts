import { Field, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { DateColumn, FlagColumn, JsonColumn, TextColumn } from '../../platform/database/columns.js';
import type { Labels } from '../languages/language.js';

/** A theme of UHRI's vocabulary, or one of its headings. Labels drift over the years: this is data with aliases. */
@Entity()
@ObjectType({ description: "A theme of UHRI's vocabulary, or one of the headings over them." })
export class Theme {
  @TextColumn({ primary: true })
  @Field({ description: 'Stays the same when the label changes: `right-to-education`.' })
  code: string;

  @JsonColumn() labels: Labels;

  @TextColumn({ nullable: true }) headingCode: string | null;

  @FlagColumn()
  @Field({ description: 'It is a heading: filters by it cover its themes.' })
  isHeading: boolean;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'On documents before this day the tag is a known artefact, marked suspect and left out of figures; null for ordinary themes.',
  })
  suspectBefore: string | null;

  @FlagColumn()
  @Field({
    description:
      'Met in an import under an unknown label and kept as it was; a person should decide what it is.',
  })
  provisional: boolean;
}
