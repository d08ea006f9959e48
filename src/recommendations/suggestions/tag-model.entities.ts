import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import type { Calibration, TagKind } from './tag-learning.js';

/** What was learned from the tagged records of one language: a series, the one without `supersededAt` is used. */
@Entity()
@Index(['language', 'number'], { unique: true })
@ObjectType({
  description:
    'What the installation learned about tags from the texts of one language: the key terms of each tag, from imported records and the tags that the source gave them. No country’s own tags are in it.',
})
export class TagModel {
  @IdColumn('tmo') id: string;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'Language of the texts.' })
  language: Language;

  @IntColumn()
  @Field(() => Int, { name: 'version', description: '1, 2, … of the language.' })
  number: number;

  /** Words were analysed so: another version's stems would not be found. */
  @IntColumn() analyserVersion: number;

  @IntColumn()
  @Field(() => Int, { description: 'Tagged records that it was learned from.' })
  records: number;

  @IntColumn()
  @Field(() => Int, { description: 'Records kept apart, on which the confidence was measured.' })
  heldOut: number;

  @IntColumn()
  @Field(() => Int, {
    description:
      'Texts that types of action were learned from: examples that ship and, where one country alone tags types of action here, its own.',
  })
  examples: number;

  @IntColumn()
  @Field(() => Int, { description: 'Tags that occur often enough to be suggested.' })
  tags: number;

  /** By kind of tag, from which score on how many of a hundred suggestions were right. */
  @JsonColumn() calibration: Calibration;

  @InstantColumn()
  @Field({ description: 'When it was learned (UTC).' })
  learnedAt: string;

  @TextColumn({ nullable: true }) learnedById: string | null;
  @InstantColumn({ nullable: true }) supersededAt: string | null;
}

/** How much a term speaks for a tag, in thousandths of a natural logarithm. */
@Entity({ withoutRowid: true })
export class TagTerm {
  @ForeignKey(() => TagModel) @TextColumn({ primary: true }) modelId: string;
  /** A stem; empty for what speaks for the tag whatever the words: how frequent it is. */
  @TextColumn({ primary: true }) term: string;
  @EnumColumn({ primary: true }) kind: TagKind;
  @TextColumn({ primary: true }) code: string;
  @IntColumn() weight: number;
}

/** A suggestion that a coordinator dismissed: it is never made again for that recommendation. */
@Entity({ withoutRowid: true })
export class TagDismissal {
  @ForeignKey(() => Recommendation) @TextColumn({ primary: true }) recommendationId: string;
  @EnumColumn({ primary: true }) kind: TagKind;
  @TextColumn({ primary: true }) code: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @InstantColumn() dismissedAt: string;
  @TextColumn() dismissedById: string;
}
