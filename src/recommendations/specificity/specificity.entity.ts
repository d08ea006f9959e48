import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { EnumColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

export type Specificity = 'INFORMING' | 'CONTINUING' | 'CONSIDERING' | 'GENERAL' | 'SPECIFIC';
export const SpecificityEnum = graphqlEnum<Specificity>(
  'Specificity',
  'How concrete it is what a recommendation asks for, in five levels by its verb, from the least to the most. They follow the idea of national classifications such as that of Mexico’s SERIDH; where each level begins is decided here.',
  {
    INFORMING: 'Tell, share, ask or consult.',
    CONTINUING: 'Go on with what is being done.',
    CONSIDERING: 'Study, review or think about doing something.',
    GENERAL: 'Do something to an end, by whatever means: strengthen, ensure, combat, take measures.',
    SPECIFIC: 'Do one definite thing: ratify, adopt, repeal, establish, train.',
  },
);

/** How concrete a recommendation is, as a coordinator holds it. Its history is in the audit. */
@Entity()
@Index(['countryCode', 'level'])
@ObjectType('RecommendationSpecificity', {
  description: 'How concrete it is what a recommendation asks for, as a coordinator holds it.',
})
export class RecommendationSpecificity {
  @ForeignKey(() => Recommendation) @TextColumn({ primary: true }) recommendationId: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => SpecificityEnum, { description: 'The level.' })
  level: Specificity;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The verb by which it was suggested, as the text has it; null where a coordinator chose it freely.',
  })
  verb: string | null;

  @InstantColumn()
  @Field({ description: 'When it was set (UTC).' })
  setAt: string;

  @TextColumn() setById: string;
}

/** How concrete a recommendation seems by its verb. */
@ObjectType({ description: 'How concrete a recommendation seems by its verb. Nobody has confirmed it.' })
export class SuggestedSpecificity {
  @Field(() => SpecificityEnum, { description: 'The level that the verb stands for.' })
  level: Specificity;

  @Field({ description: 'The first verb by which the text asks for something, as the text has it.' })
  verb: string;
}
