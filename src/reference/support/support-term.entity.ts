import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { EnumColumn, IntColumn, JsonColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import type { Labels } from '../languages/language.js';

export type SupportVocabulary = 'AREA' | 'GENDER_MARKER';
export const SupportVocabularyEnum = graphqlEnum<SupportVocabulary>(
  'SupportVocabulary',
  'What a term of requests for assistance says.',
  {
    AREA: 'What kind of assistance is asked for: here the four kinds of activity that the terms of reference of the Voluntary Fund for Implementation name. The five priority areas of the Fund could not be verified and are not among them: a country declares them, or its own, with `declareSupportArea`.',
    GENDER_MARKER:
      'How much it is to contribute to gender equality, on the four points of the United Nations’ gender equality marker.',
  },
);

/** A term in which requests for assistance are described. */
@Entity()
@ObjectType({
  description:
    'A term in which requests for assistance are described; labels and meanings are our own words.',
})
export class SupportTerm {
  @EnumColumn({ primary: true })
  @Field(() => SupportVocabularyEnum, { description: 'What it says.' })
  vocabulary: SupportVocabulary;

  @TextColumn({ primary: true })
  @Field({ description: 'Code: `NATIONAL_CAPACITY`, `2`.' })
  code: string;

  @IntColumn()
  @Field(() => Int, { description: 'Its place in its vocabulary, from 1.' })
  ordinal: number;

  @JsonColumn() labels: Labels;
  @JsonColumn() meanings: Labels;

  @JsonColumn()
  @Field(() => [String], {
    description: 'Symbols of United Nations documents that it rests on; may be empty.',
  })
  sources: string[];
}
