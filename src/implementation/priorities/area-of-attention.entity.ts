import { Field, Int, ObjectType } from '@nestjs/graphql';
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

/**
 * What a document says the country should attend to first, such as the High Commissioner's letter after a review: one
 * theme, group, goal or target. Recommendations tagged with it are more urgent while it holds.
 */
@Entity()
@Index(['countryCode', 'endedAt'])
@Index(['countryCode', 'namedAt'])
@ObjectType({
  implements: () => Node,
  description:
    'Something that a document says the country should attend to first, such as the High Commissioner’s letter after a UPR: one theme, affected group, SDG goal or target. Recommendations tagged with it score higher while it holds.',
})
export class AreaOfAttention extends Node {
  @IdColumn('aoa') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'What the document calls it.' })
  title: string;

  /** Exactly one of theme, group, and goal or target. */
  @TextColumn({ nullable: true }) themeCode: string | null;
  @TextColumn({ nullable: true }) groupCode: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'SDG goal (with its targets) or target that it means; null where it is a theme or a group.',
  })
  sdgCode: string | null;

  @TextColumn()
  @Field({ description: 'The document: its symbol, or title and sender.' })
  source: string;

  @DateColumn()
  @Field({ description: 'Day of the document (YYYY-MM-DD).' })
  sourceOn: string;

  @InstantColumn()
  @Field({ description: 'When it was entered (UTC).' })
  namedAt: string;

  @TextColumn() namedById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When a coordinator ended it (UTC); null while it holds.',
  })
  endedAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was ended; null while it holds.' })
  endReason: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back when you end it.' })
  version: number;
}
