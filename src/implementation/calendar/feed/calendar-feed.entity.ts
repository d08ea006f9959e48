import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { EnumColumn, IdColumn, InstantColumn, TextColumn } from '../../../platform/database/columns.js';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { Node } from '../../../platform/graphql/node.js';
import { Membership } from '../../../people/users/membership.entity.js';
import { User } from '../../../people/users/user.entity.js';
import { Country } from '../../../reference/countries/country.entity.js';
import { LanguageEnum, type Language } from '../../../reference/languages/language.js';

export type FeedScope = 'PERSON' | 'COUNTRY';
export const FeedScopeEnum = graphqlEnum<FeedScope>('CalendarFeedScope', 'What a feed shows.', {
  PERSON:
    'What one person may see under one membership: the country’s calendar, and what their institution is to deliver.',
  COUNTRY: 'What the country publishes of its calendar, and nothing else.',
});

/** A calendar that programs subscribe to, behind a secret address. Only the hash of its secret is kept. */
@Entity()
@Index(['userId'])
@Index(['countryCode', 'scope'])
@ObjectType({
  implements: () => Node,
  description:
    'A calendar (iCalendar, RFC 5545) that programs subscribe to, behind a secret address that is shown once and can be revoked.',
})
export class CalendarFeed extends Node {
  @IdColumn('fed') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => FeedScopeEnum, { description: 'What it shows.' })
  scope: FeedScope;

  /** Who made it; of a personal one, who reads it. */
  @ForeignKey(() => User) @TextColumn() userId: string;
  /** The membership under which a personal one is read; its end ends the feed. Null for a country's. */
  @ForeignKey(() => Membership) @TextColumn({ nullable: true }) membershipId: string | null;

  @TextColumn()
  @Field({ description: 'So that it is known again: “My phone”.' })
  label: string;

  @EnumColumn({ nullable: true })
  @Field(() => LanguageEnum, {
    nullable: true,
    description:
      'Language of a country’s feed; null for a personal one, which follows the person’s language.',
  })
  language: Language | null;

  @TextColumn({ unique: true, secret: true }) tokenHash: string;

  /** What was last sent, and since when it is the same. */
  @TextColumn({ nullable: true }) bodyHash: string | null;
  @InstantColumn({ nullable: true }) bodyChangedAt: string | null;

  @InstantColumn()
  @Field({ description: 'When it was made (UTC).' })
  createdAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When a program last fetched it (UTC, noted once an hour); null where none ever did.',
  })
  lastUsedAt: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was revoked (UTC); null while it is in force.',
  })
  revokedAt: string | null;
}
