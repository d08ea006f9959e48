import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

/** One of several things that a recommendation asks for, as the country's coordinator told them apart. */
@Entity()
@Index(['recommendationId', 'countryCode'])
@Index(['countryCode'])
@ObjectType({
  implements: () => Node,
  description:
    'One of several things that a recommendation asks for, as the country’s coordinator told them apart: (a), (b) and so on. Its texts are the country’s reading; no import touches them.',
})
export class RecommendationPart extends Node {
  @IdColumn('par') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Recommendation) @TextColumn() recommendationId: string;

  @IntColumn()
  @Field(() => Int, { description: 'Its place among the parts, from 1.' })
  ordinal: number;

  @TextColumn()
  @Field({ description: 'How it is named, such as `(a)`; unique among the parts of the recommendation.' })
  label: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The words before the first part that every part goes on from, so that each can be read on its own; null where there are none.',
  })
  leadIn: string | null;

  @TextColumn()
  @Field({ description: 'What this part asks for.' })
  text: string;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'In which language the text was taken apart.' })
  language: Language;

  /** SHA-256 of the recommendation's text in that language when it was taken apart. */
  @TextColumn() cutFromHash: string;

  @InstantColumn()
  @Field({ description: 'When the recommendation was split into it (UTC).' })
  createdAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When the split was undone or made anew (UTC); null while it holds.',
  })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you change the part: an edit of an older version is refused.',
  })
  version: number;
}
