import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';

/** The text in which a mechanism addresses a country. One row for each country that a symbol addresses. */
@Entity()
@Index(['symbol', 'countryCode'], { unique: true })
@Index(['countryCode', 'publishedOn'])
@ObjectType({
  implements: () => Node,
  description:
    'The text in which a mechanism addresses a country: a report of the UPR Working Group, concluding observations, a mission report.',
})
export class Document extends Node {
  @IdColumn('doc') override id: string;

  /** Null while nobody has said which country it addresses. */
  @ForeignKey(() => Country) @TextColumn({ nullable: true }) countryCode: string | null;

  @TextColumn()
  @Field({ description: 'Document symbol: `A/HRC/59/15`.' })
  symbol: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Title, where somebody entered one.' })
  title: string | null;

  @TextColumn() mechanismCode: string;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Day of the document (YYYY-MM-DD); null when the source does not say.',
  })
  publishedOn: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Day on which it was adopted (YYYY-MM-DD): the outcome of a review by the Human Rights Council, concluding observations by their committee. Null while that is not the case, or nobody entered it.',
  })
  adoptedOn: string | null;

  @IntColumn({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'UPR cycle; null outside the UPR.' })
  uprCycle: number | null;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Session of the UPR Working Group; null outside the UPR.',
  })
  uprSession: number | null;

  @TextColumn({ nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: "UHRI's id of the document; null for those entered by hand.",
  })
  sourceDocumentId: string | null;

  @InstantColumn() createdAt: string;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back when you correct the document.' })
  version: number;
}
