import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

export type LinkKind = 'DUPLICATE_OF' | 'REITERATES' | 'FOLLOW_UP_OF' | 'SUPERSEDES' | 'RELATED';
export const LinkKindEnum = graphqlEnum<LinkKind>(
  'RecommendationLinkKind',
  'How two recommendations hang together. A link changes no count and no figure.',
  {
    DUPLICATE_OF:
      'Both ask for the same, so that one measure answers both. Holds in both directions; the later one stands in `from`. It merges nothing and changes no count: that is `mergeDuplicate`, for one text that the source has twice.',
    REITERATES: '`from` asks again for what the earlier `to` asked for.',
    FOLLOW_UP_OF:
      '`from` comes back to the earlier `to`: it judges what was done since, or asks for what is still missing.',
    SUPERSEDES: '`from` takes the place of the earlier `to`. The status of `to` stays what it is.',
    RELATED: 'Both are about the same matter. Holds in both directions; the later one stands in `from`.',
  },
);

export type LinkOrigin = 'PERSON' | 'SUGGESTION';
export const LinkOriginEnum = graphqlEnum<LinkOrigin>('RecommendationLinkOrigin', 'How a link came about.', {
  PERSON: 'A coordinator made it without a suggestion.',
  SUGGESTION: 'A coordinator accepted a suggestion; `createdBy` says who.',
});

/**
 * Says that two recommendations of a country hang together. Of a pair at most one link is in force, whatever its
 * kind, so that no two links contradict each other: the database holds it.
 */
@Entity()
@Index(['countryCode', 'kind'])
@Index(['fromId'])
@Index(['toId'])
@ObjectType({
  implements: () => Node,
  description:
    'Says that two recommendations of one country hang together, and how. Of two recommendations at most one link is in force.',
})
export class RecommendationLink extends Node {
  @IdColumn('lnk') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => LinkKindEnum, { description: 'How `from` hangs together with `to`.' })
  kind: LinkKind;

  @ForeignKey(() => Recommendation) @TextColumn() fromId: string;
  @ForeignKey(() => Recommendation) @TextColumn() toId: string;

  /** Both ids in one order, so that a pair is a pair whatever the direction. */
  @TextColumn() pair: string;

  @EnumColumn()
  @Field(() => LinkOriginEnum, { description: 'How it came about.' })
  origin: LinkOrigin;

  /** Of an accepted suggestion, in ten-thousandths. */
  @IntColumn({ nullable: true }) score: number | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the coordinator noted; null without a note, and for the public and stakeholders.',
  })
  note: string | null;

  @InstantColumn()
  @Field({ description: 'When it was made (UTC).' })
  createdAt: string;

  @TextColumn() createdById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was ended (UTC); null while in force.' })
  endedAt: string | null;

  @TextColumn({ nullable: true }) endedById: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was ended; null while in force, and for the public and stakeholders.',
  })
  endReason: string | null;
}

/** A pair of recommendations in the one order in which pairs are kept. */
export function pairOf(oneId: string, otherId: string): string {
  return [oneId, otherId].sort().join(' ');
}
