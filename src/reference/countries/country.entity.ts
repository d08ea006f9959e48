import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  FlagColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import type { Labels } from '../languages/language.js';

/** How much of a country's database everybody may read. Each level includes those before it. */
export type Publication = 'NONE' | 'SOURCE' | 'STATUS' | 'UPDATES';
export const PublicationEnum = graphqlEnum<Publication>(
  'Publication',
  'How much of a country everybody may read. Each level includes those before it.',
  {
    NONE: 'Nothing: the public does not learn that there is anything.',
    SOURCE: 'What the mechanisms published: documents, recommendations, positions.',
    STATUS:
      'Also the validated status, follow-up decisions, clusters, responsible institutions, dates and indicators.',
    UPDATES: 'Also approved progress updates with their evidence.',
  },
);

export type RegionalGroup = 'AFRICAN' | 'ASIA_PACIFIC' | 'EASTERN_EUROPEAN' | 'GRULAC' | 'WEOG';
export const RegionalGroupEnum = graphqlEnum<RegionalGroup>(
  'RegionalGroup',
  'Regional group of the United Nations.',
  {
    AFRICAN: 'African States.',
    ASIA_PACIFIC: 'Asia-Pacific States.',
    EASTERN_EUROPEAN: 'Eastern European States.',
    GRULAC: 'Latin American and Caribbean States.',
    WEOG: 'Western European and other States.',
  },
);

/** A State, or another addressee of recommendations such as the European Union. */
@Entity()
@ObjectType({
  description: 'A State, or another addressee or author of recommendations such as the European Union.',
})
export class Country {
  @TextColumn({ primary: true })
  @Field({ description: 'ISO 3166 alpha-3 code, or a user-assigned one: `SVN`.' })
  code: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'ISO 3166 alpha-2 code; null where there is none.' })
  iso2: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Three-digit UN M49 code; null where there is none.' })
  m49: string | null;

  @JsonColumn() names: Labels;

  @EnumColumn({ nullable: true })
  @Field(() => RegionalGroupEnum, {
    nullable: true,
    description: 'Regional group of the UN; null for those in none.',
  })
  regionalGroup: RegionalGroup | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'The region under which UHRI files it.' })
  uhriRegion: string | null;

  @FlagColumn()
  @Field({ description: 'A member State of the United Nations.' })
  unMember: boolean;

  @FlagColumn()
  @Field({ description: 'On the UN list of least developed countries.' })
  leastDeveloped: boolean;

  @FlagColumn()
  @Field({ description: 'On the UN list of small island developing States.' })
  smallIsland: boolean;

  @FlagColumn()
  @Field({ description: 'Invented, for trying the software.' })
  fictional: boolean;

  @EnumColumn()
  @Field(() => PublicationEnum, { description: 'How much of it everybody may read here.' })
  publication: Publication;

  @TextColumn()
  @Field({ description: 'IANA time zone in which its days end: `Europe/Ljubljana`.' })
  timeZone: string;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back when you configure the country.' })
  version: number;
}
