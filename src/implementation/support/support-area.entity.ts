import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import type { Labels } from '../../reference/languages/language.js';

/** An area of assistance that a country adds to those that ship. Its code never disappears: requests stand under it. */
@Entity()
@Index(['countryCode', 'code'], { unique: true })
@ObjectType({
  implements: () => Node,
  description:
    'An area of assistance that a country adds to those of `supportTerms(vocabulary: AREA)`: the priority areas on the form of the fund that it asks, or its own. Those that ship are the four kinds of activity of the terms of reference of the Voluntary Fund for Implementation; the five priority areas of the Fund could not be verified, so enter them from its form.',
})
export class SupportArea extends Node {
  @IdColumn('sar') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'Code by which requests name it: `PRIORITY_1`. Never changes.' })
  code: string;

  @JsonColumn() labels: Labels;

  @TextColumn()
  @Field({ description: 'Where it is set out: a form, a document’s symbol.' })
  source: string;

  @InstantColumn()
  @Field({ description: 'When it was declared (UTC).' })
  createdAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'When it was retired (UTC): requests that have it keep it, no other takes it. Null while in use.',
  })
  retiredAt: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you change the area: an edit of an older version is refused.',
  })
  version: number;
}
