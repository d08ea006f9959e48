import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LinkRow } from '../tracked-items/link-row.js';

/** Something that worked, told so that others can do it too. */
@Entity()
@Index(['countryCode', 'createdAt'])
@ObjectType({
  implements: () => Node,
  description: 'Something that worked in implementing recommendations, told so that others can do it too.',
})
export class GoodPractice extends Node {
  @IdColumn('gpr') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'What it is, in one line.' })
  title: string;

  @TextColumn()
  @Field({ description: 'What was done, and what came of it.' })
  description: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where: an institution, a municipality, another country; null when not said.',
  })
  place: string | null;

  @TextColumn()
  @Field({ description: 'Where it is told: a document’s symbol or title, an evaluation.' })
  source: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the source can be read; null when not said.' })
  sourceUrl: string | null;

  @InstantColumn()
  @Field({ description: 'When it was entered (UTC).' })
  createdAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Since when everybody may read it (UTC), where the country publishes its status; null while it is internal.',
  })
  publishedAt: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was taken out (UTC); null while it stands.' })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** A recommendation, part or cluster that a practice helped to implement. */
@Entity()
@Index(['practiceId', 'linkedAt'])
export class GoodPracticeItem extends LinkRow {
  @ForeignKey(() => GoodPractice) @TextColumn({ primary: true }) practiceId: string;
}
