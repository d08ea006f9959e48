import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { EnumColumn, IdColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { LinkKindEnum, type LinkKind } from '../../recommendations/links/link.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Suggestion } from './suggestion.js';

export type SuggestionDifference = 'MECHANISM' | 'YEAR';
export const SuggestionDifferenceEnum = graphqlEnum<SuggestionDifference>(
  'SuggestionDifference',
  'In what two recommendations differ whose texts are alike.',
  {
    MECHANISM: 'Different mechanisms made them.',
    YEAR: 'They were issued in different years.',
  },
);

/** Two recommendations whose texts are alike. Nothing follows from it before a coordinator says so. */
@Entity()
@Index(['countryCode', 'state', 'score'])
@Index(['pair'], { unique: true })
@Index(['fromId'])
@Index(['toId'])
@ObjectType({
  implements: () => Node,
  description:
    'Two recommendations of different documents whose texts are alike, and how they may hang together. Nothing follows from it before a coordinator accepts it.',
})
export class LinkSuggestion extends Suggestion {
  @IdColumn('lsg') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => LinkKindEnum, {
    description:
      'How they most likely hang together. REITERATES: the same mechanism asks for the same later, or says that it reiterates. FOLLOW_UP_OF: the same mechanism, and the text looks back. DUPLICATE_OF: another mechanism asks for the same. RELATED: less alike. SUPERSEDES is never suggested.',
  })
  kind: LinkKind;

  /** The later one, as in the link that would be made. */
  @ForeignKey(() => Recommendation) @TextColumn() fromId: string;
  @ForeignKey(() => Recommendation) @TextColumn() toId: string;

  /** Both ids in one order: asked once for a pair. */
  @TextColumn() pair: string;
}
